package tw.portfolio.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some bytes of a file. */
record ZipBytes(FileChannel file, long from, long length) {
    InputStream open() {
        return new InputStream() {
            private long done;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] buffer, int offset, int wanted) throws IOException {
                int most = (int) Math.min(wanted, length - done);
                int read = most == 0 ? -1 : file.read(ByteBuffer.wrap(buffer, offset, most), from + done);
                done += Math.max(read, 0);
                return read;
            }
        };
    }
}
