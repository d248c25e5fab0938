package tw.portfolio.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Measured;

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
        Measured measured = Measured.of(artifact::writeTo);
        return new Digest(artifact.path(), measured.bytes(), measured.sha256());
    }

    /** Returns the file {@code sha256sum -c} reads. */
    static Artifact sums(List<Digest> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach(digest ->
                lines.append(digest.sha256()).append("  ").append(digest.path()).append('\n'));
        return Artifact.bytes(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
