package tw.portfolio.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import tw.portfolio.diagnostic.Text;

/** The id of an object from its bytes. Source: Git's object format, SHA-1 over the type, the length, a zero byte, and the bytes. */
final class ObjectDigest {
    /** Copied for each object: to find it among the machine's providers takes longer than to digest a commit. */
    private static final MessageDigest SHA_1 = sha1();

    private final MessageDigest sha;

    private ObjectDigest(MessageDigest sha) {
        this.sha = sha;
    }

    static ObjectDigest of(int type, long size) {
        try {
            ObjectDigest digest = new ObjectDigest((MessageDigest) SHA_1.clone());
            String head = Constants.typeString(type) + " " + size + "\0";
            digest.sha.update(head.getBytes(StandardCharsets.US_ASCII));
            return digest;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Returns the bytes of an object that is held in memory.
     *
     * @throws SourceException when they are not those the id stands for
     */
    static byte[] checked(AnyObjectId id, ObjectLoader loader) throws SourceException {
        byte[] bytes = loader.getCachedBytes();
        ObjectDigest digest = of(loader.getType(), bytes.length);
        digest.add(bytes, 0, bytes.length);
        digest.holdTo(id);
        return bytes;
    }

    void add(byte[] bytes, int from, int count) {
        sha.update(bytes, from, count);
    }

    void holdTo(AnyObjectId id) throws SourceException {
        if (!ObjectId.fromRaw(sha.digest()).equals(id)) {
            throw new SourceException(new Text(
                    "這份儲存庫裡，物件 " + id.name() + " 的內容與編號不符：已損壞或被換過。請勿使用這份複製；重新完整複製（git clone）一份，並以 git fsck 檢查來源。",
                    "in this repository the bytes of the object " + id.name()
                            + " are not those its id stands for: they are damaged or were put in its place. Do not use this"
                            + " clone; clone it whole again (git clone), and check where it came from with git fsck."));
        }
    }
}
