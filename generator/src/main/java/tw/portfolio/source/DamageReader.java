package tw.portfolio.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Refuses a repository with an object that cannot be opened because of what lies in its place: an empty file, one that ends too early, a
 * head without an end, a difference from nothing. The library takes much of it for impossible, and fails in any way at all.
 */
final class DamageReader extends ObjectReader.Filter {
    private final Path repository;
    private final ObjectReader reader;

    DamageReader(Path repository, ObjectReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }

    /** The library's filters keep it for themselves. */
    @Override
    public void setStreamFileThreshold(int bytes) {
        reader.setStreamFileThreshold(bytes);
    }

    @Override
    public ObjectReader newReader() {
        return new DamageReader(repository, reader.newReader());
    }

    @Override
    public boolean has(AnyObjectId id) throws IOException {
        try {
            return reader.has(id);
        } catch (CorruptObjectException | EOFException | ZipException | RuntimeException e) {
            throw Incomplete.corrupt(repository, id, e);
        }
    }

    @Override
    public ObjectLoader open(AnyObjectId id) throws IOException {
        return open(id, OBJ_ANY);
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        try {
            return reader.open(id, type);
        } catch (CorruptObjectException | EOFException | ZipException | RuntimeException e) {
            throw Incomplete.corrupt(repository, id, e);
        }
    }

    @Override
    public long getObjectSize(AnyObjectId id, int type) throws IOException {
        try {
            return reader.getObjectSize(id, type);
        } catch (CorruptObjectException | EOFException | ZipException | RuntimeException e) {
            throw Incomplete.corrupt(repository, id, e);
        }
    }
}
