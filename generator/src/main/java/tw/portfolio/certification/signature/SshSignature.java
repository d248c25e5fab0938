package tw.portfolio.certification.signature;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** A signature as {@code ssh-keygen -Y sign -n git} makes it. Sources: PROTOCOL.sshsig and PROTOCOL.u2f of OpenSSH, RFC 8332 for RSA. */
final class SshSignature implements CommitSignature {
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";
    private static final byte[] MAGIC = Wire.ascii("SSHSIG");
    private static final int VERSION = 1;
    private static final String NAMESPACE = "git";
    private static final int MAX_CHARACTERS = 16_384;
    private static final int TOUCHED = 1;
    private final SshKey key;
    private final String hash;
    private final Value value;

    /** What the key made: the bytes, and what a token adds to that which is signed. */
    private record Value(String type, ByteBuffer bytes, Optional<ByteBuffer> token) {}

    private SshSignature(SshKey key, String hash, Value value) {
        this.key = key;
        this.hash = hash;
        this.value = value;
    }

    static SshSignature of(String text) throws SignatureFault {
        boolean whole =
                text.length() >= BEGIN.length() + END.length() && text.endsWith(END); // the two may share dashes
        if (text.length() > MAX_CHARACTERS || !whole) {
            throw SignatureFault.unreadable("SSHSIG");
        }
        Wire wire = new Wire(decoded(text.substring(BEGIN.length(), text.length() - END.length())));
        if (!Arrays.equals(wire.bytes(MAGIC.length), MAGIC) || wire.number() != VERSION) {
            throw SignatureFault.unreadable("SSHSIG");
        }
        byte[] keyBlob = wire.string();
        String namespace = wire.word();
        wire.string(); // PROTOCOL.sshsig: reserved; it is signed too, and only an empty one will verify
        String hash = wire.word();
        byte[] signature = wire.string();
        if (!namespace.equals(NAMESPACE) || wire.left() > 0) {
            throw SignatureFault.unreadable("SSHSIG, namespace " + namespace);
        }
        SshKey key = SshKey.of(keyBlob);
        return new SshSignature(key, known(hash), value(key, new Wire(signature)));
    }

    private static byte[] decoded(String base64) throws SignatureFault {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw SignatureFault.unreadable("base64");
        }
    }

    private static String known(String hash) throws SignatureFault {
        if (!hash.equals("sha512") && !hash.equals("sha256")) {
            throw new SignatureFault(Flaw.WEAK_HASH, hash);
        }
        return hash;
    }

    private static Value value(SshKey key, Wire wire) throws SignatureFault {
        String type = wire.word();
        if (key.isRsa() && type.equals(SshKey.RSA)) {
            throw new SignatureFault(Flaw.WEAK_HASH, "SHA-1"); // RFC 8332: "ssh-rsa" signs with SHA-1
        }
        boolean fits =
                key.isRsa() ? type.equals("rsa-sha2-256") || type.equals("rsa-sha2-512") : type.equals(key.type());
        if (!fits) {
            throw SignatureFault.unreadable(type);
        }
        ByteBuffer bytes = ByteBuffer.wrap(wire.string());
        Optional<ByteBuffer> token = Optional.empty();
        if (key.application().isPresent()) {
            byte[] added = wire.bytes(1 + Integer.BYTES); // PROTOCOL.u2f: flags, counter
            if ((added[0] & TOUCHED) == 0) {
                throw SignatureFault.unreadable(type + ", no touch");
            }
            token = Optional.of(ByteBuffer.wrap(added));
        }
        wire.end(type);
        return new Value(type, bytes, token);
    }

    @Override
    public String handle() {
        return key.fingerprint();
    }

    @Override
    public Optional<Signed> by(PinnedKey pinned, byte[] message) {
        boolean signed = pinned.fingerprints().contains(key.fingerprint()) && verifies(message);
        return signed
                ? Optional.of(new Signed(key.fingerprint(), key.fingerprint(), Optional.empty(), Validity.ALWAYS))
                : Optional.empty();
    }

    private boolean verifies(byte[] message) {
        byte[] statement = statement(message);
        if (value.token().isPresent()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            // PROTOCOL.u2f: SHA256(application), flags, counter, SHA256(message)
            out.writeBytes(SshKey.sha256(key.application().orElseThrow()));
            out.writeBytes(value.token().get().array());
            out.writeBytes(SshKey.sha256(statement));
            statement = out.toByteArray();
        }
        byte[] signature = value.bytes().array();
        try {
            return switch (key.type()) {
                case SshKey.ED25519, SshKey.TOKEN_ED25519 -> verifies(new Ed25519Signer(), statement, signature);
                case SshKey.RSA -> verifies(new RSADigestSigner(digest(value.type())), statement, signature);
                default -> ecdsa(statement, signature);
            };
        } catch (SignatureFault | RuntimeException e) {
            return false; // a signature out of form proves nothing
        }
    }

    private boolean verifies(Signer signer, byte[] statement, byte[] signature) {
        signer.init(false, key.parameters());
        signer.update(statement, 0, statement.length);
        return signer.verifySignature(signature);
    }

    /** RFC 5656 section 3.1.2: the integers r and s. */
    private boolean ecdsa(byte[] statement, byte[] signature) throws SignatureFault {
        Wire wire = new Wire(signature);
        BigInteger r = wire.integer();
        BigInteger s = wire.integer();
        wire.end(key.type());
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, key.parameters());
        return signer.verifySignature(hash(digest(key.type()), statement), r, s);
    }

    private static Digest digest(String type) {
        return switch (type) {
            case "rsa-sha2-512", SshKey.ECDSA + "521" -> new SHA512Digest();
            case SshKey.ECDSA + "384" -> new SHA384Digest();
            default -> new SHA256Digest();
        };
    }

    private static byte[] hash(Digest digest, byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** Returns what is signed: PROTOCOL.sshsig, the magic, namespace, reserved, hash algorithm and H(message). */
    private byte[] statement(byte[] message) {
        Digest digest = hash.equals("sha512") ? new SHA512Digest() : new SHA256Digest();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.writeBytes(Wire.strings(Wire.ascii(NAMESPACE), new byte[0], Wire.ascii(hash), hash(digest, message)));
        return out.toByteArray();
    }
}
