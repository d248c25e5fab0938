package tw.portfolio.certification.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.UserIDPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import tw.portfolio.replay.OpenPgpDemonstrationKey;

/** An OpenPGP certificate put together packet by packet, the wrong ones too. */
final class Certificate {
    static final String NAME = "demonstration <nobody@yfsh.example>";
    static final int SIGN = KeyFlags.SIGN_DATA;
    static final int CERTIFY = KeyFlags.CERTIFY_OTHER;
    private final PGPKeyPair primary;
    private final ByteArrayOutputStream packets = new ByteArrayOutputStream();
    private int hash = HashAlgorithmTags.SHA512;

    Certificate(PGPKeyPair primary) throws IOException {
        this.primary = primary;
        packets.writeBytes(primary.getPublicKey().getPublicKeyPacket().getEncoded());
    }

    static Certificate of(OpenPgpDemonstrationKey key) throws IOException {
        return new Certificate(key.primary());
    }

    /** Uses another hash from here on. */
    Certificate hash(int other) {
        hash = other;
        return this;
    }

    /** Adds the name and the key's word for it. */
    Certificate named(Consumer<PGPSignatureSubpacketGenerator> said) throws IOException, PGPException {
        packets.writeBytes(new UserIDPacket(NAME).getEncoded());
        return again(said);
    }

    /** Adds a further word for the name just added. */
    Certificate again(Consumer<PGPSignatureSubpacketGenerator> said) throws IOException, PGPException {
        return add(generator(primary, PGPSignature.POSITIVE_CERTIFICATION, said)
                .generateCertification(NAME, primary.getPublicKey()));
    }

    Certificate revokedName(Consumer<PGPSignatureSubpacketGenerator> said) throws IOException, PGPException {
        return add(generator(primary, PGPSignature.CERTIFICATION_REVOCATION, said)
                .generateCertification(NAME, primary.getPublicKey()));
    }

    /** Adds a statement on the primary key itself. */
    Certificate onKey(int type, Consumer<PGPSignatureSubpacketGenerator> said) throws IOException, PGPException {
        return add(generator(primary, type, said).generateCertification(primary.getPublicKey()));
    }

    Certificate subkey(PGPKeyPair subkey) throws IOException {
        byte[] body = subkey.getPublicKey().getPublicKeyPacket().getEncodedContents();
        packets.write(0xC0 | 14); // a subkey has the form of a key and a tag of its own
        packets.write(body.length);
        packets.writeBytes(body);
        return this;
    }

    /** Adds a statement of {@code by} on the subkey. */
    Certificate onSubkey(int type, PGPKeyPair by, PGPKeyPair subkey, Consumer<PGPSignatureSubpacketGenerator> said)
            throws IOException, PGPException {
        return add(generator(by, type, said).generateCertification(primary.getPublicKey(), subkey.getPublicKey()));
    }

    /** Adds the subkey, bound for signing. */
    Certificate signingSubkey(PGPKeyPair subkey) throws IOException, PGPException {
        PGPSignature back = back(subkey);
        return subkey(subkey).onSubkey(PGPSignature.SUBKEY_BINDING, primary, subkey, said -> {
            said.setKeyFlags(false, SIGN);
            embed(said, back);
        });
    }

    /** Returns the subkey's word for the primary key. */
    PGPSignature back(PGPKeyPair subkey) throws PGPException {
        return generator(subkey, PGPSignature.PRIMARYKEY_BINDING, said -> {})
                .generateCertification(primary.getPublicKey(), subkey.getPublicKey());
    }

    static void embed(PGPSignatureSubpacketGenerator said, PGPSignature signature) {
        try {
            said.addEmbeddedSignature(false, signature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PGPSignatureGenerator generator(PGPKeyPair by, int type, Consumer<PGPSignatureSubpacketGenerator> said)
            throws PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(by.getPublicKey().getAlgorithm(), hash), by.getPublicKey());
        generator.init(type, by.getPrivateKey());
        PGPSignatureSubpacketGenerator subpackets = new PGPSignatureSubpacketGenerator();
        said.accept(subpackets);
        subpackets.setIssuerFingerprint(false, by.getPublicKey());
        if (!subpackets.hasSubpacket(org.bouncycastle.bcpg.SignatureSubpacketTags.CREATION_TIME)) {
            subpackets.setSignatureCreationTime(false, Date.from(OpenPgpDemonstrationKey.MADE));
        }
        generator.setHashedSubpackets(subpackets.generate());
        return generator;
    }

    Certificate add(PGPSignature signature) throws IOException {
        packets.writeBytes(signature.getEncoded());
        return this;
    }

    byte[] bytes() {
        return packets.toByteArray();
    }

    String armoured() throws IOException {
        return OpenPgpDemonstrationKey.armoured(bytes());
    }

    static PGPKeyPair rsa(int bits) throws PGPException {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), new SecureRandom(), bits, 64));
        return new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.RSA_GENERAL,
                generator.generateKeyPair(),
                Date.from(OpenPgpDemonstrationKey.MADE));
    }

    /** Returns a detached signature of any kind. */
    static String sign(PGPKeyPair by, int type, int hash, byte[] message, Consumer<PGPSignatureSubpacketGenerator> said)
            throws IOException, PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(by.getPublicKey().getAlgorithm(), hash), by.getPublicKey());
        generator.init(type, by.getPrivateKey());
        PGPSignatureSubpacketGenerator subpackets = new PGPSignatureSubpacketGenerator();
        said.accept(subpackets);
        generator.setHashedSubpackets(subpackets.generate());
        generator.update(message);
        return OpenPgpDemonstrationKey.armoured(generator.generate().getEncoded());
    }

    static Consumer<PGPSignatureSubpacketGenerator> made(Instant at) {
        return said -> said.setSignatureCreationTime(false, Date.from(at));
    }
}
