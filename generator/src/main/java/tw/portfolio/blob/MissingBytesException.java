package tw.portfolio.blob;

import java.io.IOException;

/** A file is named, and its bytes are not here: the clone was made without them. */
public final class MissingBytesException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;

    public MissingBytesException(String path) {
        super(path + " is named, but its bytes are not in this clone");
        this.path = path;
    }

    /** Returns the file's path within its source. */
    public String path() {
        return path;
    }
}
