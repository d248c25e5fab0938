package tw.portfolio.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Where results go. Whoever reads them may stop at any time, as {@code head} does: what comes after is then let fall. Any other fault is
 * thrown, and remembered for writers that swallow it.
 */
final class StandardOutput extends OutputStream {
    /** What Unix and Windows say when nobody reads any more. */
    private static final List<String> NOBODY_READS =
            List.of("Broken pipe", "The pipe is being closed", "The pipe has been ended");

    private final OutputStream out;
    private boolean readerGone;
    private Optional<IOException> fault = Optional.empty();

    StandardOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    /** Returns whether somebody stopped reading, so that not everything was seen. */
    boolean readerGone() {
        return readerGone;
    }

    /** Returns what kept results from being written. */
    Optional<IOException> fault() {
        return fault;
    }

    @Override
    public void write(int octet) throws IOException {
        attempt(() -> out.write(octet));
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        attempt(() -> out.write(bytes, start, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    /** A piece of writing. */
    private interface Piece {
        void write() throws IOException;
    }

    private void attempt(Piece piece) throws IOException {
        if (readerGone) {
            return;
        }
        try {
            piece.write();
        } catch (IOException e) {
            String said = String.valueOf(e.getMessage());
            readerGone = NOBODY_READS.stream().anyMatch(said::contains);
            if (!readerGone) {
                fault = Optional.of(e);
                throw e;
            }
        }
    }
}
