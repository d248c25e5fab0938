package tw.portfolio.source;

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

    /** Says that pages, packages and checks need the bytes of a file that the clone was made without. */
    public static SourceException withoutBytes(String source, String path) {
        return new SourceException(new Text(
                "儲存庫 " + source + " 是不含檔案內容的複製（--filter），缺少 " + path
                        + "。這樣的複製只能用於 certify；請重新複製（git clone，不加 --filter），或執行 git fetch --refetch --no-filter。",
                "the repository " + source + " is a clone without the files' bytes (--filter); " + path
                        + " is missing. Such a clone serves certify alone: clone it again (git clone without --filter), or run"
                        + " git fetch --refetch --no-filter."));
    }
}
