package tw.portfolio.certification;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A signature as {@code ssh-keygen -Y sign} makes it, with an Ed25519 key. Source: PROTOCOL.sshsig of OpenSSH. */
final class SshSignature {
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final String NAMESPACE = "git";
    private static final String TYPE = "ssh-ed25519";
    private static final int KEY_BYTES = 32;
    private static final int MAX_CHARACTERS = 16_384;

    /** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo. Source: RFC 8410 section 4. */
    private static final byte[] KEY_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] keyBlob;
    private final byte[] key;
    private final String hash;
    private final byte[] signature;

    private SshSignature(byte[] keyBlob, byte[] key, String hash, byte[] signature) {
        this.keyBlob = keyBlob;
        this.key = key;
        this.hash = hash;
        this.signature = signature;
    }

    /**
     * Reads an armoured signature.
     *
     * @throws SignatureException with what it is instead, when it is no Ed25519 signature of a commit
     */
    static SshSignature read(String armoured) throws SignatureException {
        String text = armoured.strip();
        if (text.length() > MAX_CHARACTERS || !text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new SignatureException(kind(text));
        }
        Reader reader = new Reader(decoded(text.substring(BEGIN.length(), text.length() - END.length())));
        if (!Arrays.equals(reader.bytes(MAGIC.length), MAGIC) || reader.number() != VERSION) {
            throw new SignatureException("SSHSIG");
        }
        byte[] keyBlob = reader.string();
        String namespace = reader.word();
        reader.string(); // PROTOCOL.sshsig: reserved; it is signed too, and only an empty one will verify
        String hash = reader.word();
        byte[] signature = reader.string();
        if (!namespace.equals(NAMESPACE) || reader.left() > 0) {
            throw new SignatureException("SSHSIG, namespace " + namespace);
        }
        return new SshSignature(keyBlob, only(keyBlob, TYPE), hash, only(signature, TYPE));
    }

    private static String kind(String text) {
        if (text.startsWith("-----BEGIN PGP ")) {
            return "OpenPGP";
        }
        return text.startsWith("-----BEGIN SIGNED MESSAGE-----") ? "X.509" : "?";
    }

    private static byte[] decoded(String base64) throws SignatureException {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new SignatureException("base64", e);
        }
    }

    /** Returns the second string of a pair whose first is {@code type}. */
    private static byte[] only(byte[] blob, String type) throws SignatureException {
        Reader reader = new Reader(blob);
        String found = reader.word();
        if (!found.equals(type)) {
            throw new SignatureException(found);
        }
        byte[] value = reader.string();
        if (reader.left() > 0) {
            throw new SignatureException(found);
        }
        return value;
    }

    /** Returns the public key as OpenSSH writes it, without a comment. */
    String publicKey() {
        return TYPE + " " + Base64.getEncoder().encodeToString(keyBlob);
    }

    /** Returns whether the key's owner signed exactly {@code message}. */
    boolean verifies(byte[] message) {
        String algorithm = switch (hash) {
            case "sha512" -> "SHA-512";
            case "sha256" -> "SHA-256";
            default -> "";
        };
        if (algorithm.isEmpty() || key.length != KEY_BYTES) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(message);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key());
            verifier.update(statement(digest));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a key or signature out of form proves nothing
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(KEY_PREFIX, KEY_PREFIX.length + KEY_BYTES);
        System.arraycopy(key, 0, encoded, KEY_PREFIX.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** Returns what is signed: PROTOCOL.sshsig, the magic, namespace, reserved, hash algorithm and H(message). */
    private byte[] statement(byte[] digest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        string(out, NAMESPACE.getBytes(StandardCharsets.US_ASCII));
        string(out, new byte[0]);
        string(out, hash.getBytes(StandardCharsets.US_ASCII));
        string(out, digest);
        return out.toByteArray();
    }

    private static void string(ByteArrayOutputStream out, byte[] bytes) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    /** The wire form of RFC 4251 section 5, read with bounds. */
    private static final class Reader {
        private final ByteBuffer buffer;

        Reader(byte[] bytes) {
            this.buffer = ByteBuffer.wrap(bytes);
        }

        int left() {
            return buffer.remaining();
        }

        byte[] bytes(int length) throws SignatureException {
            if (length < 0 || length > buffer.remaining()) {
                throw new SignatureException("SSHSIG");
            }
            byte[] bytes = new byte[length];
            buffer.get(bytes);
            return bytes;
        }

        int number() throws SignatureException {
            return ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
        }

        byte[] string() throws SignatureException {
            return bytes(number());
        }

        String word() throws SignatureException {
            return new String(string(), StandardCharsets.US_ASCII);
        }
    }
}
