package tw.portfolio.artifact;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Length and SHA-256 of content; the bytes stream through and are not kept.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Measured(long bytes, String sha256) {

    /** Measures content. */
    public static Measured of(Artifact.Content content) throws IOException {
        return copied(content, OutputStream.nullOutputStream());
    }

    /** Writes content to {@code out}, which stays open, and measures what was written. */
    public static Measured copied(Artifact.Content content, OutputStream out) throws IOException {
        MessageDigest sum = algorithm();
        Counting counted = new Counting(out);
        content.writeTo(new DigestOutputStream(counted, sum));
        return new Measured(counted.bytes(), HexFormat.of().formatHex(sum.digest()));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
