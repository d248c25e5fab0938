package tw.portfolio.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.blob.TooLargeException;

/** A committed file. */
record GitBlob(Repository repository, String path, ObjectId objectId) implements Blob {

    @Override
    public long size() {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.getObjectSize(objectId, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            throw new UncheckedIOException(new MissingBytesException(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return objectId.name();
    }

    @Override
    public boolean present() {
        try (ObjectReader reader = repository.newObjectReader()) {
            return isThere(reader, objectId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns whether a file's bytes are here.
     *
     * @throws SourceException when they are not, in a clone that was made with all of them
     */
    static boolean isThere(ObjectReader reader, ObjectId id) throws IOException {
        if (reader.has(id)) {
            return true;
        }
        try {
            reader.getObjectSize(id, Constants.OBJ_BLOB);
            return true;
        } catch (MissingObjectException e) {
            return false;
        }
    }

    @Override
    public InputStream open() throws IOException {
        return loader().openStream();
    }

    /** Opened once, and held to its id before its length is believed. */
    @Override
    public byte[] read(int maxBytes) throws IOException {
        ObjectLoader loader = loader();
        if (loader.isLarge()) {
            return Blob.super.read(maxBytes);
        }
        if (loader.getSize() > maxBytes) {
            throw new TooLargeException(path, loader.getSize(), maxBytes);
        }
        return loader.getBytes();
    }

    private ObjectLoader loader() throws IOException {
        try {
            return repository.open(objectId, Constants.OBJ_BLOB);
        } catch (MissingObjectException | IncorrectObjectTypeException e) { // git: a tree may list anything as a file
            throw new MissingBytesException(path);
        }
    }

    @Override
    public boolean exceeds(long most) throws IOException {
        boolean more = size() > most;
        if (more) {
            open().close(); // which holds all of it to its id
        }
        return more;
    }

    @Override
    public String toString() {
        return path;
    }
}
