package tw.portfolio.artifact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP whose files are stored as they are and without times: compressors differ from machine to machine, and the same files must give the
 * same bytes. Nothing is held in memory whole.
 */
public final class StoredZip {
    /** The earliest moment a ZIP can name. Source: APPNOTE 4.4.6. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Begins a ZIP; {@code out} stays open. */
    public StoredZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /**
     * Adds a file.
     *
     * @param name within the ZIP, with {@code /}
     * @param content written twice, for a stored file's length and check sum stand before it
     */
    public void put(String name, Artifact.Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        measure(content, entry);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Ends the ZIP. */
    public void finish() throws IOException {
        zip.finish();
    }

    private static void measure(Artifact.Content content, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        Counting counted = new Counting(OutputStream.nullOutputStream());
        try (OutputStream measured = new CheckedOutputStream(counted, sum)) {
            content.writeTo(measured);
        }
        entry.setSize(counted.bytes());
        entry.setCompressedSize(counted.bytes());
        entry.setCrc(sum.getValue());
    }
}
