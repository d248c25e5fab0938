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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.VerifyRun;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.verification.Verification.Outcome;

/** Proofs that somebody wrote by hand, or out of a commit that certifies nothing. */
class ForgedProofTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final String MERGED = "02-forge-signed";

    @TempDir
    Path folder;

    @Test
    void whatTheBytesDecideCannotBeClaimedOtherwise() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        Map<String, byte[]> whole = made(run);
        Map<String, String> forged = Map.of(
                "certifiedBy", "教育部長 <minister@edu.example>",
                "trust", "person-signed",
                "verdict", "ATTESTED",
                "key", "SHA256:AAAAC3NzaC1lZDI1NTE5AAAAIK",
                "time", "2025-10-01T02:00:00Z");
        for (Map.Entry<String, String> claim : forged.entrySet()) {
            Path zip = zip(claiming(whole, claim.getKey(), claim.getValue()));
            assertTrue(told(run.verifyAlone(zip), false).contains("自稱的與它裡面的合併不同：" + claim.getKey()), claim.getKey());
            told(run.verify(zip), false);
        }
    }

    @Test
    void whatOnlyTheRepositoryShowsIsCalledAClaimAndComparedWhereThereIsOne() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        Map<String, byte[]> whole = made(run);
        String sound = told(run.verify(zip(whole)), true);
        assertTrue(sound.contains("完全相同：由 王老師（任課教師） 認證") || sound.contains("由 王老師（任課教師）認證"), sound);
        Map<String, String> forged = Map.of(
                "role", "國教署 / K-12 Education Administration",
                "flags", "DEPUTY",
                "after", "2025-01-01T00:00:00Z",
                "head", "0123456789012345678901234567890123456789",
                "clock", "2025-10-01T00:00:00Z");
        for (Map.Entry<String, String> claim : forged.entrySet()) {
            Path zip = zip(claiming(whole, claim.getKey(), claim.getValue()));
            String alone = told(run.verifyAlone(zip), true);
            assertTrue(alone.contains("檔案自稱，未查證"), alone);
            told(run.verify(zip), false);
        }
    }

    @Test
    void theFormOfAClaimIsKept() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        byte[] claims = Optional.ofNullable(made(run).get("proof.json")).orElseThrow();
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
        Map<String, byte[]> whole = made(run);
        Map<String, byte[]> other = new LinkedHashMap<>(whole);
        other.put("README.txt", "教育部認證".getBytes(StandardCharsets.UTF_8));
        assertTrue(told(run.verifyAlone(zip(other)), false).contains("【不符】README.txt"));
        other.remove("README.txt");
        told(run.verifyAlone(zip(other)), false);
    }

    @Test
    void aCommitOfOneParentCertifiesNothingWhoeverSignedIt() throws IOException, SettingException {
        CaseRun run = CaseRun.of("57-forge-signed-commit-of-one-parent", folder);
        String words = told(run.verifyAlone(forged(run, "forge-signed", true)), false);
        assertTrue(words.contains("只有合併才算認證") && words.contains("以信任的金鑰"), words);
    }

    @Test
    void whoeverMergesOwnWorkCertifiesNothing() throws IOException, SettingException {
        CaseRun run = CaseRun.of(selfMerged(), folder);
        String words = told(run.verifyAlone(forged(run, "forge-signed", true)), false);
        assertTrue(words.contains("自己合併自己的作品不算認證") && words.contains("以信任的金鑰"), words);
        words = told(run.verifyAlone(forged(run, "forge-signed", false)), false);
        assertTrue(words.contains("缺少被合併的分支"), words);
    }

    @Test
    void aBranchBroughtUpToDateByTheTeacherIsStillTheStudentsWork() throws IOException, SettingException {
        for (String name : List.of(
                "50-branch-behind-the-main-line",
                "51-branch-brought-up-to-date",
                "51-branch-brought-up-to-date-by-the-teacher",
                "62-teacher-wrote-something-else-on-the-branch")) {
            CaseRun run = CaseRun.of(name, Files.createDirectories(folder.resolve(name)));
            VerifyRun unsigned = run.verifyAlone(zip(made(run)));
            String words = CaseRun.words(unsigned);
            assertEquals(Outcome.NOBODY_PROVEN, unsigned.verification().outcome(), words);
            assertTrue(words.contains("分支上寫這筆紀錄的人，依其內容是 陳同學"), name + "\n" + words);
        }
    }

    /** Whoever merges could put anything into such a merge; Git's own result takes both sides, and so the repository. */
    @Test
    void whatCameAboutByJoiningTwoLinesIsNotProvenAlone() throws IOException, SettingException {
        for (String name :
                List.of("51-update-that-merges-both-sides", "55-clean-merge-of-files", "55-clean-merge-of-lines")) {
            CaseRun run = CaseRun.of(name, Files.createDirectories(folder.resolve(name)));
            Path zip = zip(made(run));
            assertTrue(told(run.verifyAlone(zip), false).contains("這些內容由合併兩邊得來"), name);
            assertTrue(told(run.verify(zip), true).contains("這些內容由合併兩邊得來"), name);
        }
    }

    @Test
    void aMergeOfSomethingElseProvesNoRecordThatStoodThereBefore() throws IOException, SettingException {
        CaseRun run = CaseRun.of(mergedBeside(), folder);
        String words = told(run.verifyAlone(forged(run, "forge-signed", true)), false);
        assertTrue(words.contains("這次合併沒有更動這筆紀錄") && words.contains("以信任的金鑰"), words);
        words = told(run.verifyAlone(forged(run, "forge-signed", false)), false);
        assertTrue(words.contains("看不出這筆紀錄是不是由這次合併帶入"), words);
    }

    @Test
    void aPersonsOwnKeyIsPinnedByTheRepositorysRosterAndByNothingElse() throws IOException, SettingException {
        CaseRun run = CaseRun.of(personSigned(), folder);
        Path zip = zip(made(run));
        String words = told(run.verify(zip), true);
        assertTrue(words.contains("王老師 以本人的金鑰 SHA256:"), words);
        words = told(run.verifyAlone(zip), false);
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
        Path zip = zip(made(other));
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
        assertEquals(Outcome.NOT_ALL_MATCH, known.verification().outcome(), words);
        assertTrue(words.contains("【無法確認】" + RIVER + "：儲存庫的主線上沒有版本"), words);
        assertFalse(words.contains("當時確實如此") || words.contains("已經沒有這筆紀錄"), words);
    }

    @Test
    void withAKeyTheLastLineSaysWhatIsProvenAndWhatIsNot() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        Path zip = zip(made(run));
        VerifyRun alone = run.verifyAlone(zip);
        assertEquals(Outcome.SIGNED, alone.verification().outcome());
        assertTrue(CaseRun.words(alone).contains("沒有儲存庫，所以沒有證明"), CaseRun.words(alone));
        assertEquals(Outcome.ALL_MATCH, run.verify(zip).verification().outcome());
    }

    private Map<String, byte[]> made(CaseRun run) throws IOException, SettingException {
        Path file = folder.resolve("proof.zip");
        assertTrue(run.proof(RIVER, file).made());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static Map<String, byte[]> claiming(Map<String, byte[]> whole, String name, String value) {
        Map<String, byte[]> changed = new LinkedHashMap<>(whole);
        changed.computeIfPresent(
                "proof.json",
                (file, claims) -> new String(claims, StandardCharsets.UTF_8)
                        .replaceAll("(?<=\"" + name + "\":\")[^\"]*", value)
                        .getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** Makes what the program would make, did it take the newest commit for a certification. */
    private Path forged(CaseRun run, String trust, boolean branch) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(run.repository().toFile())
                        .build();
                ObjectReader reader = repository.newObjectReader()) {
            ObjectId head = repository.resolve("refs/heads/main");
            byte[] commit = reader.open(head, Constants.OBJ_COMMIT).getBytes();
            CommitEvidence evidence =
                    CommitEvidence.of(commit, Optional.empty(), false).orElseThrow();
            ObjectChain chain = ObjectChain.of(evidence.tree(), RIVER, id -> Optional.of(bytes(id, reader)));
            Map<String, String> found = new LinkedHashMap<>(Map.of(
                    "verdict",
                    "CERTIFIED",
                    "trust",
                    trust,
                    "certifiedBy",
                    evidence.author(),
                    "role",
                    "任課教師 / course teacher",
                    "key",
                    evidence.seal().key(),
                    "time",
                    evidence.time().toString(),
                    "head",
                    head.name(),
                    "clock",
                    "2026-08-01T00:00:00Z"));
            ProofClaims claims = new ProofClaims(RIVER, head.name(), chain.digest(), found);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put(ProofFile.README, ProofFile.readme(claims, new Phrases(Catalogue.shipped())));
            entries.put(ProofFile.CLAIMS, claims.json());
            entries.put("objects/" + head.name() + ".commit", commit);
            if (branch && evidence.parents().size() == 2) {
                BranchPath path = BranchPath.of(evidence, reader, RIVER);
                path.commits().forEach((id, raw) -> entries.put("objects/" + id + ".commit", raw));
                path.trees().forEach((id, tree) -> entries.put("objects/" + id + ".tree", tree));
            }
            chain.trees().forEach((id, tree) -> entries.put("objects/" + id + ".tree", tree));
            for (Map.Entry<String, String> file : chain.files().entrySet()) {
                entries.put("record/" + file.getKey(), bytes(file.getValue(), reader));
            }
            return zip(entries);
        } catch (ObjectChain.Broken | BranchPath.TooLong e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String id, ObjectReader reader) throws IOException {
        return reader.open(ObjectId.fromString(id)).getBytes();
    }

    private Path selfMerged() throws IOException {
        return changed("by: wang", "by: chen");
    }

    /** The student pushes the work; then a request that changes another one is merged. */
    private Path mergedBeside() throws IOException {
        String work = "students/114/1140101/outcomes/114-1/";
        Path test = changed("outcomes/114-1/river/", "outcomes/114-1/bridge/");
        String history = Files.readString(test.resolve("history.yaml"));
        String pushed = """
                  - push:
                      by: chen
                      at: 2025-09-20T10:00+08:00
                      message: 自己放上去
                      put:
                        - {path: %1$sriver/outcome.md, from: history/math.md}
                        - {path: %1$sriver/river.txt, from: history/river.txt}
                """.formatted(work);
        Files.writeString(test.resolve("history.yaml"), pushed + history);
        return test;
    }

    /** The registry's key is the teacher's own here. */
    private Path personSigned() throws IOException {
        Path test = changed("committer: hub\n      signer: hub", "signer: huang");
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

    private Path changed(String from, String to) throws IOException {
        Path test = Files.createDirectories(folder.resolve("case"));
        Path merged = Path.of("src/test/cases/certification").resolve(MERGED);
        String history = Files.readString(merged.resolve("history.yaml"));
        assertTrue(history.contains(from));
        Files.writeString(test.resolve("history.yaml"), history.replace(from, to));
        Files.copy(merged.resolve("trust.yaml"), test.resolve("trust.yaml"));
        return test;
    }

    private static String told(VerifyRun result, boolean matches) throws IOException {
        String words = CaseRun.words(result);
        assertEquals(matches, result.verification().allMatch(), words);
        return words;
    }
}
