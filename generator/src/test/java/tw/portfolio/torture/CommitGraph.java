package tw.portfolio.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A file in which a repository keeps what commits say, changed so that it lies. Source: gitformat-commit-graph. */
final class CommitGraph {
    private static final int HEADER = 8;
    private static final int CHUNK = 12;
    private static final int ID = 20;
    private static final int ROW = 36;
    private static final int NO_PARENT = 0x70000000;
    private final Path file;
    private final ByteBuffer bytes;

    private CommitGraph(Path file) throws IOException {
        this.file = file;
        this.bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    }

    static CommitGraph of(Path gitDirectory) throws IOException {
        return new CommitGraph(gitDirectory.resolve("objects/info/commit-graph"));
    }

    private int chunk(String name) {
        for (int at = HEADER; ; at += CHUNK) {
            if (new String(bytes.array(), at, 4, StandardCharsets.US_ASCII).equals(name)) {
                return (int) bytes.getLong(at + 4);
            }
        }
    }

    private int position(String commit) {
        byte[] id = HexFormat.of().parseHex(commit);
        int at = chunk("OIDL");
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes.array(), at + i * ID, at + (i + 1) * ID, id, 0, ID)) {
                return i;
            }
        }
    }

    /** Says that a merge has no second parent. */
    CommitGraph withoutSecondParent(String commit) {
        bytes.putInt(chunk("CDAT") + position(commit) * ROW + ID + 4, NO_PARENT);
        return this;
    }

    /** Says that a commit's first parent is another commit. */
    CommitGraph withFirstParent(String commit, String parent) {
        bytes.putInt(chunk("CDAT") + position(commit) * ROW + ID, position(parent));
        return this;
    }

    /** Says that a commit holds another tree. */
    CommitGraph withTree(String commit, String tree) {
        bytes.position(chunk("CDAT") + position(commit) * ROW)
                .put(HexFormat.of().parseHex(tree));
        return this;
    }

    /** Puts the file back, with the checksum it needs. */
    void write() throws IOException {
        byte[] all = bytes.array();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(all, 0, all.length - ID);
            System.arraycopy(digest.digest(), 0, all, all.length - ID, ID);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        file.toFile().setWritable(true);
        Files.write(file, all);
    }
}
