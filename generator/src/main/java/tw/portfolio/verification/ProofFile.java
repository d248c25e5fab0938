package tw.portfolio.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Text;

/**
 * A proof as a ZIP that any system opens and whose every object {@code git hash-object} checks: the record's files under {@code record/}
 * as they are, the raw commit and trees under {@code objects/} named by their ids. Nothing is compressed, so that the same record gives
 * the same bytes on every machine.
 */
final class ProofFile {
    static final String README = "README.txt";
    static final String CLAIMS = "proof.json";
    static final String OBJECTS = "objects/";
    static final String RECORD = "record/";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 14;

    private final ProofClaims claims;
    private final byte[] readme;
    private final Map<String, byte[]> commits;
    private final Map<String, byte[]> trees;
    private final SortedMap<String, Blob> files;

    /**
     * Gathers a proof.
     *
     * @param commits the raw merge commit, then those that show that it brought the record and who wrote it, by id
     * @param trees the raw trees by id
     * @param files the record's files by name
     */
    ProofFile(
            ProofClaims claims,
            byte[] readme,
            Map<String, byte[]> commits,
            Map<String, byte[]> trees,
            SortedMap<String, Blob> files) {
        this.claims = claims;
        this.readme = readme;
        this.commits = commits;
        this.trees = trees;
        this.files = files;
    }

    /** Returns what stands in {@code README.txt}: of one proof always the same. */
    static byte[] readme(ProofClaims claims, Phrases phrases) {
        Text words = phrases.say("proof.readme", "record", claims.record(), "commit", claims.commit());
        return (words.zh() + "\n" + words.en()).getBytes(StandardCharsets.UTF_8);
    }

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(README, readme, zip);
        put(CLAIMS, claims.json(), zip);
        for (Map.Entry<String, byte[]> commit : commits.entrySet()) {
            put(OBJECTS + commit.getKey() + ".commit", commit.getValue(), zip);
        }
        for (Map.Entry<String, byte[]> tree : trees.entrySet()) {
            put(OBJECTS + tree.getKey() + ".tree", tree.getValue(), zip);
        }
        for (Map.Entry<String, Blob> file : files.entrySet()) {
            put(RECORD + file.getKey(), file.getValue(), zip);
        }
        zip.finish();
    }

    private static void put(String name, byte[] content, ZipOutputStream zip) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        begin(name, content.length, sum, zip);
        zip.write(content);
        zip.closeEntry();
    }

    /** A stored file's check sum stands before it, so that the file is read twice and never held. */
    private static void put(String name, Blob file, ZipOutputStream zip) throws IOException {
        CRC32 sum = new CRC32();
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = file.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                length += read;
            }
        }
        begin(name, length, sum, zip);
        try (InputStream in = file.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void begin(String name, long length, CRC32 sum, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(length);
        entry.setCompressedSize(length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
    }
}
