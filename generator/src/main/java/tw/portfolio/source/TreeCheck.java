package tw.portfolio.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads objects, and notes whether every tree among them can be read in one way only: its names in Git's order, none twice, each of a kind
 * that Git knows. Of a tree that is not so, one program takes what another passes over.
 */
public final class TreeCheck extends ObjectReader.Filter {
    private static final ObjectChecker CHECKER = new ObjectChecker()
            .setIgnore(EnumSet.complementOf(
                    EnumSet.of(ObjectChecker.ErrorType.DUPLICATE_ENTRIES, ObjectChecker.ErrorType.TREE_NOT_SORTED)));
    private static final int MODE_DIGITS = 6;
    private final ObjectReader reader;
    private boolean sound = true;

    TreeCheck(ObjectReader reader) {
        this.reader = reader;
    }

    /** Returns whether a tree of these bytes can be read in one way only. */
    public static boolean isSound(byte[] tree) {
        return isPlain(tree) || passes(tree);
    }

    /**
     * Returns whether a tree of these bytes can be read in one way only and is as Git writes it today: each mode is one of the five, no name
     * is empty or has a slash in it. Nearly all are, and it takes a fraction of the time that the library's checker does, so that this one is
     * asked only where a folder's name could stand twice with others between.
     */
    public static boolean isPlain(byte[] tree) {
        boolean apart = true;
        int last = 0;
        int lastEnd = 0;
        boolean lastFolder = false;
        for (int at = 0; at < tree.length; ) {
            int name = afterMode(tree, at);
            int end = nameEnd(tree, name);
            if (end <= name || end + Constants.OBJECT_ID_LENGTH >= tree.length || tree[end] != 0) {
                return false;
            }
            boolean folder = tree[at] == '4';
            int same = Arrays.mismatch(tree, last, lastEnd, tree, name, end);
            if (at > 0) {
                if (same < 0
                        || sortedAs(tree, last + same, lastEnd, lastFolder)
                                >= sortedAs(tree, name + same, end, folder)) {
                    return false;
                }
                apart &= name + same < end; // a folder "a" after "a.b": a file "a" would stand before both
            }
            last = name;
            lastEnd = end;
            lastFolder = folder;
            at = end + 1 + Constants.OBJECT_ID_LENGTH;
        }
        return apart || passes(tree);
    }

    /** Returns where the name begins, or the tree's end where the mode is none that Git writes. */
    private static int afterMode(byte[] tree, int start) {
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
    private static int nameEnd(byte[] tree, int name) {
        int end = name;
        while (end < tree.length && tree[end] != 0 && tree[end] != '/') {
            end++;
        }
        return end;
    }

    /** Git: a folder is sorted as if its name ended with a slash. */
    private static int sortedAs(byte[] tree, int at, int end, boolean folder) {
        return at < end ? tree[at] & 0xff : folder ? '/' : 0;
    }

    private static boolean passes(byte[] tree) {
        try {
            CHECKER.checkTree(tree);
            return true;
        } catch (CorruptObjectException e) {
            return false;
        }
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        ObjectLoader loader = reader.open(id, type);
        if (type == Constants.OBJ_TREE) {
            sound = sound && !loader.isLarge() && isSound(loader.getCachedBytes());
        }
        return loader;
    }

    /** Returns whether every tree read so far was sound. */
    boolean sound() {
        return sound;
    }
}
