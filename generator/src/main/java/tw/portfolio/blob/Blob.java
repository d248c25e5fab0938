package tw.portfolio.blob;

import java.io.IOException;
import java.io.InputStream;

/** A file's bytes by reference: opening is cheap, keeping the reference is cheaper. */
public interface Blob {

    /** Returns the path within its source, with {@code /}. */
    String path();

    /** Returns the length in bytes. */
    long size();

    /** Returns the Git blob id, 40 lower-case hexadecimal digits, whether or not the file is committed. */
    String id();

    /** Returns whether the bytes are here; a clone may have been made without them. */
    default boolean present() {
        return true;
    }

    /**
     * Opens the bytes from the start; the caller closes.
     *
     * @throws MissingBytesException if they are not here
     */
    InputStream open() throws IOException;

    /**
     * Returns whether there are more bytes than that. Whoever passes a file over for its size, or tells somebody of it, asks this: of a
     * committed file the length alone may be a lie, so that one that is said to be longer is held to its id.
     */
    default boolean exceeds(long most) throws IOException {
        return size() > most;
    }

    /** Returns the last part of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /**
     * Returns all bytes.
     *
     * @throws TooLargeException if there are more than {@code maxBytes}, before more than that is read
     */
    default byte[] read(int maxBytes) throws IOException {
        if (exceeds(maxBytes)) {
            throw new TooLargeException(path(), size(), maxBytes);
        }
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new TooLargeException(path(), bytes.length, maxBytes);
            }
            return bytes;
        }
    }
}
