package tw.portfolio.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.AnyObjectId;
import tw.portfolio.diagnostic.Text;

/**
 * A commit does not begin as Git writes it: tree, parents, author and committer, a line each ({@code git fsck} refuses any other). The library
 * reads more leniently than Git, so that a line Git passes over could be a parent to one and none to the other, and a line that goes on in the
 * next could have two dates.
 */
public final class MalformedCommitException extends UnusableCommitException {
    private static final long serialVersionUID = 1L;
    private static final Pattern BEGINNING = Pattern.compile(
            "tree [0-9a-f]{40}\\n(?:parent [0-9a-f]{40}\\n)*+author [^\\n\\x00]*+\\ncommitter [^\\n\\x00]*+\\n(?! )");

    /** As much of a commit as is looked at, in bytes: more than a thousand parents. */
    private static final int MOST = 1 << 16;

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
        String beginning = new String(commit, 0, Math.min(commit.length, MOST), StandardCharsets.ISO_8859_1);
        if (!BEGINNING.matcher(beginning).lookingAt()) {
            throw new MalformedCommitException(id);
        }
    }
}
