package tw.portfolio.certification.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.junit.jupiter.api.Test;
import tw.portfolio.replay.OpenPgpDemonstrationKey;

/** What OpenPGP keys may say of themselves, and what becomes of signatures then. */
class OpenPgpTest {
    static final byte[] MESSAGE = "tree 0\n\n合併\n".getBytes(StandardCharsets.UTF_8);
    static final Instant STEP = Instant.parse("2025-10-02T02:00:00Z");
    static final Consumer<PGPSignatureSubpacketGenerator> SIGNS =
            said -> said.setKeyFlags(false, Certificate.SIGN | Certificate.CERTIFY);
    static final Consumer<PGPSignatureSubpacketGenerator> ONLY_CERTIFIES =
            said -> said.setKeyFlags(false, Certificate.CERTIFY);
    private final OpenPgpDemonstrationKey key = OpenPgpDemonstrationKey.of("wang");
    private final OpenPgpDemonstrationKey other = OpenPgpDemonstrationKey.of("other");

    @Test
    void aPrimaryKeyThatSigns() throws Exception {
        String certificate = Certificate.of(key).named(SIGNS).armoured();
        assertEquals("good", told(certificate, signature(key.primary())));
        Signed signed = signed(certificate, signature(key.primary())).orElseThrow();
        assertEquals(OpenPgpKey.hexadecimal(key.primary().getPublicKey().getFingerprint()), signed.fingerprint());
        assertEquals(Optional.of(STEP), signed.made());
    }

    @Test
    void aSubkeyThatSigns() throws Exception {
        String certificate = Certificate.of(key)
                .named(ONLY_CERTIFIES)
                .signingSubkey(key.subkey())
                .armoured();
        assertEquals("good", told(certificate, signature(key.subkey())));
        assertEquals(
                OpenPgpKey.hexadecimal(key.subkey().getPublicKey().getFingerprint()),
                signed(certificate, signature(key.subkey())).orElseThrow().fingerprint());
        assertEquals("NOT_FOR_SIGNING", told(certificate, signature(key.primary())), "a primary that only certifies");
        assertEquals("not by it", told(certificate, signature(other.subkey())));
    }

    @Test
    void aSubkeyThatNothingBinds() throws Exception {
        PGPKeyPair sub = key.subkey();
        assertEquals(
                "NOT_FOR_SIGNING",
                told(Certificate.of(key).named(SIGNS).subkey(sub).armoured(), signature(sub)),
                "no binding at all");
        Certificate adopted = Certificate.of(key).named(SIGNS).subkey(sub);
        adopted.onSubkey(
                PGPSignature.SUBKEY_BINDING, key.primary(), sub, said -> said.setKeyFlags(false, Certificate.SIGN));
        assertEquals("NOT_FOR_SIGNING", told(adopted.armoured(), signature(sub)), "the subkey did not agree");
        Certificate stranger = Certificate.of(key).named(SIGNS).subkey(sub);
        PGPSignature back = stranger.back(sub);
        stranger.onSubkey(PGPSignature.SUBKEY_BINDING, other.primary(), sub, said -> {
            said.setKeyFlags(false, Certificate.SIGN);
            Certificate.embed(said, back);
        });
        assertEquals("NOT_FOR_SIGNING", told(stranger.armoured(), signature(sub)), "bound by another primary key");
        Certificate encrypting = Certificate.of(key).named(SIGNS).subkey(sub);
        encrypting.onSubkey(PGPSignature.SUBKEY_BINDING, key.primary(), sub, said -> {
            said.setKeyFlags(false, org.bouncycastle.bcpg.sig.KeyFlags.ENCRYPT_COMMS);
            Certificate.embed(said, back);
        });
        assertEquals("NOT_FOR_SIGNING", told(encrypting.armoured(), signature(sub)), "not a signing subkey");
    }

    @Test
    void anEmbeddedAgreementOfAnotherSubkey() throws Exception {
        PGPKeyPair sub = key.subkey();
        Certificate certificate = Certificate.of(key).named(SIGNS);
        PGPSignature foreign = certificate.back(other.subkey());
        certificate.subkey(sub).onSubkey(PGPSignature.SUBKEY_BINDING, key.primary(), sub, said -> {
            said.setKeyFlags(false, Certificate.SIGN);
            Certificate.embed(said, foreign);
        });
        assertEquals("NOT_FOR_SIGNING", told(certificate.armoured(), signature(sub)));
    }

