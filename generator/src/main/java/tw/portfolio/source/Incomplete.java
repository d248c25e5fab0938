package tw.portfolio.source;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import tw.portfolio.diagnostic.Text;

/** Says of a repository what it lacks, and how to have it whole. */
public final class Incomplete {

    private Incomplete() {}

    /** Says that a commit or a tree which the history names is not there, or is another thing than it is named for. */
    public static SourceException of(String source, String object) {
        return new SourceException(new Text(
                "儲存庫 " + source + " 不完整或已損壞，缺少 " + object + "。請重新完整複製（git clone，不加 --depth 或 --filter）。",
                "the repository " + source + " is incomplete or damaged: " + object
                        + " is missing. Clone it whole again (git clone without --depth or --filter)."));
    }

    /** Says that a repository that has every file is damaged: the bytes of one are not to be had. */
    static SourceException damaged(Path directory, String object) {
        return new SourceException(new Text(
                "儲存庫 " + directory + " 已損壞：讀不到檔案內容 " + object
                        + "，而它並不是以 --filter 複製的。請由平臺重新複製（git clone --mirror），再試一次；若還是一樣，請在伺服器上執行 git fsck --full。",
                "the repository " + directory + " is damaged: the bytes of the file " + object
                        + " cannot be read, and it is no clone made with --filter. Clone it anew from the forge (git clone --mirror)"
                        + " and run again; if that does not help, run git fsck --full on the server."));
    }

    /** Says that nobody can tell who may certify without the bytes of a file of the policy, as it stands or as it once stood. */
    public static SourceException withoutPolicy(String source, String path) {
        return new SourceException(new Text(
                "儲存庫 " + source + " 是不含檔案內容的複製（--filter），缺少 " + path
                        + " 現在或先前的內容，無從得知當時誰可以認證，因此不作任何判定。請執行 git fetch --refetch --no-filter，再試一次。",
                "the repository " + source + " is a clone without the files' bytes (--filter); " + path
                        + ", as it stands or as it once stood, is missing, so that nobody can tell who was entitled to certify, and"
                        + " nothing is decided. Run git fetch --refetch --no-filter, and try again."));
    }

    /**
     * Says that an object is another thing than a commit names it for, which no ordinary use of Git leads to.
     *
     * @param commit the commit that names it; empty where a folder does
     */
    public static SourceException misnamed(String source, String object, Optional<String> commit) {
        Text by = commit.map(it -> new Text("提交 " + it + " 指向 ", "the commit " + it + " names "))
                .orElse(new Text("有資料夾指向 ", "a folder names "));
        return new SourceException(new Text(
                "儲存庫 " + source + " 的" + by.zh() + object
                        + "，那不是它該有的東西（提交、資料夾或檔案）。請在伺服器上執行 git fsck --full，並還原到沒有這個提交的備份。",
                "in the repository " + source + ", " + by.en() + object
                        + ", which is not the kind of object it should be (a commit, a folder or a file). Run git fsck --full"
                        + " on the server, and restore a backup from before that commit."));
    }

    /** Says that pages, packages and checks need the bytes of a file that the clone was made without. */
    public static SourceException withoutBytes(String source, String path) {
        return new SourceException(new Text(
                "儲存庫 " + source + " 是不含檔案內容的複製（--filter），缺少 " + path
                        + "。檢查、頁面與送審檔都需要檔案內容。請執行 git fetch --refetch --no-filter，再試一次。",
                "the repository " + source + " is a clone without the files' bytes (--filter); " + path
                        + " is missing. Checks, pages and packages need the bytes of every file. Run git fetch --refetch"
                        + " --no-filter, and try again."));
    }

    /** Says that an object cannot be read for what lies in its place. */
    static SourceException corrupt(Path repository, AnyObjectId object, Throwable fault) {
        SourceException refusal = corrupt(repository.toString(), object.name());
        refusal.initCause(fault);
        return refusal;
    }

    /** Says that an object of a history cannot be read as what it is named for. */
    static SourceException corrupt(String source, String detail) {
        return new SourceException(new Text(
                "儲存庫 " + source + " 已損壞（" + detail
                        + "）。請由平臺重新完整複製（git clone --mirror），再試一次；若還是一樣，請在伺服器上執行 git fsck --full。",
                "the repository " + source + " is damaged (" + detail
                        + "). Clone it anew from the forge (git clone --mirror) and run again; if that does not help, run git fsck"
                        + " --full on the server."));
    }
}
