package tw.portfolio.replay;

import org.eclipse.jgit.lib.FileMode;
import tw.portfolio.model.form.Labelled;

/** What an entry of a tree is. */
enum EntryMode implements Labelled {
    REGULAR("一般檔案", "regular file", FileMode.REGULAR_FILE),
    EXECUTABLE("可執行檔", "executable file", FileMode.EXECUTABLE_FILE),
    SYMBOLIC_LINK("符號連結", "symbolic link", FileMode.SYMLINK),
    SUBMODULE("子模組", "submodule", FileMode.GITLINK);

    private final String zh;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker") // the library's constants never change
    private final FileMode git;

    EntryMode(String zh, String en, FileMode git) {
        this.zh = zh;
        this.en = en;
        this.git = git;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Returns the mode as Git writes it. */
    FileMode git() {
        return git;
    }
}
