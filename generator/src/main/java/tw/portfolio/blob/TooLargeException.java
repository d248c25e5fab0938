package tw.portfolio.blob;

import java.io.IOException;

/** A file is larger than its reader is prepared to hold. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException(String path, long bytes, long maxBytes) {
        super(path + " has " + bytes + " bytes; at most " + maxBytes + " are read");
    }
}
