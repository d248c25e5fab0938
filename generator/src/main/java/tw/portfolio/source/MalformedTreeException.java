package tw.portfolio.source;

import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import tw.portfolio.diagnostic.Text;

/**
 * The bytes of a tree are no list of entries to their end: of each a mode in octal digits, a space, a name, a zero byte and an id. Git refuses
 * to read or to take such a one, and the library runs over its end.
 */
public final class MalformedTreeException extends UnusableCommitException {
    private static final long serialVersionUID = 1L;

    private MalformedTreeException(AnyObjectId id) {
        super(new Text(
                "資料夾 " + id.name()
                        + "（tree 物件）的清單殘缺，不是 Git 寫出來的樣子（git fsck 也會指出），因此不讀取。請由平臺重新完整複製（git clone --mirror），再試一次；"
                        + "若還是一樣，請資訊人員查明是哪一個提交帶進來的，在平臺上還原到沒有這個提交的版本，並在伺服器設定 receive.fsckObjects = true。",
                "the list of the folder " + id.name()
                        + " (a tree object) is cut off, not as Git writes it (git fsck says so too), and it is not read. Clone it anew from"
                        + " the forge (git clone --mirror) and run again; if that does not help, let IT find out which commit brought"
                        + " it, put the branch back on the forge to where it was before that commit, and set"
                        + " receive.fsckObjects = true on the server."));
    }

    /** Throws it when the bytes of a tree are no list of entries. */
    static void check(AnyObjectId id, byte[] tree) throws MalformedTreeException {
        int at = 0;
        while (at < tree.length) {
            int name = after(tree, at, ' ');
            int end = after(tree, name, 0) + Constants.OBJECT_ID_LENGTH;
            if (name > tree.length || end > tree.length || !isOctal(tree, at, name - 1)) {
                throw new MalformedTreeException(id);
            }
            at = end;
        }
    }

    /** Returns where what follows a byte begins; beyond the end where it is not there. */
    private static int after(byte[] tree, int from, int wanted) {
        int at = from;
        while (at < tree.length && tree[at] != wanted) {
            at++;
        }
        return at < tree.length ? at + 1 : tree.length + 1;
    }

    private static boolean isOctal(byte[] tree, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree[i] < '0' || tree[i] > '7') {
                return false;
            }
        }
        return from < to;
    }
}
