package tw.portfolio.certification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;

/**
 * The SHA-256 digest of a record, which anyone can compute without Git: of a file, that of its bytes; of a directory, that of the lines
 * {@code sha256sum} prints for its files, named from the directory and sorted by the bytes of their names.
 */
public final class ContentDigest {
    private static final int BUFFER = 1 << 14;

    private ContentDigest() {}

    /** Returns 64 lower-case hexadecimal digits. */
    public static String of(Entry<?> entry) throws IOException {
        if (entry.kind().unit() == RecordKind.Unit.FILE) {
            return of(entry.file());
        }
        List<Blob> files = new ArrayList<>(entry.attachments());
        files.add(entry.file());
        int prefix = entry.path().length() + 1;
        files.sort(Comparator.comparing(file -> file.path().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        MessageDigest digest = sha256();
        for (Blob file : files) {
            String line = of(file) + "  " + file.path().substring(prefix) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the digest of bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Returns the digest of a file's bytes, which are not kept. */
    public static String of(Blob file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new DigestInputStream(file.open(), digest)) {
            while (in.read(buffer) >= 0) {
                // the digest takes what is read
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
