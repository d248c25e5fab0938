package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.SettingException;
import tw.portfolio.VerifyRun;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.verification.Verification.Outcome;

/** Proofs out of merges and branches that do not certify what they are said to. */
class ForgedBranchTest {
    private static final String RIVER = Forger.RIVER;
    private static final String MERGED = Forger.MERGED;

    @TempDir
    Path folder;

    private Forger forger() {
        return new Forger(folder);
    }

    @Test
    void whoeverMergesOwnWorkCertifiesNothing() throws IOException, SettingException {
        CaseRun run = CaseRun.of(selfMerged(), folder);
        String words = Forger.told(run.verifyAlone(forger().forged(run, "forge-signed", true)), false);
        assertTrue(words.contains("自己合併自己的作品不算認證") && words.contains("以信任的金鑰"), words);
        words = Forger.told(run.verifyAlone(forger().forged(run, "forge-signed", false)), false);
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
            VerifyRun unsigned = run.verifyAlone(forger().zip(forger().made(run)));
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
            Path zip = forger().zip(forger().made(run));
            assertTrue(Forger.told(run.verifyAlone(zip), false).contains("這些內容由合併兩邊得來"), name);
            assertTrue(Forger.told(run.verify(zip), true).contains("這些內容由合併兩邊得來"), name);
        }
    }

    @Test
    void aMergeOfSomethingElseProvesNoRecordThatStoodThereBefore() throws IOException, SettingException {
        CaseRun run = CaseRun.of(mergedBeside(), folder);
        String words = Forger.told(run.verifyAlone(forger().forged(run, "forge-signed", true)), false);
        assertTrue(words.contains("這次合併沒有更動這筆紀錄") && words.contains("以信任的金鑰"), words);
        words = Forger.told(run.verifyAlone(forger().forged(run, "forge-signed", false)), false);
        assertTrue(words.contains("看不出這筆紀錄是不是由這次合併帶入"), words);
    }

    /** The teacher's text with a full stop of the student's. */
    @Test
    void whoeverMergesMayNotHaveWrittenAnythingOfItOnTheBranch() throws IOException, SettingException {
        Path test = forger().changed("      commits:\n", """
                      commits:
                        - by: wang
                          at: 2025-10-01T19:00+08:00
                          message: 幫學生起頭
                          put:
                            - {path: students/114/1140101/outcomes/114-1/river/outcome.md, from: history/math-edited.md}
                """);
        CaseRun run = CaseRun.of(test, folder);
        String words = Forger.told(run.verifyAlone(forger().forged(run, "forge-signed", true)), false);
        assertTrue(words.contains("自己合併自己的作品不算認證"), words);
    }

    /** The teacher brings the branch up to date, with another text; the student then adds a file. */
    @Test
    void whoeverMergesMayNotHaveWrittenItWhileJoiningLines()
            throws IOException, SettingException, InterruptedException {
        CaseRun run = CaseRun.of(MERGED, folder);
        RealBranch branch = new RealBranch(run.repository(), folder.resolve("work"));
        branch.rewindMain();
        branch.start("work");
        branch.commit("chen", RIVER + "/outcome.md", "學生寫的\n");
        branch.joinMain("wang", RIVER + "/outcome.md", "老師寫的\n");
        branch.commit("chen", RIVER + "/river.txt", "學生補的\n");
        branch.mergedBy("wang");
        String words = Forger.told(run.verifyAlone(forger().forged(run, "claimed", true)), false);
        assertTrue(words.contains("這些內容由合併兩邊得來"), words);
    }

    @Test
    void onlyAWholeRecordOfAStudentIsProven() throws IOException, SettingException {
        CaseRun run = CaseRun.of(MERGED, folder);
        for (String other :
                List.of("students/114/1140101/outcomes/114-1", RIVER + "/outcome.md", "people/staff.yaml")) {
            String words = Forger.told(run.verifyAlone(forger().forged(run, other, "forge-signed", true)), false);
            assertTrue(words.contains("不是任何一筆學生紀錄的路徑"), other + "\n" + words);
        }
    }

    /** Git follows an id in capitals, and reads a mode with a zero before it. */
    @Test
    void whatCouldBeReadInTwoWaysIsNotRead() {
        String commit = "tree " + "a".repeat(40) + "\nparent " + "b".repeat(40)
                + "\nauthor x <x@y.example> 1 +0800\ncommitter x <x@y.example> 1 +0800\n\nx\n";
        assertTrue(evidence(commit).isPresent());
        for (String odd : List.of(
                commit.replace("b".repeat(40), "B".repeat(40)),
                commit.replace("author", "parent " + "C".repeat(40) + "\nauthor"),
                commit.replace("<x@y.example> 1 +0800\nc", "< x@y.example> 1 +0800\nc"),
                commit.replace("author x <x@y.example>", "author x"))) {
            assertTrue(evidence(odd).isEmpty(), odd);
        }
        String entry = " students\0" + "i".repeat(20);
        assertTrue(
                GitTree.read(("40000" + entry).getBytes(StandardCharsets.UTF_8)).isPresent());
        for (String mode : List.of("040000", "40755", "100645")) {
            assertTrue(
                    GitTree.read((mode + entry).getBytes(StandardCharsets.UTF_8))
                            .isEmpty(),
                    mode);
        }
    }

    private static Optional<CommitEvidence> evidence(String commit) {
        return CommitEvidence.of(commit.getBytes(StandardCharsets.UTF_8), Optional.empty(), false);
    }

    /** The student pushes the work; then a request that changes another one is merged. */
    private Path mergedBeside() throws IOException {
        String work = "students/114/1140101/outcomes/114-1/";
        Path test = forger().changed("outcomes/114-1/river/", "outcomes/114-1/bridge/");
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

    private Path selfMerged() throws IOException {
        return forger().changed("by: wang", "by: chen");
    }
}
