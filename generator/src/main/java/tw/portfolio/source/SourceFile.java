package tw.portfolio.source;

import tw.portfolio.blob.Blob;

/** A file of a source and what Git says it is. */
public record SourceFile(Blob blob, Mode mode) {

    /** What a tree entry is; anything but {@code REGULAR} is refused inside a record. */
    public enum Mode {
        REGULAR,
        EXECUTABLE,
        SYMBOLIC_LINK,
        SUBMODULE,
        /** Listed as a file, and a folder, a commit or a tag: Git takes it. */
        OTHER_OBJECT
    }

    /** Returns whether there are no bytes of it anywhere in the repository, and never will be. */
    public boolean isElsewhere() {
        return mode == Mode.SUBMODULE || mode == Mode.OTHER_OBJECT;
    }

    public String path() {
        return blob.path();
    }
}
