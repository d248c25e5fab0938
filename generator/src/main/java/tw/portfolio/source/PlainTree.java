package tw.portfolio.source;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A tree that can be read in one way only and is as Git writes it today: each mode is one of the five, no name is empty or has a slash in
 * it. It knows where each entry stands in its bytes. Nearly all trees are so, and to see it takes a fraction of the time that the library's
 * checker does, which is asked only where a folder's name could stand twice with others between. Source: Git's object format, of each entry
 * the mode in octal digits, a space, the name, a zero byte and the twenty bytes of the id.
 */
public final class PlainTree {
    /** The tree without entries. */
    public static final PlainTree EMPTY = new PlainTree(new byte[0], new int[] {0}, true);

    /** "40000 ", which no mode of a file begins like. */
    private static final int FOLDER_MODE = 6;

    private static final int FILE_MODE = 7;
    private final byte[] tree;
    /** Where each entry begins, and last where the tree ends. */
    private final int[] starts;

    private final boolean apart;

    /** A name in the bytes of a tree. */
    private static final class Name {
        private final byte[] tree;
        private final int from;
        private final int to;
        private final boolean folder;

        Name(byte[] tree, int from, int to, boolean folder) {
            this.tree = tree;
            this.from = from;
            this.to = to;
            this.folder = folder;
        }

        private int same(Name other) {
            int same = Arrays.mismatch(tree, from, to, other.tree, other.from, other.to);
            return same < 0 ? to - from : same;
        }

        /** Compares as Git sorts. */
        int order(Name other) {
            int at = same(other);
            return Integer.compare(sortedAs(at), other.sortedAs(at));
        }

        /** Git: a folder is sorted as if its name ended with a slash. */
        private int sortedAs(int at) {
            return from + at < to ? tree[from + at] & 0xff : folder ? '/' : 0;
        }

        boolean begins(Name other) {
            return from + same(other) == to;
        }
    }

    /**
     * Takes bytes that were looked at.
     *
     * @param apart whether no name is the beginning of the one before it: after a file "a.b", a folder "a" may have a file "a" before both
     */
    private PlainTree(byte[] tree, int[] starts, boolean apart) {
        this.tree = tree;
        this.starts = starts;
        this.apart = apart;
    }

    /** Returns the tree of these bytes; nothing when it is not plain. */
    public static Optional<PlainTree> of(byte[] tree) {
        return of(tree, EMPTY);
    }

    /**
     * Does the same, and looks only at what is not as in a tree that is known: of a folder with some hundred names one version differs from
     * another in one or two.
     */
    public static Optional<PlainTree> of(byte[] tree, PlainTree like) {
        return new Reader(tree, like).read();
    }

    /** Returns how many entries there are. */
    public int size() {
        return starts.length - 1;
    }

    /** Returns whether an entry is a folder. */
    public boolean isFolder(int entry) {
        return tree[starts[entry]] == '4';
    }

    private Name name(int entry) {
        return name(tree, starts, entry);
    }

    private static Name name(byte[] tree, int[] starts, int entry) {
        boolean folder = tree[starts[entry]] == '4';
        int from = starts[entry] + (folder ? FOLDER_MODE : FILE_MODE);
        return new Name(tree, from, starts[entry + 1] - Constants.OBJECT_ID_LENGTH - 1, folder);
    }

    /** Returns an entry's id. */
    public ObjectId id(int entry) {
        return ObjectId.fromRaw(tree, starts[entry + 1] - Constants.OBJECT_ID_LENGTH);
    }

    /** Returns an entry's path below a folder, which is given with its slash. */
    public byte[] below(byte[] folder, int entry) {
        Name name = name(entry);
        int length = name.to - name.from;
        byte[] path = Arrays.copyOf(folder, folder.length + length);
        System.arraycopy(tree, name.from, path, folder.length, length);
        return path;
    }

    /** Returns the order in which Git lists two entries: zero for the same name and kind. */
    public int order(int entry, PlainTree other, int otherEntry) {
        return name(entry).order(other.name(otherEntry));
    }

