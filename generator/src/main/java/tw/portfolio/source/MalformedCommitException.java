package tw.portfolio.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import tw.portfolio.diagnostic.Text;

/**
 * A commit does not begin as Git writes it: tree, parents, author and committer, a line each ({@code git fsck} refuses any other). The library
 * reads more leniently than Git, so that a line Git passes over could be a parent to one and none to the other, and a line that goes on in the
 * next could have two dates.
 */
public final class MalformedCommitException extends UnusableCommitException {
    private static final long serialVersionUID = 1L;
    private static final byte[] TREE = "tree ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AUTHOR = "author ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMITTER = "committer ".getBytes(StandardCharsets.US_ASCII);

    private static final String DIGITS = "0123456789abcdef";

    /** Where a line begins that there is not. */
    private static final int NOWHERE = -1;

    private MalformedCommitException(AnyObjectId id) {
        super(new Text(
                "提交 " + id.name() + " 不是 Git 寫出來的樣子（git fsck 也會指出），不同的程式會有不同的讀法，因此不讀取。請資訊人員查明是誰推送的，"
                        + "在平臺上還原到沒有這個提交的版本，並在伺服器設定 receive.fsckObjects = true。",
                "the commit " + id.name()
                        + " is not as Git writes it (git fsck says so too); one program reads it otherwise"
                        + " than another, and it is not read. Let IT find out who pushed it, put the branch back on the forge to"
                        + " where it was before that commit, and set receive.fsckObjects = true on the server."));
    }

    /** Throws it when the bytes of a commit do not begin so. */
    static void check(AnyObjectId id, byte[] commit) throws MalformedCommitException {
        if (!beginsAsGitWrites(commit)) {
            throw new MalformedCommitException(id);
        }
    }

    private static boolean beginsAsGitWrites(byte[] commit) {
        int length = commit.length;
        int at = afterId(commit, 0, length, TREE);
        for (int parent = at; parent != NOWHERE; parent = afterId(commit, parent, length, PARENT)) {
            at = parent;
        }
        at = afterWords(commit, afterWords(commit, at, length, AUTHOR), length, COMMITTER);
        return at != NOWHERE && (at == length || commit[at] != ' ');
    }

    /** Returns where the line ends that has an id after a word; nowhere when it is not one. */
    private static int afterId(byte[] commit, int start, int length, byte[] word) {
        int at = after(commit, start, length, word);
        int end = at + Constants.OBJECT_ID_STRING_LENGTH;
        if (at == NOWHERE || end >= length || commit[end] != '\n') {
            return NOWHERE;
        }
        while (at < end && DIGITS.indexOf(commit[at]) >= 0) {
            at++;
        }
        return at == end ? end + 1 : NOWHERE;
    }

    /** Returns where the line ends that has anything after a word but a zero byte; nowhere when it is not one. */
    private static int afterWords(byte[] commit, int start, int length, byte[] word) {
        int at = after(commit, start, length, word);
        while (at != NOWHERE && at < length && commit[at] != '\n' && commit[at] != 0) {
            at++;
        }
        return at != NOWHERE && at < length && commit[at] == '\n' ? at + 1 : NOWHERE;
    }

    private static int after(byte[] commit, int start, int length, byte[] word) {
        int end = start + word.length;
        return start != NOWHERE && end <= length && Arrays.equals(commit, start, end, word, 0, word.length)
                ? end
                : NOWHERE;
    }
}