    @Test
    void terms() throws Exception {
        assertEquals("OUT_OF_DATE", told(expiring(days(30)), signature(key.primary())));
        assertEquals("good", told(expiring(days(600)), signature(key.primary())));
        String subkey = Certificate.of(key)
                .named(ONLY_CERTIFIES.andThen(said -> said.setKeyExpirationTime(false, days(30))))
                .signingSubkey(key.subkey())
                .armoured();
        assertEquals("OUT_OF_DATE", told(subkey, signature(key.subkey())), "a subkey does not outlive its primary");
        String statement = Certificate.of(key)
                .named(SIGNS.andThen(said -> said.setSignatureExpirationTime(false, days(30))))
                .armoured();
        assertEquals("OUT_OF_DATE", told(statement, signature(key.primary())), "the statement ends, not the key");
        String prolonged = Certificate.of(key)
                .named(SIGNS.andThen(said -> said.setKeyExpirationTime(false, days(30))))
                .again(SIGNS.andThen(Certificate.made(STEP)))
                .armoured();
        assertEquals("good", told(prolonged, signature(key.primary())), "the newest statement counts");
        String shortened = Certificate.of(key)
                .named(SIGNS)
                .again(SIGNS.andThen(Certificate.made(STEP))
                        .andThen(said -> said.setKeyExpirationTime(false, days(30))))
                .armoured();
        assertEquals("OUT_OF_DATE", told(shortened, signature(key.primary())));
    }

    @Test
    void signaturesDatedOutsideTheTermOfTheKey() throws Exception {
        String certificate = Certificate.of(key).named(SIGNS).armoured();
        Instant before = OpenPgpDemonstrationKey.MADE.minusSeconds(1);
        assertEquals("OUT_OF_DATE", told(certificate, signature(key.primary(), before)));
        Signed signed = signed(certificate, signature(key.primary())).orElseThrow();
        assertEquals(Optional.of(Flaw.OUT_OF_DATE), signed.flaw(before), "the step, not the signature");
    }

    @Test
    void revocations() throws Exception {
        Instant earlier = STEP.minusSeconds(60);
        Instant later = STEP.plusSeconds(60);
        assertEquals(
                "COMPROMISED", told(revoked(RevocationReasonTags.KEY_COMPROMISED, later), signature(key.primary())));
        assertEquals("COMPROMISED", told(revoked(RevocationReasonTags.NO_REASON, later), signature(key.primary())));
        assertEquals("good", told(revoked(RevocationReasonTags.KEY_SUPERSEDED, later), signature(key.primary())));
        assertEquals("good", told(revoked(RevocationReasonTags.KEY_RETIRED, later), signature(key.primary())));
        assertEquals(
                "OUT_OF_DATE", told(revoked(RevocationReasonTags.KEY_SUPERSEDED, earlier), signature(key.primary())));
        String silent = Certificate.of(key)
                .onKey(PGPSignature.KEY_REVOCATION, Certificate.made(later))
                .named(SIGNS)
                .armoured();
        assertEquals("COMPROMISED", told(silent, signature(key.primary())), "no reason given");
        String weak = Certificate.of(key)
                .hash(HashAlgorithmTags.SHA1)
                .onKey(PGPSignature.KEY_REVOCATION, Certificate.made(later))
                .hash(HashAlgorithmTags.SHA512)
                .named(SIGNS)
                .armoured();
        assertEquals("COMPROMISED", told(weak, signature(key.primary())), "a revocation counts whatever its hash");
    }

    @Test
    void revocationsOfSubkeysAndNames() throws Exception {
        Certificate certificate = Certificate.of(key).named(SIGNS).signingSubkey(key.subkey());
        certificate.onSubkey(
                PGPSignature.SUBKEY_REVOCATION,
                key.primary(),
                key.subkey(),
                said -> said.setRevocationReason(false, RevocationReasonTags.KEY_COMPROMISED, ""));
        assertEquals("COMPROMISED", told(certificate.armoured(), signature(key.subkey())));
        assertEquals("good", told(certificate.armoured(), signature(key.primary())), "the primary is untouched");
        Certificate whole = Certificate.of(key)
                .onKey(
                        PGPSignature.KEY_REVOCATION,
                        said -> said.setRevocationReason(false, RevocationReasonTags.KEY_COMPROMISED, ""))
                .named(SIGNS)
                .signingSubkey(key.subkey());
        assertEquals("COMPROMISED", told(whole.armoured(), signature(key.subkey())), "a subkey falls with its primary");
        String name = Certificate.of(key)
                .named(SIGNS)
                .revokedName(Certificate.made(STEP))
                .armoured();
        assertEquals("NOT_FOR_SIGNING", told(name, signature(key.primary())));
    }

    @Test
    void aRevocationByAnybodyElseIsNone() throws Exception {
        Certificate certificate = Certificate.of(key);
        PGPSignature foreign = new Foreign().revocation(key, other);
        assertEquals("good", told(certificate.add(foreign).named(SIGNS).armoured(), signature(key.primary())));
    }

