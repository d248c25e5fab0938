package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy of an OpenPGP key that was exported before it was revoked knows nothing of that, and speaks against no copy that does. */
class RevokedCopyTest extends SignedMerges {

    @ParameterizedTest
    @CsvSource({
        "20251001, 2, key-out-of-date",
        "20251001, 3, key-out-of-date",
        "20251101, 2, CERTIFIED",
        "20251101, 1, key-compromised",
    })
    void anOlderCopyBesideTheRevokedOne(String day, int reason, String told) throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "sign", "0");
            gpg.on("20251002").signs(key);
            merge("wang");
            String older = gpg.exported();
            assertEquals("CERTIFIED", verdict(older));
            gpg.on(day).revoke(key, reason);
            String revoked = gpg.exported();
            assertEquals(told, verdict(revoked));
            assertEquals(told, verdict(List.of(older, revoked)));
            assertEquals(told, verdict(List.of(revoked, older)));
        }
    }

    @ParameterizedTest
    @CsvSource({"20251001, key-out-of-date", "20251101, CERTIFIED"})
    void aSubkeyThatItsPrimaryGaveUp(String day, String told) throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "cert", "0");
            gpg.run("", "--batch", "--quick-add-key", key, "ed25519", "sign", "0");
            gpg.on("20251002").signs(gpg.fingerprints().get(1) + "!");
            merge("wang");
            String older = gpg.exported();
            assertEquals("CERTIFIED", verdict(older));
            gpg.on(day).revoke(key, 2);
            assertEquals(told, verdict(List.of(older, gpg.exported())));
        }
    }

    /** Key servers give keys out without names; gpg exports a primary key without its subkeys. */
    @ParameterizedTest
    @CsvSource({
        "keep-uid=uid=none, 20251101, 1, key-compromised",
        "keep-uid=uid=none, 20251001, 2, key-out-of-date",
        "keep-uid=uid=none, 20251101, 2, CERTIFIED",
        "drop-subkey=usage=~s, 20251101, 1, key-compromised",
        "drop-subkey=usage=~s, 20251001, 2, key-out-of-date",
        "drop-subkey=usage=~s, 20251101, 2, CERTIFIED",
    })
    void aCopyOfNoOtherUseThatGivesThePrimaryUp(String less, String day, int reason, String told)
            throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "cert", "0");
            gpg.run("", "--batch", "--quick-add-key", key, "ed25519", "sign", "0");
            gpg.on("20251002").signs(gpg.fingerprints().get(1) + "!");
            merge("wang");
            String older = gpg.exported();
            gpg.on(day).revoke(key, reason);
            String revoked = gpg.with("--export-filter", less).exported();
            assertEquals(told, verdict(List.of(older, revoked)));
            assertEquals(told, verdict(List.of(revoked, older)));
        }
    }
}
