package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.source.SourceSettings;

/** Histories as the real program writes them, signatures included. */
class RealGitTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    private RealGit git;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
    }

    @Test
    void aPlainMerge() throws IOException, InterruptedException {
        branch("math.md");
        merge("wang");
        assertEquals("CERTIFIED [CLAIMED]", verdict(none()));
        git.run("tag", "main", "HEAD~1");
        assertEquals("CERTIFIED [CLAIMED]", verdict(none()), "a tag named like the branch is not the branch");
    }

    @Test
    void aMergeByTheTeacherOfAnotherCourse() throws IOException, InterruptedException {
        branch("math.md");
        merge("lee");
        assertEquals("WRONG_CERTIFIER []", verdict(none()));
    }

    @Test
    void anEditAfterTheMerge() throws IOException, InterruptedException {
        branch("math.md");
        merge("wang");
        git.put(RIVER + "/outcome.md", "math-edited.md");
        git.commit("chen", "2025-10-05T20:00:00+08:00");
        assertEquals("CHANGED_SINCE_CERTIFIED [LAST_CHANGE_PENDING]", verdict(none()));
    }

    @Test
    void aMergeOfLinesFromBothSides() throws IOException, InterruptedException {
        branch("math.md");
        merge("wang");
        git.run("checkout", "-q", "-b", "other");
        git.put(RIVER + "/outcome.md", "math-other-line.md");
        git.commit("chen", "2025-10-03T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.put(RIVER + "/outcome.md", "math-edited.md");
        git.commit("chen", "2025-10-04T20:00:00+08:00");
        git.as("wang", "2025-10-05T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "other");
        assertEquals("CERTIFIED [AUTO_MERGED, CLAIMED]", verdict(none()));
    }

    @Test
    void branchesThatCrossed() throws IOException, InterruptedException {
        branch("math.md");
        merge("wang");
        git.run("checkout", "-q", "-b", "left");
        git.put(RIVER + "/outcome.md", "math-edited.md");
        git.commit("chen", "2025-10-03T20:00:00+08:00");
        git.run("checkout", "-q", "-b", "right", "main");
        git.put(RIVER + "/river.txt", "river-swapped.txt");
        git.commit("chen", "2025-10-03T21:00:00+08:00");
        git.run("branch", "right-before");
        git.as("chen", "2025-10-04T20:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "left");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-05T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "left");
        git.as("wang", "2025-10-06T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "right-before");
        git.run("checkout", "-q", "right");
        git.put(RIVER + "/more.txt", "river.txt");
        git.commit("chen", "2025-10-07T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-08T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "right");
        assertEquals("CERTIFIED [CLAIMED]", verdict(none()));
    }

    @Test
    void foldersWithinARecordHaveTheSameIdOnDiskAndInGit() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work");
        git.put(RIVER + "/outcome.md", "math.md");
        for (String name : List.of("photo.txt", "photo-2/a.txt", "photo/deep/b.txt", "z.txt", "圖/c.txt")) {
            git.put(RIVER + "/" + name, "river.txt");
        }
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        merge("wang");
        assertEquals("CERTIFIED [CLAIMED]", onDisk());
        assertEquals(
                git.run("rev-parse", "HEAD:" + RIVER).strip(),
                CaseSchool.verdict(CaseSchool.certify(git.workTree(), none()), RIVER)
                        .digest());
    }

    @Test
    void aFolderWithoutHistory() throws IOException {
        Path plain = folder.resolve("plain");
        CaseSchool.copy(CaseSchool.BASE, plain);
        SourceSettings settings = new SourceSettings("main", plain, Optional.empty(), true);
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(settings, none()), "people/staff.yaml");
        assertEquals(Verdict.Reason.of(Cause.NO_HISTORY), verdict.reason().orElseThrow());
    }

    @Test
    void filesOnDiskThatAreInNoCommit() throws IOException, InterruptedException {
        branch("math.md");
        merge("wang");
        assertEquals("CERTIFIED [CLAIMED]", onDisk());
        git.put(RIVER + "/river.txt", "river-swapped.txt");
        assertEquals("UNCOMMITTED []", onDisk());
        git.run("rm", "-r", "-q", "--cached", RIVER);
        git.put(RIVER + "/river.txt", "river.txt");
        git.as("wang", "2025-10-03T10:00:00+08:00", "commit", "-q", "-m", "撤回");
        assertEquals("UNCOMMITTED []", onDisk(), "what was removed from the branch and still lies in the folder");
    }

    private void branch(String body) throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work");
        git.put(RIVER + "/outcome.md", body);
        git.put(RIVER + "/river.txt", "river.txt");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
    }

    private void merge(String by) throws IOException, InterruptedException {
        git.as(by, "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
    }

    private static CertificationSettings none() {
        return new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false);
    }

    private String verdict(CertificationSettings settings) throws IOException {
        return words(CaseSchool.verdict(CaseSchool.certify(git.source(), settings), RIVER));
    }

    private String onDisk() throws IOException {
        return words(CaseSchool.verdict(CaseSchool.certify(git.workTree(), none()), RIVER));
    }

    private static String words(Verdict verdict) {
        return verdict.kind() + " " + new TreeSet<>(verdict.flags());
    }
}
