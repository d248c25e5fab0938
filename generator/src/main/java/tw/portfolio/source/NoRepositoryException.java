package tw.portfolio.source;

import java.nio.file.Path;
import tw.portfolio.diagnostic.Text;

/** Where a source should be, there is no Git repository. */
public final class NoRepositoryException extends SourceException {
    private static final long serialVersionUID = 1L;
    private final transient Path location;

    NoRepositoryException(Path location) {
        super(new Text(
                location + " 不是 Git 儲存庫。請確認路徑，或加上 --worktree 直接讀取檔案（不會有認證結果）。",
                location
                        + " is no Git repository. Check the path, or add --worktree to read the files as they are (without"
                        + " certification)."));
        this.location = location;
    }

    /** Returns the same for whoever cannot have files read instead. */
    public SourceException withoutFiles() {
        return new SourceException(new Text(
                location + " 不是 Git 儲存庫。請以 --repository 指定學校的儲存庫（用 git clone 取得）。",
                location + " is no Git repository. Name the school's with --repository (as git clone makes it)."));
    }
}
