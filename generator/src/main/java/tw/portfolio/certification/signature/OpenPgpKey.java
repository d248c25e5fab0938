package tw.portfolio.certification.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.bcpg.BCPGKey;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/** A block of OpenPGP public keys, as {@code gpg --armor --export} writes it: primary keys, each with its subkeys. */
final class OpenPgpKey implements PinnedKey {
    private static final String LABEL = "PUBLIC KEY BLOCK";

    /** As much as a field of the roster may hold. */
    private static final int MAX_CHARACTERS = 65_536;

    private static final int HANDLE_DIGITS = 16;
    private static final Set<Integer> KNOWN =
            Set.of(Packets.KEY, Packets.SUBKEY, Packets.USER_ID, Packets.USER_ATTRIBUTE, Packets.SIGNATURE);
    private final List<Part> parts;

    /** A primary key or a subkey, and when it may sign. */
    record Part(PGPPublicKey key, String fingerprint, String primary, Validity validity) {

        boolean isWeak() {
            return OpenPgpKey.isWeak(key);
        }
    }

    private OpenPgpKey(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static OpenPgpKey of(String text) throws SignatureFault {
        if (text.length() > MAX_CHARACTERS) {
            throw SignatureFault.unreadable("OpenPGP, > " + MAX_CHARACTERS);
        }
        List<Part> parts = new ArrayList<>();
        for (byte[] piece : Packets.of(text, LABEL, KNOWN).from(Packets.KEY)) {
            try {
                ring(new PGPPublicKeyRing(piece, new BcKeyFingerprintCalculator()), parts);
            } catch (IOException | RuntimeException e) {
                throw SignatureFault.unreadable("OpenPGP");
            }
        }
        return new OpenPgpKey(parts);
    }

    private static void ring(PGPPublicKeyRing ring, List<Part> parts) {
        SelfSignatures statements = new SelfSignatures(ring.getPublicKey());
        String primary = hexadecimal(ring.getPublicKey().getFingerprint());
        for (Iterator<PGPPublicKey> keys = ring.getPublicKeys(); keys.hasNext(); ) {
            PGPPublicKey key = keys.next();
            parts.add(new Part(key, hexadecimal(key.getFingerprint()), primary, statements.validity(key)));
        }
    }

    /** Returns whether a key is of a kind or length that proves nothing, or costs too much to check. */
    static boolean isWeak(PGPPublicKey key) {
        BCPGKey material = key.getPublicKeyPacket().getKey();
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL ->
                !(material instanceof RSAPublicBCPGKey rsa
                        && Strength.suits(rsa.getModulus(), rsa.getPublicExponent()));
            case PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519, PublicKeyAlgorithmTags.Ed448 ->
                false;
            case PublicKeyAlgorithmTags.ECDSA -> key.getBitStrength() < Strength.LEAST_CURVE_BITS;
            default ->
                true; // RFC 9580 section 9.1 withdrew RSA for signing alone, FIPS 186-5 DSA; the others do not sign
        };
    }

    static String hexadecimal(byte[] fingerprint) {
        return HexFormat.of().formatHex(fingerprint).toUpperCase(Locale.ROOT);
    }

    /** RFC 9580 section 5.5.4.2: the last 64 bits of the fingerprint. */
    static String handle(String fingerprint) {
        return fingerprint.substring(Math.max(0, fingerprint.length() - HANDLE_DIGITS));
    }

    static String handle(long keyId) {
        return HexFormat.of().toHexDigits(keyId).toUpperCase(Locale.ROOT);
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public Set<String> fingerprints() {
        return parts.stream().map(Part::fingerprint).collect(Collectors.toSet());
    }

    @Override
    public Set<String> handles() {
        return parts.stream().map(part -> handle(part.fingerprint())).collect(Collectors.toSet());
    }

    @Override
    public Signed heeded(Signed signed) {
        Signed heeded = signed;
        for (Part part : parts) {
            if (signed.spokenForBy().contains(part.fingerprint())) {
                heeded = heeded.heeding(part.validity());
            }
        }
        return heeded;
    }

    @Override
    public Optional<Flaw> unusable() {
        boolean some = parts.stream().anyMatch(part -> part.validity().never().isEmpty());
        return some ? Optional.empty() : parts.get(0).validity().never();
    }
}
