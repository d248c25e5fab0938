package tw.portfolio.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Refuses a repository with an object whose file is empty or ends too early: it is damaged, and the machine has read all there is. */
final class CutShortReader extends ObjectReader.Filter {
    private final Path repository;
    private final ObjectReader reader;

    CutShortReader(Path repository, ObjectReader reader) {
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
        return new CutShortReader(repository, reader.newReader());
    }

    @Override
    public ObjectLoader open(AnyObjectId id) throws IOException {
        return open(id, OBJ_ANY);
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        try {
            return reader.open(id, type);
        } catch (EOFException | ZipException e) {
            throw cutShort(id);
        }
    }

    @Override
    public long getObjectSize(AnyObjectId id, int type) throws IOException {
        try {
            return reader.getObjectSize(id, type);
        } catch (EOFException | ZipException e) {
            throw cutShort(id);
        }
    }

    private SourceException cutShort(AnyObjectId id) {
        return Incomplete.corrupt(repository.toString(), id.name());
    }
}
