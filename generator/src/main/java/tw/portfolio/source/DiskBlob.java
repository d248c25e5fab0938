package tw.portfolio.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import tw.portfolio.blob.Blob;

/**
 * A file on disk.
 *
 * @param path within the source, with {@code /}
 */
record DiskBlob(Path file, String path, long size) implements Blob {

    @Override
    public String id() {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();
                InputStream in = open()) {
            return formatter.idFor(Constants.OBJ_BLOB, size, in).name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public String toString() {
        return path;
    }
}
