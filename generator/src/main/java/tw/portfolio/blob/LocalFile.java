package tw.portfolio.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the machine, outside every repository, that somebody named for the program to read. */
public final class LocalFile {
    private LocalFile() {}

    /**
     * Returns the file's bytes.
     *
     * @param most bytes it may hold; a device or a pipe has no size to ask for, so that many are read and one more
     * @throws TooLargeException when it holds more
     */
    public static byte[] read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLargeException(file.toString(), Math.max(bytes.length, Files.size(file)), most);
            }
            return bytes;
        }
    }
}
