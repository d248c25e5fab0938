package tw.portfolio.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tw.portfolio.artifact.Artifact;

/**
 * Length and SHA-256 of a file of the package; the bytes stream through and are not kept.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
record Digest(String path, long bytes, String sha256) {
    private static final String SUMS = "SHA256SUMS";

    /** Returns the digests sorted by path. */
    static List<Digest> all(Collection<Artifact> artifacts) throws IOException {
        List<Digest> digests = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            digests.add(of(artifact));
        }
        digests.sort(Comparator.comparing(Digest::path));
        return digests;
    }

    private static Digest of(Artifact artifact) throws IOException {
        MessageDigest digest = algorithm();
        Counting counted = new Counting();
        artifact.writeTo(new DigestOutputStream(counted, digest));
        return new Digest(artifact.path(), counted.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Returns the file {@code sha256sum -c} reads. */
    static Artifact sums(List<Digest> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach(digest ->
                lines.append(digest.sha256()).append("  ").append(digest.path()).append('\n'));
        return Artifact.bytes(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has it
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }
}
