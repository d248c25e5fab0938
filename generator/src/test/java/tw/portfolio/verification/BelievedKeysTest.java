package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.certification.CaseSchool;

/** What a proof is told to prove by the keys that are believed. */
class BelievedKeysTest {
    @TempDir
    Path folder;

    @Test
    void aRowThatGivesAKeyUpSpeaksForTheOtherRows() throws IOException, SettingException {
        CaseRun run = CaseRun.of(Forger.MERGED, folder);
        Path proof = new Forger(folder).zip(new Forger(folder).made(run));
        run.with(
                Setting.TRUST,
                CaseSchool.CASES
                        .resolve("60-key-superseded-in-one-of-two-rows/trust.yaml")
                        .toString());
        String words = Forger.told(run.verifyAlone(proof), false);
        assertTrue(words.contains("那把金鑰當天無效"), words);
    }

    @Test
    void aMergeDatedAfterItsProofWasMadeDiffers() throws IOException, SettingException {
        CaseRun run = CaseRun.of(Forger.MERGED, folder);
        Forger forger = new Forger(folder);
        Path before = forger.zip(Forger.claiming(forger.made(run), "clock", "2025-10-02T01:00:00Z"));
        String words = Forger.told(run.verifyAlone(before), false);
        assertTrue(words.contains("兩個時間對不起來"), words);
        Forger.told(run.verify(before), false);
    }
}
