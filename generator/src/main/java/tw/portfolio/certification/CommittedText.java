package tw.portfolio.certification;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import tw.portfolio.blob.MissingBytesException;

/**
 * What was written in files of earlier commits. Only a regular file has a text: a folder, a submodule or a symbolic link in its place is
 * as good as one that cannot be read, for Git takes every one of them and none of them is the record.
 */
final class CommittedText {
    /** As much of a record's own file as is read, in bytes. */
    static final int MAX_BYTES = 2 << 20;

    private final ObjectReader reader;

    CommittedText(ObjectReader reader) {
        this.reader = reader;
    }

    /**
     * Returns the bytes of a file; nothing where it is no regular one, or larger than is read.
     *
     * @param path for messages
     * @throws MissingBytesException when the clone was made without them
     */
    Optional<byte[]> of(Trees.Entry file, String path) throws IOException {
        return isRegular(file.mode()) ? read(file, path) : Optional.empty();
    }

    private Optional<byte[]> read(Trees.Entry file, String path) throws IOException {
        try {
            ObjectLoader loader = reader.open(file.id(), Constants.OBJ_BLOB);
            if (loader.getSize() <= MAX_BYTES) {
                return Optional.of(loader.getBytes());
            }
            loader.openStream()
                    .close(); // one too large to be held in memory is held to its id, or the length may be a lie
            return Optional.empty();
        } catch (MissingObjectException e) {
            throw new MissingBytesException(path);
        } catch (IncorrectObjectTypeException e) {
            return Optional.empty(); // git: a tree may list anything as a file
        }
    }

    static boolean isRegular(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }
}
