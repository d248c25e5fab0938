package tw.portfolio.certification.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.IssuerFingerprint;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;

/** A detached signature as {@code gpg -bsau} makes it for Git. Source: RFC 9580 section 5.2. */
final class OpenPgpSignature implements CommitSignature {
    private static final String LABEL = "SIGNATURE";
    private static final int MAX_CHARACTERS = 16_384;

    /** RFC 9580 section 5.2.3.7: whoever does not know a critical part must not believe the signature. */
    private static final Set<Integer> KNOWN = Set.of(
            SignatureSubpacketTags.CREATION_TIME,
            SignatureSubpacketTags.ISSUER_KEY_ID,
            SignatureSubpacketTags.ISSUER_FINGERPRINT,
            SignatureSubpacketTags.SIGNER_USER_ID);

    private final PGPSignature signature;
    private final Instant made;
    private final Optional<String> issuer;

    private OpenPgpSignature(PGPSignature signature, Instant made) {
        this.signature = signature;
        this.made = made;
        this.issuer = issuer(signature.getHashedSubPackets()).or(() -> issuer(signature.getUnhashedSubPackets()));
    }

    private static Optional<String> issuer(PGPSignatureSubpacketVector subpackets) {
        return Optional.ofNullable(subpackets.getIssuerFingerprint())
                .map(IssuerFingerprint::getFingerprint)
                .map(OpenPgpKey::hexadecimal);
    }

    static OpenPgpSignature of(String text) throws SignatureFault {
        if (text.length() > MAX_CHARACTERS) {
            throw SignatureFault.unreadable("OpenPGP");
        }
        List<byte[]> pieces = Packets.of(text, LABEL, Set.of(Packets.SIGNATURE)).from(Packets.SIGNATURE);
        if (pieces.size() != 1) {
            throw SignatureFault.unreadable("OpenPGP, " + pieces.size() + " signatures");
        }
        try {
            PGPSignature signature = new PGPSignature(new BCPGInputStream(new ByteArrayInputStream(pieces.get(0))));
            return new OpenPgpSignature(signature, checked(signature));
        } catch (IOException | PGPException | RuntimeException e) {
            throw SignatureFault.unreadable("OpenPGP");
        }
    }

    /** Returns when it says it was made. */
    private static Instant checked(PGPSignature signature) throws SignatureFault {
        PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
        if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
            throw SignatureFault.unreadable("OpenPGP, type " + signature.getSignatureType());
        }
        if (!Strength.suits(signature.getHashAlgorithm())) {
            throw new SignatureFault(Flaw.WEAK_HASH, "OpenPGP, hash " + signature.getHashAlgorithm());
        }
        boolean known = Arrays.stream(hashed.getCriticalTags()).allMatch(KNOWN::contains);
        if (!known || hashed.getSignatureCreationTime() == null || hashed.getSignatureExpirationTime() > 0) {
            throw SignatureFault.unreadable("OpenPGP, subpackets");
        }
        return hashed.getSignatureCreationTime().toInstant();
    }

    @Override
    public String handle() {
        return issuer.map(OpenPgpKey::handle).orElseGet(() -> OpenPgpKey.handle(signature.getKeyID()));
    }

    @Override
    public Optional<Signed> by(PinnedKey pinned, byte[] message) {
        if (!(pinned instanceof OpenPgpKey key)) {
            return Optional.empty();
        }
        return key.parts().stream()
                .filter(part -> OpenPgpKey.handle(part.fingerprint()).equals(handle()))
                .filter(part -> issuer.map(part.fingerprint()::equals).orElse(true))
                .filter(part -> part.isWeak() || verifies(part, message))
                .map(part -> new Signed(part.fingerprint(), part.primary(), Optional.of(made), part.validity()))
                .findFirst()
                .map(key::heeded);
    }

    private boolean verifies(OpenPgpKey.Part part, byte[] message) {
        return SelfSignatures.verified(signature, part.key(), it -> {
            it.update(message);
            return it.verify();
        });
    }
}
