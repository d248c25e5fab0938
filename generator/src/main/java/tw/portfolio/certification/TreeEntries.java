package tw.portfolio.certification;

import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A place among the entries of a plain tree, in Git's own bytes. Source: Git's object format, of each entry the mode in octal digits, a
 * space, the name, a zero byte and the twenty bytes of the id.
 */
final class TreeEntries {
    /** "40000 ", which no mode of a file begins like. */
    private static final int FOLDER_MODE = 6;

    private static final int FILE_MODE = 7;
    private final byte[] tree;
    private int start;
    private int name;
    private int end;

    /** Stands at the first entry; a tree of no bytes has none. */
    TreeEntries(byte[] tree) {
        this.tree = tree;
        stand(0);
    }

    private void stand(int at) {
        start = at;
        name = at;
        end = at;
        if (!isOver()) {
            name += isFolder() ? FOLDER_MODE : FILE_MODE;
            end = name;
            while (tree[end] != 0) {
                end++;
            }
        }
    }

    private int nextStart() {
        return end + 1 + Constants.OBJECT_ID_LENGTH;
    }

    boolean isOver() {
        return start == tree.length;
    }

    void next() {
        stand(nextStart());
    }

    boolean isFolder() {
        return tree[start] == '4';
    }

    /** Returns the entry's id, zero where there is no entry. */
    ObjectId id() {
        return isOver() ? ObjectId.zeroId() : ObjectId.fromRaw(tree, end + 1);
    }

    /** Returns the entry's path below a folder, which is given with its slash. */
    byte[] below(byte[] folder) {
        byte[] path = Arrays.copyOf(folder, folder.length + end - name);
        System.arraycopy(tree, name, path, folder.length, end - name);
        return path;
    }

    /** Passes by what both list alike from here on. */
    void skipSame(TreeEntries other) {
        int from = start;
        int shift = other.start - start;
        int same = Arrays.mismatch(tree, start, tree.length, other.tree, other.start, other.tree.length);
        if (same < 0) {
            stand(tree.length);
        } else {
            while (!isOver() && nextStart() - from <= same) {
                next();
            }
        }
        other.stand(start + shift);
    }

    /** Goes on to the entry of the other's name and kind; returns whether there is one. */
    boolean seek(TreeEntries other) {
        while (!isOver() && order(other) < 0) {
            next();
        }
        return !isOver() && order(other) == 0;
    }

    /** Returns the order in which Git lists the two: zero for the same name and kind; what is over comes last. */
    int order(TreeEntries other) {
        if (isOver() || other.isOver()) {
            return Boolean.compare(isOver(), other.isOver());
        }
        int same = Arrays.mismatch(tree, name, end, other.tree, other.name, other.end);
        int at = same < 0 ? end - name : same;
        return Integer.compare(sortedAs(at), other.sortedAs(at));
    }

    /** Git: a folder is sorted as if its name ended with a slash. */
    private int sortedAs(int index) {
        return name + index < end ? tree[name + index] & 0xff : isFolder() ? '/' : 0;
    }
}
