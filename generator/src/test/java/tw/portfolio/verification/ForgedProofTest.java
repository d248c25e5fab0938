package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.VerifyRun;
import tw.portfolio.verification.Verification.Outcome;

/** Proofs that somebody wrote by hand, or out of a commit that certifies nothing. */
class ForgedProofTest {
    private static final String RIVER = Forger.RIVER;
    private static final String MERGED = Forger.MERGED;

    @TempDir
    Path folder;

    private Forger forger() {
        return new Forger(folder);
    }

    @Test
    void whatTheBytesDecideCannotBeClaimedOtherwise() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        Map<String, byte[]> whole = forger().made(run);
        Map<String, String> forged = Map.of(
                "certifiedBy", "教育部長 <minister@edu.example>",
                "trust", "person-signed",
                "verdict", "ATTESTED",
                "key", "SHA256:AAAAC3NzaC1lZDI1NTE5AAAAIK",
                "time", "2025-10-01T02:00:00Z");
        for (Map.Entry<String, String> claim : forged.entrySet()) {
            Path zip = forger().zip(Forger.claiming(whole, claim.getKey(), claim.getValue()));
            assertTrue(
                    Forger.told(run.verifyAlone(zip), false).contains("自稱的與它裡面的合併不同：" + claim.getKey()),
                    claim.getKey());
            Forger.told(run.verify(zip), false);
        }
    }

    @Test
    void whatOnlyTheRepositoryShowsIsCalledAClaimAndComparedWhereThereIsOne() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        Map<String, byte[]> whole = forger().made(run);
        String sound = Forger.told(run.verify(forger().zip(whole)), true);
        assertTrue(sound.contains("完全相同：由 王老師（任課教師） 認證") || sound.contains("由 王老師（任課教師）認證"), sound);
        Map<String, String> forged = Map.of(
                "role", "國教署 / K-12 Education Administration",
                "flags", "DEPUTY",
                "after", "2025-01-01T00:00:00Z",
                "head", "0123456789012345678901234567890123456789");
        for (Map.Entry<String, String> claim : forged.entrySet()) {
            Path zip = forger().zip(Forger.claiming(whole, claim.getKey(), claim.getValue()));
            String alone = Forger.told(run.verifyAlone(zip), true);
            assertTrue(alone.contains("檔案自稱，未查證"), alone);
            Forger.told(run.verify(zip), false);
        }
    }

    @Test
    void theFormOfAClaimIsKept() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        byte[] claims =
                Optional.ofNullable(forger().made(run).get("proof.json")).orElseThrow();
        String text = new String(claims, StandardCharsets.UTF_8);
        assertTrue(ProofClaims.read(claims).isPresent());
        for (String broken : List.of(
                text.replace("\"2026-08-01T00:00:00Z\"", "\"soon\""),
                text.replace("\"2026-08-01T00:00:00Z\"", "\"+1000000000-12-31T23:59:59.999999999Z\""),
                text.replaceAll("(?<=\"head\":\")[0-9a-f]{40}", "--upload-pack=x"))) {
            assertNotEquals(text, broken);
            assertTrue(ProofClaims.read(broken.getBytes(StandardCharsets.UTF_8)).isEmpty(), broken);
        }
    }

    @Test
    void theReadMeIsTheProgramsOwnOrIsNotBelieved() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        Map<String, byte[]> whole = forger().made(run);
        Map<String, byte[]> other = new LinkedHashMap<>(whole);
        other.put("README.txt", "教育部認證".getBytes(StandardCharsets.UTF_8));
        assertTrue(Forger.told(run.verifyAlone(forger().zip(other)), false).contains("【不符】README.txt"));
        other.remove("README.txt");
        Forger.told(run.verifyAlone(forger().zip(other)), false);
    }

    @Test
    void aCommitOfOneParentCertifiesNothingWhoeverSignedIt() throws IOException, SettingException {
        CaseRun run = CaseRun.of("57-forge-signed-commit-of-one-parent", folder);
        String words = Forger.told(run.verifyAlone(forger().forged(run, "forge-signed", true)), false);
        assertTrue(words.contains("只有合併才算認證") && words.contains("以信任的金鑰"), words);
    }

    @Test
    void aPersonsOwnKeyIsPinnedByTheRepositorysRosterAndByNothingElse() throws IOException, SettingException {
        CaseRun run = CaseRun.of(personSigned(), folder);
        Path zip = forger().zip(forger().made(run));
        String words = Forger.told(run.verify(zip), true);
        assertTrue(words.contains("王老師 以本人的金鑰 SHA256:"), words);
        words = Forger.told(run.verifyAlone(zip), false);
        assertTrue(words.contains("不在所信任的金鑰之列"), words);
        VerifyRun nobody = run.without(Setting.TRUST).verifyAlone(zip);
        assertEquals(Outcome.NOBODY_PROVEN, nobody.verification().outcome());
        assertTrue(
                CaseRun.words(nobody).contains("【未證明】") && CaseRun.words(nobody).contains("不在所信任的金鑰之列"));
    }

    /** Whoever invents the work, its folders and the merge gets a file that agrees with itself. */
    @Test
    void aWhollyInventedProofProvesNobodyAndIsNothingTheRepositoryKnows() throws IOException, SettingException {
        CaseRun other = CaseRun.of("01-plain-merge", folder.resolve("invented"));
        Path zip = forger().zip(forger().made(other));
        VerifyRun alone = CaseRun.of(MERGED, folder.resolve("alone"))
                .without(Setting.TRUST)
                .verifyAlone(zip);
        String words = CaseRun.words(alone);
        assertEquals(Outcome.NOBODY_PROVEN, alone.verification().outcome(), words);
        assertTrue(words.strip().lines().reduce((a, b) -> b).orElse("").contains("無法證明是誰認證的"), words);
        assertFalse(words.contains("全部相符。"), words);
        VerifyRun known = CaseRun.of(MERGED, folder.resolve("school"))
                .without(Setting.TRUST)
                .verify(zip);
        words = CaseRun.words(known);
        assertEquals(Outcome.NOT_ALL_KNOWN, known.verification().outcome(), words);
        assertTrue(words.contains("【無法確認】" + RIVER + "：儲存庫的主線上沒有版本"), words);
        assertFalse(words.contains("當時確實如此") || words.contains("已經沒有這筆紀錄"), words);
    }

    @Test
    void withAKeyTheLastLineSaysWhatIsProvenAndWhatIsNot() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        Path zip = forger().zip(forger().made(run));
        VerifyRun alone = run.verifyAlone(zip);
        assertEquals(Outcome.SIGNED, alone.verification().outcome());
        assertTrue(CaseRun.words(alone).contains("沒有儲存庫，所以沒有證明"), CaseRun.words(alone));
        assertEquals(Outcome.ALL_MATCH, run.verify(zip).verification().outcome());
    }

    /** The registry's key is the teacher's own here. */
    private Path personSigned() throws IOException {
        Path test = forger().changed("committer: hub\n      signer: hub", "signer: huang");
        Path people = Files.createDirectories(test.resolve("people"));
        String staff = Files.readString(CaseRun.BASE.resolve("people/staff.yaml"));
        String keys = staff.replaceAll("(?s).*(    keys:\n[^\n]*\n).*", "$1");
        Files.writeString(
                people.resolve("staff.yaml"),
                staff.replace(keys, "")
                        .replace(
                                "wang@yfsh.example, from: 2020-08-01}\n",
                                "wang@yfsh.example, from: 2020-08-01}\n" + keys));
        return test;
    }
}
