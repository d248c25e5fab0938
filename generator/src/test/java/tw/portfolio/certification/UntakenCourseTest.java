package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;

/** Another merge by the teacher of a course the student does not take would certify nothing, whatever the first one lacked. */
class UntakenCourseTest {
    private static final String WORK = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    @Test
    void theCourseIsToBeMendedBeforeAnybodyMergesAgain() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        Verdict untaken = merged(RealGit.school(folder.resolve("untaken")), "drama.md");
        assertEquals(VerdictKind.UNSIGNED, untaken.kind());
        VerdictWords words = new VerdictWords(Catalogue.shipped());
        String next = words.next(untaken).orElseThrow().zh();
        assertTrue(next.startsWith("請學生先檢查科目與學期（該學期修課名單中，這位學生沒有修「表演藝術」"), next);
        assertFalse(next.contains("王老師"), next);
        String own = words.ownNext(untaken).orElseThrow().zh();
        assertTrue(own.startsWith("請先檢查科目與學期"), own);
        Verdict taken = merged(RealGit.school(folder.resolve("taken")), "math.md");
        assertEquals(VerdictKind.UNSIGNED, taken.kind());
        assertTrue(words.next(taken).orElseThrow().zh().contains("由王老師（數學）合併"), taken::toString);
    }

    private Verdict merged(RealGit git, String body) throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work");
        git.put(WORK + "/outcome.md", body);
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        Path trust = folder.resolve("trust.yaml");
        Files.writeString(
                trust,
                "minimum: forge-signed\ngenesis: "
                        + git.run("rev-parse", "main^1").strip() + "\n");
        CertificationSettings settings = new CertificationSettings(
                java.time.Instant.parse("2025-11-20T00:00:00Z"), Optional.of(TrustSettings.read(trust)), false);
        return CaseSchool.verdict(CaseSchool.certify(git.source(), settings), WORK);
    }
}
