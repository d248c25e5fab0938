package tw.portfolio.source;

import org.eclipse.jgit.lib.AnyObjectId;
import tw.portfolio.diagnostic.Text;

/** A commit is so large that nobody wrote it by ordinary means: its text alone fills the memory. */
public final class OversizedCommitException extends UnusableCommitException {
    private static final long serialVersionUID = 1L;

    OversizedCommitException(AnyObjectId id, long bytes) {
        super(new Text(
                "提交 " + id.name() + " 本身（不含檔案）就有 " + (bytes >> 20)
                        + " MB，一般操作不會產生這樣的提交，因此不讀取。請資訊人員在平臺上還原到沒有這個提交的版本，並設定推送大小上限。",
                "the commit " + id.name() + " has " + (bytes >> 20)
                        + " MB of its own, without files; no ordinary use makes such a one, and it is not read. Let IT put the"
                        + " branch back on the forge to where it was before that commit, and set a limit for pushes."));
    }
}
