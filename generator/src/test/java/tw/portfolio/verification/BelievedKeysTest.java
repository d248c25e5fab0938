package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
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

    /** The ledger shows that it was there before the key was revoked, which no bytes of it do. */
    @Test
    void besideARepositoryTheVerdictDecidesOfTheKey() throws IOException, SettingException {
        CaseRun run = CaseRun.of("60-key-compromised-after-an-acceptance", folder);
        Path proof = new Forger(folder).zip(new Forger(folder).made(run));
        assertTrue(run.checked(proof, true).contains("可能落在別人手上"));
        Forger.told(run.verifyAlone(proof), false);
    }

    /** Whether an address is the author's too, the roster tells. */
    @Test
    void besideARepositoryTheVerdictDecidesOfTheCommitter() throws IOException, SettingException {
        Path listed = CaseSchool.CASES.resolve("62-address-of-the-certifier-changed-afterwards");
        Path test = Files.createDirectories(folder.resolve("case/history")).getParent();
        Files.writeString(
                test.resolve("history/staff.yaml"),
                Files.readString(listed.resolve("history/staff.yaml")).replace(", to: 2025-11-30", ""));
        Files.writeString(
                test.resolve("history.yaml"),
                Files.readString(listed.resolve("history.yaml"))
                        .replace(
                                "by: 王老師 <wang.ming@yfsh.example>",
                                "by: wang\n      committer: 王老師 <wang.ming@yfsh.example>"));
        Files.writeString(test.resolve("trust.yaml"), "minimum: claimed\n");
        CaseRun run = CaseRun.of(test, folder);
        Path proof = folder.resolve("proof.zip");
        assertTrue(run.proof(Forger.RIVER.replace("river", "bridge"), proof).made());
        run.checked(proof, true);
        assertTrue(Forger.told(run.verifyAlone(proof), false).contains("作者可能是冒名的"));
    }
}