    /** Returns how many entries from {@code entry} on are byte for byte those of another tree from {@code otherEntry} on. */
    public int same(int entry, PlainTree other, int otherEntry) {
        int from = starts[entry];
        int same = Arrays.mismatch(tree, from, tree.length, other.tree, other.starts[otherEntry], other.tree.length);
        return (same < 0 ? size() : within(from + same)) - entry;
    }

    /** Returns the id that the name and kind of another tree's entry have here; nothing where there is none such. */
    public Optional<ObjectId> id(PlainTree other, int otherEntry) {
        Name wanted = other.name(otherEntry);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = name(middle).order(wanted);
            if (order == 0) {
                return Optional.of(id(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** Returns how many entries end at {@code at} or before. */
    private int within(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found < 0 ? -found - 2 : found;
    }

    /** Goes through the bytes of a tree of which it is not known how they are. */
    private static final class Reader {
        private static final int MODE_DIGITS = 6;
        private static final int ROOM = 16;

        /** After as many entries the rest is held to the known tree's: were it after each, a hostile tree would be gone through again and again. */
        private static final int TRIES = 4;

        private final byte[] tree;
        private final PlainTree like;
        private int[] starts;
        private int size;
        private boolean apart;
        private boolean ordered = true;

        Reader(byte[] tree, PlainTree like) {
            this.tree = tree;
            this.like = like;
            int same = Arrays.mismatch(tree, like.tree);
            this.size = same < 0 ? like.size() : like.within(same);
            this.starts = Arrays.copyOf(Arrays.copyOf(like.starts, size + 1), size + ROOM);
            this.apart = like.apart;
        }

        Optional<PlainTree> read() {
            int known = size;
            while (ordered && starts[size] < tree.length) {
                if (size - known > TRIES || !takesRest()) {
                    takeEntry();
                }
            }
            return ordered && (apart || TreeCheck.passes(tree))
                    ? Optional.of(new PlainTree(tree, Arrays.copyOf(starts, size + 1), apart))
                    : Optional.empty();
        }

        /** Takes all that follows where the known tree ends with the very same, and returns whether it did. */
        private boolean takesRest() {
            int shift = tree.length - like.tree.length;
            int at = starts[size];
            int entry = Arrays.binarySearch(like.starts, at - shift);
            if (entry < 0 || !Arrays.equals(tree, at, tree.length, like.tree, at - shift, like.tree.length)) {
                return false;
            }
            int first = size;
            size += like.size() - entry;
            starts = Arrays.copyOf(starts, size + 1);
            for (int i = first; i < size; i++) {
                starts[i + 1] = like.starts[entry + i - first + 1] + shift;
            }
            order(first);
            return true;
        }

        private void takeEntry() {
            int name = afterMode(starts[size]);
            int end = nameEnd(name);
            if (end <= name || end + Constants.OBJECT_ID_LENGTH >= tree.length || tree[end] != 0) {
                ordered = false;
                return;
            }
            size++;
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
            }
            starts[size] = end + 1 + Constants.OBJECT_ID_LENGTH;
            order(size - 1);
        }

        /** Holds an entry to the one before it. */
        private void order(int entry) {
            if (entry > 0) {
                Name before = name(tree, starts, entry - 1);
                Name name = name(tree, starts, entry);
                ordered = before.order(name) < 0;
                apart &= !name.begins(before);
            }
        }

        /** Returns where the name begins, or the tree's end where the mode is none that Git writes. */
        private int afterMode(int start) {
            int mode = 0;
            int at = start;
            while (at < tree.length && at - start < MODE_DIGITS && tree[at] >= '0' && tree[at] <= '7') {
                mode = (mode << 3) | (tree[at] - '0');
                at++;
            }
            boolean known = switch (mode) {
                case FileMode.TYPE_TREE, 0100644, 0100755, FileMode.TYPE_SYMLINK, FileMode.TYPE_GITLINK -> true;
                default -> false;
            };
            return known && tree[start] != '0' && at < tree.length && tree[at] == ' ' ? at + 1 : tree.length;
        }

        /** Returns where the name ends: at its zero byte, at a slash, or with the tree. */
        private int nameEnd(int name) {
            int end = name;
            while (end < tree.length && tree[end] != 0 && tree[end] != '/') {
                end++;
            }
            return end;
        }
    }
}
