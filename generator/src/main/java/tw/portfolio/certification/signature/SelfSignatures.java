package tw.portfolio.certification.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.SignatureSubpacket;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.bcpg.sig.RevocationReason;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * What a primary key says of itself and of its subkeys. Only what verifies under that very key counts, and of several statements the
 * strictest. Source: RFC 9580 sections 5.2.1 and 5.2.3.
 */
final class SelfSignatures {
    /** RFC 9580 section 5.2.3.7: the last kind of subpacket there is a name for. */
    private static final int LAST_KNOWN = 39;

    private static final int VERSION = 4;
    private final PGPPublicKey primary;
    private final Validity self;
    private final boolean signs;

    /** A check of a signature whose key is set. */
    @FunctionalInterface
    interface Check {
        boolean holds(PGPSignature signature) throws PGPException;
    }

    SelfSignatures(PGPPublicKey primary) {
        this.primary = primary;
        List<PGPSignature> statements = OpenPgpKey.isWeak(primary) ? List.of() : statements();
        List<PGPSignature> flagged = statements.stream()
                .filter(it -> it.getHashedSubPackets().hasSubpacket(SignatureSubpacketTags.KEY_FLAGS))
                .toList();
        this.signs = !flagged.isEmpty() && flagged.stream().allMatch(SelfSignatures::signs);
        this.self = self(statements);
    }

    /** Returns the newest statement on the key itself, and the newest on each name that was not revoked. */
    private List<PGPSignature> statements() {
        List<PGPSignature> statements = new ArrayList<>();
        newest(all(primary.getKeySignatures())
                        .filter(it -> it.getSignatureType() == PGPSignature.DIRECT_KEY)
                        .filter(it -> believable(it, primary, one -> one.verifyCertification(primary))))
                .ifPresent(statements::add);
        for (Iterator<byte[]> names = primary.getRawUserIDs(); names.hasNext(); ) {
            ofName(names.next()).ifPresent(statements::add);
        }
        return statements;
    }

    private Optional<PGPSignature> ofName(byte[] name) {
        List<PGPSignature> all = all(primary.getSignaturesForID(name)).toList();
        Optional<PGPSignature> newest = newest(all.stream()
                .filter(PGPSignature::isCertification)
                .filter(it -> believable(it, primary, one -> one.verifyCertification(name, primary))));
        return newest.filter(statement -> all.stream()
                .filter(it -> it.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION)
                .filter(it -> !made(it).map(at -> at.isBefore(made(statement).orElseThrow()))
                        .orElse(false))
                .noneMatch(it -> verified(it, primary, one -> one.verifyCertification(name, primary))));
    }

    private Validity self(List<PGPSignature> statements) {
        if (statements.isEmpty()) {
            return unbound(all(primary.getSignatures()));
        }
        Validity validity = Validity.between(created(primary), Instant.MAX);
        for (PGPSignature statement : statements) {
            validity = validity.endingBy(end(primary, statement));
        }
        return validity;
    }

    /** Returns when a key of the ring may sign. Revocations are asked first: they hold whatever else is not said of the key. */
    Validity validity(PGPPublicKey key) {
        if (OpenPgpKey.isWeak(primary) || OpenPgpKey.isWeak(key)) {
            return Validity.never(Flaw.WEAK_KEY);
        }
        Validity ofPrimary = revoked(primary, PGPSignature.KEY_REVOCATION, it -> it.verifyCertification(primary));
        return key.isMasterKey()
                ? ofPrimary.and(signs ? self : self.and(Validity.never(Flaw.NOT_FOR_SIGNING)))
                : ofPrimary
                        .and(revoked(key, PGPSignature.SUBKEY_REVOCATION, it -> it.verifyCertification(primary, key)))
                        .and(bound(key));
    }

    private Validity bound(PGPPublicKey key) {
        Optional<PGPSignature> binding = newest(all(key.getSignatures())
                .filter(it -> it.getSignatureType() == PGPSignature.SUBKEY_BINDING)
                .filter(it -> believable(it, primary, one -> one.verifyCertification(primary, key))));
        if (binding.isEmpty()) {
            return self.and(unbound(all(key.getSignatures())));
        }
        if (!signs(binding.get()) || !agrees(key, binding.get())) {
            return self.and(Validity.never(Flaw.NOT_FOR_SIGNING));
        }
        return self.and(Validity.between(created(key), end(key, binding.get())));
    }

    /** A key for which nothing stands, or nothing but what was signed with a broken hash. */
    private Validity unbound(Stream<PGPSignature> signatures) {
        boolean weak = signatures
                .filter(it -> it.hasKeyIdentifier(primary.getKeyIdentifier()))
                .anyMatch(it -> !Strength.suits(it.getHashAlgorithm()));
        return Validity.never(weak ? Flaw.WEAK_HASH : Flaw.NOT_FOR_SIGNING);
    }