    /** Revokes another's key, as nobody may. */
    private static final class Foreign {
        PGPSignature revocation(OpenPgpDemonstrationKey of, OpenPgpDemonstrationKey by) throws PGPException {
            org.bouncycastle.openpgp.PGPSignatureGenerator generator =
                    new org.bouncycastle.openpgp.PGPSignatureGenerator(
                            new org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder(
                                    by.primary().getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                            by.primary().getPublicKey());
            generator.init(PGPSignature.KEY_REVOCATION, by.primary().getPrivateKey());
            PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
            Certificate.made(STEP).accept(said);
            said.setIssuerFingerprint(false, of.primary().getPublicKey());
            generator.setHashedSubpackets(said.generate());
            return generator.generateCertification(of.primary().getPublicKey());
        }
    }

    @Test
    void namesThatNobodyVouchesFor() throws Exception {
        assertEquals("NOT_FOR_SIGNING", told(Certificate.of(key).armoured(), signature(key.primary())), "bare");
        assertEquals(
                "NOT_FOR_SIGNING",
                told(Certificate.of(key).named(said -> {}).armoured(), signature(key.primary())),
                "no word on what it is for");
    }

    @Test
    void weakHashes() throws Exception {
        PGPKeyPair rsa = Certificate.rsa(2048);
        for (int hash : new int[] {
            HashAlgorithmTags.SHA1, HashAlgorithmTags.MD5, HashAlgorithmTags.RIPEMD160, HashAlgorithmTags.SHA224
        }) {
            String signature =
                    Certificate.sign(rsa, PGPSignature.BINARY_DOCUMENT, hash, MESSAGE, Certificate.made(STEP));
            assertEquals(Flaw.WEAK_HASH, refusal(signature).flaw(), "hash " + hash);
        }
        Certificate certificate =
                Certificate.of(key).hash(HashAlgorithmTags.SHA1).named(SIGNS);
        assertEquals("WEAK_HASH", told(certificate.armoured(), signature(key.primary())), "on its name");
        Certificate bound =
                Certificate.of(key).named(SIGNS).hash(HashAlgorithmTags.SHA1).signingSubkey(key.subkey());
        assertEquals("WEAK_HASH", told(bound.armoured(), signature(key.subkey())), "on its subkey");
    }

    @Test
    void shortKeys() throws Exception {
        PGPKeyPair weak = Certificate.rsa(1024);
        String certificate = new Certificate(weak).named(SIGNS).armoured();
        assertEquals("WEAK_KEY", told(certificate, signature(weak)));
        assertEquals(Optional.of(Flaw.WEAK_KEY), PinnedKey.read(certificate).unusable());
        PGPKeyPair strong = Certificate.rsa(2048);
        assertEquals("good", told(new Certificate(strong).named(SIGNS).armoured(), signature(strong)));
    }

    private static int days(int days) {
        return days * 86_400;
    }

    private String expiring(int seconds) throws IOException, PGPException {
        return Certificate.of(key)
                .named(SIGNS.andThen(said -> said.setKeyExpirationTime(false, seconds)))
                .armoured();
    }

    private String revoked(int reason, Instant at) throws IOException, PGPException {
        return Certificate.of(key)
                .onKey(
                        PGPSignature.KEY_REVOCATION,
                        Certificate.made(at).andThen(said -> said.setRevocationReason(false, (byte) reason, "")))
                .named(SIGNS)
                .armoured();
    }

    static String signature(PGPKeyPair by) throws IOException, PGPException {
        return signature(by, STEP);
    }

    static String signature(PGPKeyPair by, Instant at) throws IOException, PGPException {
        return signature(by, at, said -> {});
    }

    static String signature(PGPKeyPair by, Instant at, Consumer<PGPSignatureSubpacketGenerator> more)
            throws IOException, PGPException {
        return Certificate.sign(
                by,
                PGPSignature.BINARY_DOCUMENT,
                HashAlgorithmTags.SHA512,
                MESSAGE,
                Certificate.made(at)
                        .andThen(said -> said.setIssuerFingerprint(false, by.getPublicKey()))
                        .andThen(more));
    }

    private static Optional<Signed> signed(String certificate, String signature) throws SignatureFault {
        return CommitSignature.read(signature).by(PinnedKey.read(certificate), MESSAGE);
    }

    /** Returns {@code good}, or why the signature proves nothing. */
    static String told(String certificate, String signature) {
        try {
            return signed(certificate, signature)
                    .map(it -> it.flaw(STEP).map(Flaw::toString).orElse("good"))
                    .orElse("not by it");
        } catch (SignatureFault e) {
            return e.flaw() + " " + e.found();
        }
    }

    static SignatureFault refusal(String signature) {
        return assertThrows(SignatureFault.class, () -> CommitSignature.read(signature));
    }
}
