package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.certification.CommitEvidence.State;

/** A merge's bytes alone say no more of its signature than its verdict does. */
class CommitEvidenceTest extends SignedMerges {
    @Test
    void anOlderCopyOfAKeyBesideTheOneThatIsRevoked() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "sign", "0");
            gpg.on("20251002").signs(key);
            merge("wang");
            String older = gpg.exported();
            assertEquals(new CommitEvidence.Seal(State.PINNED, key, "forge", false), seal(List.of(older)));
            gpg.on("20251101").revoke(key, 1);
            List<String> rows = List.of(older, gpg.exported());
            assertEquals("key-compromised", verdict(rows));
            assertEquals(new CommitEvidence.Seal(State.COMPROMISED, key, "forge", false), seal(rows));
        }
    }

    @Test
    void aSignatureMadeOnAnotherDayThanTheMergeIsDated() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "sign", "0");
            gpg.on("20251103").signs(key);
            merge("wang");
            List<String> rows = List.of(gpg.exported());
            assertEquals("signed-at-another-time", verdict(rows));
            assertEquals(State.MISDATED, seal(rows).state());
        }
    }

    private CommitEvidence.Seal seal(List<String> rows) throws IOException, InterruptedException {
        byte[] raw = git.run("cat-file", "commit", "HEAD").getBytes(StandardCharsets.UTF_8);
        return CommitEvidence.of(raw, pinned(rows).trust(), false).orElseThrow().seal();
    }
}
