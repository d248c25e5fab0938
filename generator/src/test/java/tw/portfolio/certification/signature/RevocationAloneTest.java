package tw.portfolio.certification.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tw.portfolio.certification.signature.OpenPgpTest.signature;
import static tw.portfolio.certification.signature.OpenPgpTest.told;

import java.util.function.Consumer;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.junit.jupiter.api.Test;
import tw.portfolio.replay.OpenPgpDemonstrationKey;

/** Revocations in OpenPGP keys of which nothing else is said. */
class RevocationAloneTest {
    private final OpenPgpDemonstrationKey key = OpenPgpDemonstrationKey.of("wang");

    /** A key as key servers give it out bears no name, and one that was thrown away may have lost what bound it. */
    @Test
    void revocationsOfWhatNothingElseStandsFor() throws Exception {
        Consumer<PGPSignatureSubpacketGenerator> stolen =
                said -> said.setRevocationReason(false, RevocationReasonTags.KEY_COMPROMISED, "");
        Certificate nameless =
                Certificate.of(key).onKey(PGPSignature.KEY_REVOCATION, stolen).signingSubkey(key.subkey());
        assertEquals("COMPROMISED", told(nameless.armoured(), signature(key.primary())));
        assertEquals("COMPROMISED", told(nameless.armoured(), signature(key.subkey())));
        Certificate unbound = Certificate.of(key).subkey(key.subkey());
        unbound.onSubkey(PGPSignature.SUBKEY_REVOCATION, key.primary(), key.subkey(), stolen);
        assertEquals("COMPROMISED", told(unbound.armoured(), signature(key.subkey())));
    }
}
