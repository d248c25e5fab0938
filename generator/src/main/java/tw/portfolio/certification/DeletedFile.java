package tw.portfolio.certification;

import java.io.InputStream;
import tw.portfolio.blob.Blob;

/** A file that is no more, whose rows are in force all the same. */
record DeletedFile(String path) implements Blob {

    @Override
    public long size() {
        return 0;
    }

    @Override
    public String id() {
        return "";
    }

    @Override
    public InputStream open() {
        return InputStream.nullInputStream();
    }
}
