package tw.portfolio.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.util.sha1.SHA1;
import tw.portfolio.blob.Blob;

/**
 * Git's ids of bytes, computed here and now. Source: in-toto digest_set.md, gitCommit, gitTree, gitBlob. Bytes that were made to collide are
 * found out, as Git itself does.
 */
final class GitId {
    private static final int BUFFER = 1 << 14;

    private GitId() {}

    /**
     * Returns the id of an object.
     *
     * @param type {@code commit} or {@code tree}
     * @return 40 lower-case hexadecimal digits
     */
    static String of(String type, byte[] content) {
        SHA1 digest = begin(type, content.length);
        digest.update(content);
        return digest.toObjectId().name();
    }

    /** Returns the blob id of a file, whose bytes are not kept. */
    static String of(Blob file) throws IOException {
        SHA1 digest = begin("blob", file.size());
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = file.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.toObjectId().name();
    }

    /** Returns the blob id of a file that can be read; a fault of reading is thrown unchecked. */
    static String unchecked(Blob file) {
        try {
            return of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SHA1 begin(String type, long length) {
        SHA1 digest = SHA1.newInstance();
        digest.update((type + " " + length + "\0").getBytes(StandardCharsets.US_ASCII));
        return digest;
    }
}
