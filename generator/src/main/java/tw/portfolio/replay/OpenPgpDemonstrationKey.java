package tw.portfolio.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * An OpenPGP key with a subkey that anyone can derive from their owner's name: it proves nothing. Signatures have the form that
 * {@code gpg -bsau} gives them.
 */
public final class OpenPgpDemonstrationKey {
    /** When the keys say they were made. */
    public static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");

    private final PGPKeyPair primary;
    private final PGPKeyPair subkey;

    private OpenPgpDemonstrationKey(PGPKeyPair primary, PGPKeyPair subkey) {
        this.primary = primary;
        this.subkey = subkey;
    }

    public static OpenPgpDemonstrationKey of(String owner) {
        return new OpenPgpDemonstrationKey(
                pair("portfolio demonstration OpenPGP key of " + owner),
                pair("portfolio demonstration OpenPGP subkey of " + owner));
    }

    private static PGPKeyPair pair(String secret) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(seed);
            return new BcPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.EDDSA_LEGACY,
                    new AsymmetricCipherKeyPair(key.generatePublicKey(), key),
                    Date.from(MADE));
        } catch (GeneralSecurityException | PGPException e) {
            throw new AssertionError(e);
        }
    }

    public PGPKeyPair primary() {
        return primary;
    }

    public PGPKeyPair subkey() {
        return subkey;
    }

    /**
     * Returns an armoured signature over {@code message}, as it stands in a commit's {@code gpgsig} header.
     *
     * @param how words among {@code subkey} and {@code sha1}; SHA-512 by the primary key without them
     */
    String sign(byte[] message, Instant at, String how) {
        PGPKeyPair pair = how.contains("subkey") ? subkey : primary;
        int hash = how.contains("sha1") ? HashAlgorithmTags.SHA1 : HashAlgorithmTags.SHA512;
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, hash), pair.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, pair.getPrivateKey());
            PGPSignatureSubpacketGenerator subpackets = new PGPSignatureSubpacketGenerator();
            subpackets.setIssuerFingerprint(false, pair.getPublicKey());
            subpackets.setSignatureCreationTime(false, Date.from(at));
            generator.setHashedSubpackets(subpackets.generate());
            generator.update(message);
            return armoured(generator.generate().getEncoded());
        } catch (IOException | PGPException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns packets in the armour that fits the first of them. */
    public static String armoured(byte[] packets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArmoredOutputStream armour =
                ArmoredOutputStream.builder().clearHeaders().build(bytes);
        try (armour) {
            armour.write(packets);
        }
        return bytes.toString(StandardCharsets.US_ASCII).strip();
    }
}
