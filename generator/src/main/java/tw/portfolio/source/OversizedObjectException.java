package tw.portfolio.source;

import org.eclipse.jgit.lib.AnyObjectId;
import tw.portfolio.diagnostic.Text;

/** A commit or a folder is so large that nobody made it by ordinary means: its text, or its names, alone fill the memory. */
public final class OversizedObjectException extends UnusableCommitException {
    private static final long serialVersionUID = 1L;

    private OversizedObjectException(Text text) {
        super(text);
    }

    static OversizedObjectException commit(AnyObjectId id, long bytes) {
        return new OversizedObjectException(new Text(
                "提交 " + id.name() + " 本身（不含檔案）就有 " + (bytes >> 20)
                        + " MB，一般操作不會產生這樣的提交，因此不讀取。請資訊人員在平臺上還原到沒有這個提交的版本，並設定推送大小上限。",
                "the commit " + id.name() + " has " + (bytes >> 20)
                        + " MB of its own, without files; no ordinary use makes such a one, and it is not read. Let IT put the"
                        + " branch back on the forge to where it was before that commit, and set a limit for pushes."));
    }

    static OversizedObjectException folder(AnyObjectId id, long bytes) {
        return new OversizedObjectException(new Text(
                "資料夾 " + id.name() + " 光是檔名清單就有 " + (bytes >> 20)
                        + " MB，一般操作不會產生這樣的資料夾，因此不讀取。請資訊人員在平臺上還原到沒有這個資料夾的版本，並設定推送大小上限。",
                "the folder " + id.name() + " has " + (bytes >> 20)
                        + " MB of names alone; no ordinary use makes such a one, and it is not read. Let IT put the branch back on"
                        + " the forge to where it was before that folder, and set a limit for pushes."));
    }
}
