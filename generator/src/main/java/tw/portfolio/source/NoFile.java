package tw.portfolio.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MissingBytesException;

/** A commit of another repository, or an object that is no file, in a file's place: no bytes of it are ever here. */
record NoFile(String path, String id) implements Blob {

    @Override
    public long size() {
        throw new UncheckedIOException(new MissingBytesException(path));
    }

    @Override
    public boolean present() {
        return false;
    }

    @Override
    public InputStream open() throws IOException {
        throw new MissingBytesException(path);
    }
}
