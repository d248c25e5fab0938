package tw.portfolio.source;

import tw.portfolio.blob.Blob;

/** A file of a source and what Git says it is. */
public record SourceFile(Blob blob, Mode mode) {

    /** What a tree entry is; anything but {@code REGULAR} is refused inside a record. */
    public enum Mode {
        REGULAR,
        EXECUTABLE,
        SYMBOLIC_LINK,
        SUBMODULE
    }

    public String path() {
        return blob.path();
    }
}
