package tw.portfolio.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectStream;

/** An object too large to be held: its bytes are held to its id as they pass, and whoever stops early has the rest of them checked. */
final class CheckedLoader extends ObjectLoader.Filter {
    private final Path repository;
    private final ObjectId id;
    private final ObjectLoader loader;

    CheckedLoader(Path repository, ObjectId id, ObjectLoader loader) {
        this.repository = repository;
        this.id = id;
        this.loader = loader;
    }

    @Override
    protected ObjectLoader delegate() {
        return loader;
    }

    @Override
    public ObjectStream openStream() throws IOException {
        try {
            return new Stream(loader.openStream());
        } catch (CorruptObjectException | EOFException | ZipException | RuntimeException e) {
            throw Incomplete.corrupt(repository, id, e);
        }
    }

    private final class Stream extends ObjectStream {
        private static final int BUFFER = 1 << 16;
        private final ObjectStream bytes;
        private final ObjectDigest digest;
        private boolean ended;

        Stream(ObjectStream bytes) {
            this.bytes = bytes;
            this.digest = ObjectDigest.of(bytes.getType(), bytes.getSize());
        }

        @Override
        public int getType() {
            return bytes.getType();
        }

        @Override
        public long getSize() {
            return bytes.getSize();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = next(into, from, most);
            if (count > 0) {
                digest.add(into, from, count);
            } else if (count < 0 && !ended) {
                ended = true;
                digest.holdTo(id);
            }
            return count;
        }

        private int next(byte[] into, int from, int most) throws IOException {
            try {
                return bytes.read(into, from, most);
            } catch (CorruptObjectException | EOFException | ZipException | RuntimeException e) {
                ended = true; // there is nothing behind it to check
                throw Incomplete.corrupt(repository, id, e);
            }
        }

        @Override
        public void close() throws IOException {
            try (bytes) {
                byte[] rest = new byte[BUFFER];
                while (!ended) {
                    read(rest, 0, rest.length);
                }
            }
        }
    }
}
