package tw.portfolio.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import tw.portfolio.artifact.StoredZip;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Text;

/**
 * A proof as a ZIP that any system opens and whose every object {@code git hash-object} checks: the record's files under {@code record/}
 * as they are, the raw commit and trees under {@code objects/} named by their ids.
 */
final class ProofFile {
    static final String README = "README.txt";
    static final String CLAIMS = "proof.json";
    static final String OBJECTS = "objects/";
    static final String RECORD = "record/";

    /** Of all commits and trees together. */
    static final long MOST_BYTES = 64L << 20;

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
        StoredZip zip = new StoredZip(out);
        zip.put(README, to -> to.write(readme));
        byte[] json = claims.json();
        zip.put(CLAIMS, to -> to.write(json));
        for (Map.Entry<String, byte[]> commit : commits.entrySet()) {
            zip.put(OBJECTS + commit.getKey() + ".commit", to -> to.write(commit.getValue()));
        }
        for (Map.Entry<String, byte[]> tree : trees.entrySet()) {
            zip.put(OBJECTS + tree.getKey() + ".tree", to -> to.write(tree.getValue()));
        }
        for (Map.Entry<String, Blob> file : files.entrySet()) {
            zip.put(RECORD + file.getKey(), to -> copy(file.getValue(), to));
        }
        zip.finish();
    }

    private static void copy(Blob file, OutputStream to) throws IOException {
        try (InputStream in = file.open()) {
            in.transferTo(to);
        }
    }
}
