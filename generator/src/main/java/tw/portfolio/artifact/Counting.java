package tw.portfolio.artifact;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes on what is written to it and counts it; whoever gave the stream closes it. */
final class Counting extends FilterOutputStream {
    private long bytes;

    Counting(OutputStream out) {
        super(out);
    }

    /** Returns how many bytes were written so far. */
    long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        bytes++;
    }

    @Override
    public void write(byte[] many, int from, int length) throws IOException {
        out.write(many, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
