package tw.portfolio.render.site;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tw.portfolio.artifact.Artifact;

/**
 * A student's folder as one ZIP. Files are stored as they are, for compressors differ from machine to machine and bytes must not; by name
 * and without times, so that the same folder gives the same file. Nothing is held in memory whole.
 */
final class PortfolioZip {
    /** The earliest moment a ZIP can name. Source: APPNOTE 4.4.6. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, Artifact> files = new TreeMap<>();

    /**
     * Takes in a folder.
     *
     * @param directory the folder within the family root; its last part is the folder that unpacks
     * @param made everything in it; written twice, once to be measured
     */
    PortfolioZip(String directory, List<Artifact> made) {
        String above = directory.substring(0, directory.lastIndexOf('/') + 1);
        made.forEach(artifact -> files.put(artifact.path().substring(above.length()), artifact));
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        for (var file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            measure(file.getValue(), entry);
            zip.putNextEntry(entry);
            file.getValue().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void measure(Artifact artifact, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        Counted counted = new Counted();
        try (OutputStream measured = new CheckedOutputStream(counted, sum)) {
            artifact.writeTo(measured);
        }
        entry.setSize(counted.count);
        entry.setCompressedSize(counted.count);
        entry.setCrc(sum.getValue());
    }

    /** Counts what is written to it and keeps nothing. */
    private static final class Counted extends FilterOutputStream {
        private long count;

        private Counted() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
