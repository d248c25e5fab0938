package tw.portfolio.replay;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import tw.portfolio.certification.DemonstrationForge;

/**
 * An Ed25519 key that anyone can derive from its owner's name: it proves nothing, and is refused wherever a real school is compiled.
 * Signatures have the form of OpenSSH's PROTOCOL.sshsig.
 */
final class DemonstrationKey {
    /** The name whose key signs for the platform of a demonstration. */
    static final String FORGE = "forge";

    private static final String TYPE = "ssh-ed25519";
    private static final String NAMESPACE = "git";
    private static final String HASH = "sha512";
    private static final int KEY_BYTES = 32;
    private static final int LINE = 70;
    private final KeyPair pair;

    private DemonstrationKey(KeyPair pair) {
        this.pair = pair;
    }

    static DemonstrationKey of(String owner) {
        try {
            String secret = owner.equals(FORGE) ? DemonstrationForge.SECRET : "portfolio demonstration key of " + owner;
            byte[] seed = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Fixed(seed));
            return new DemonstrationKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the public half as a line of an authorised keys file. */
    String publicLine() {
        return TYPE + " " + Base64.getEncoder().encodeToString(publicBlob());
    }

    /** Returns an armoured signature over {@code message}, as it stands in a commit's {@code gpgsig} header. */
    String sign(byte[] message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(message);
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            // PROTOCOL.sshsig: MAGIC_PREAMBLE, namespace, reserved, hash algorithm, H(message)
            signer.update(blob(out -> {
                out.write("SSHSIG".getBytes(StandardCharsets.US_ASCII));
                string(out, NAMESPACE.getBytes(StandardCharsets.US_ASCII));
                string(out, new byte[0]);
                string(out, HASH.getBytes(StandardCharsets.US_ASCII));
                string(out, digest);
            }));
            return armour(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String armour(byte[] signature) {
        byte[] signatureBlob = blob(out -> {
            string(out, TYPE.getBytes(StandardCharsets.US_ASCII));
            string(out, signature);
        });
        byte[] whole = blob(out -> {
            out.write("SSHSIG".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(1);
            string(out, publicBlob());
            string(out, NAMESPACE.getBytes(StandardCharsets.US_ASCII));
            string(out, new byte[0]);
            string(out, HASH.getBytes(StandardCharsets.US_ASCII));
            string(out, signatureBlob);
        });
        String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(whole);
        return "-----BEGIN SSH SIGNATURE-----\n" + text + "\n-----END SSH SIGNATURE-----";
    }

    private byte[] publicBlob() {
        EdECPublicKey key = (EdECPublicKey) pair.getPublic();
        return blob(out -> {
            string(out, TYPE.getBytes(StandardCharsets.US_ASCII));
            string(out, point(key.getPoint().getY(), key.getPoint().isXOdd()));
        });
    }

    /** Returns a point as RFC 8032 section 5.1.2 encodes it: y in little endian, the sign of x in the last bit. */
    private static byte[] point(BigInteger y, boolean xOdd) {
        byte[] big = y.toByteArray();
        byte[] little = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(big.length, KEY_BYTES); i++) {
            little[i] = big[big.length - 1 - i];
        }
        if (xOdd) {
            little[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return little;
    }

    private static void string(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] blob(Part part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            part.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    /** Chance that always falls alike. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Fixed(byte[] seed) {
            super(null, null);
            this.seed = Arrays.copyOf(seed, seed.length);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = seed[i % seed.length];
            }
        }
    }
}