    /** RFC 9580 section 5.2.1.9: a signing subkey signs the primary key in turn, or anybody could adopt it. */
    private boolean agrees(PGPPublicKey subkey, PGPSignature binding) {
        return Stream.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets())
                .flatMap(SelfSignatures::embedded)
                .filter(it -> it.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING)
                .anyMatch(it -> believable(it, subkey, one -> one.verifyCertification(primary, subkey)));
    }

    private static Stream<PGPSignature> embedded(PGPSignatureSubpacketVector subpackets) {
        List<PGPSignature> found = new ArrayList<>();
        SignatureSubpacket[] parts = subpackets.getSubpackets(SignatureSubpacketTags.EMBEDDED_SIGNATURE);
        try {
            if (Arrays.stream(parts)
                    .map(SignatureSubpacket::getData)
                    .allMatch(it -> it.length > 0 && it[0] == VERSION)) {
                subpackets.getEmbeddedSignatures().forEach(found::add);
            }
        } catch (PGPException | RuntimeException e) {
            return Stream.of(); // what cannot be read agrees to nothing
        }
        return found.stream();
    }

    /**
     * RFC 9580 section 5.2.3.31: replaced or retired keys were good until then. All other reasons, and none, mean that somebody else may
     * have the key, and a date of its own proves nothing any more. A revocation counts whatever its hash.
     */
    private Validity revoked(PGPPublicKey key, int type, Check check) {
        Validity left = Validity.ALWAYS;
        for (PGPSignature revocation : all(key.getSignatures())
                .filter(it -> it.getSignatureType() == type)
                .filter(it -> verified(it, primary, check))
                .toList()) {
            Optional<RevocationReason> reason =
                    Optional.ofNullable(revocation.getHashedSubPackets().getRevocationReason());
            boolean ordinary = reason.map(RevocationReason::getRevocationReason)
                    .map(code ->
                            code == RevocationReasonTags.KEY_SUPERSEDED || code == RevocationReasonTags.KEY_RETIRED)
                    .orElse(false);
            Optional<Instant> made = made(revocation).filter(at -> ordinary);
            left = made.isPresent() ? left.revokedAt(made.get()) : Validity.never(Flaw.COMPROMISED);
        }
        return left;
    }

    private static boolean believable(PGPSignature signature, PGPPublicKey by, Check check) {
        boolean understood = Arrays.stream(signature.getHashedSubPackets().getCriticalTags())
                .allMatch(tag -> tag <= LAST_KNOWN && tag != SignatureSubpacketTags.NOTATION_DATA);
        return Strength.suits(signature.getHashAlgorithm())
                && understood
                && made(signature).isPresent()
                && verified(signature, by, check);
    }

    /** Returns whether a signature is by that key; one out of form is by nobody. */
    static boolean verified(PGPSignature signature, PGPPublicKey by, Check check) {
        try {
            if (!signature.hasKeyIdentifier(by.getKeyIdentifier())) {
                return false; // a third party's word; asked before the costly part
            }
            signature.init(new BcPGPContentVerifierBuilderProvider(), by);
            return check.holds(signature);
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }

    private static boolean signs(PGPSignature signature) {
        return (signature.getHashedSubPackets().getKeyFlags() & KeyFlags.SIGN_DATA) != 0;
    }

    private static Instant created(PGPPublicKey key) {
        return key.getCreationTime().toInstant();
    }

    private static Optional<Instant> made(PGPSignature signature) {
        return Optional.ofNullable(signature.getHashedSubPackets().getSignatureCreationTime())
                .map(Date::toInstant);
    }

    /** Returns when a key ends by a statement on it, or the statement itself does, whichever is first. */
    private static Instant end(PGPPublicKey key, PGPSignature statement) {
        PGPSignatureSubpacketVector said = statement.getHashedSubPackets();
        Instant ofKey = after(created(key), said.getKeyExpirationTime());
        Instant ofStatement = after(made(statement).orElseThrow(), said.getSignatureExpirationTime());
        return ofKey.isBefore(ofStatement) ? ofKey : ofStatement;
    }

    /** RFC 9580 section 5.2.3.13: seconds; none, or 0, means without end. */
    private static Instant after(Instant start, long seconds) {
        return seconds == 0 ? Instant.MAX : start.plusSeconds(seconds);
    }

    private static Optional<PGPSignature> newest(Stream<PGPSignature> signatures) {
        return signatures.max(Comparator.comparing(it -> made(it).orElseThrow()));
    }

    private static Stream<PGPSignature> all(Iterator<PGPSignature> signatures) {
        List<PGPSignature> all = new ArrayList<>();
        signatures.forEachRemaining(all::add);
        return all.stream();
    }
}
