package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;

/** Branches that left the main line in several places: Git joins these before it merges, and what main changed between them may come undone. */
class CrossedRequestsTest {
    private static final String CHEN = "students/114/1140101/outcomes/114-1/";
    private static final String STAFF = "people/staff.yaml";

    @TempDir
    Path folder;

    private RealGit git;
    private RequestDesk desk;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        desk = new RequestDesk(folder, git);
        git.run("checkout", "-q", "-b", "first");
        git.put(CHEN + "river/outcome.md", "math.md");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
    }

    /** The registry's rows of October are not in the branch, and Git takes it for somebody's wish. */
    @Test
    void whatItsMergeUndoesIsTold() throws IOException, InterruptedException {
        String staff = Files.readString(folder.resolve("work/" + STAFF));
        git.write(STAFF, staff + "# 核對\n");
        git.commit("huang", "2025-10-02T10:00:00+08:00");
        git.run("checkout", "-q", "-b", "work", "first");
        git.as("chen", "2025-10-03T20:00:00+08:00", "merge", "-q", "-s", "ours", "-m", "併入", "main");
        git.put(CHEN + "second/outcome.md", "math.md");
        git.commit("chen", "2025-10-03T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-04T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "first");
        desk.request(2);
        assertEquals(
                "!2 people/staff.yaml CHANGED 教職員 by 教務處註冊組 [crossed]\n!2 " + CHEN
                        + "second ADDED 數學 by 王老師（數學） 1→2/5 [crossed]\n",
                desk.lines());
        RequestWords words = new RequestWords(Catalogue.shipped());
        for (ProposedRecord record : desk.read(Optional.empty()).all().get(0).records()) {
            Obstacle obstacle = record.obstacles().get(0);
            assertTrue(words.reason(obstacle, record).zh().contains("people/staff.yaml"), record::path);
            assertTrue(words.next(obstacle, record).zh().contains("Update branch"), record::path);
        }
        git.as("wang", "2025-10-05T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        assertEquals(staff, Files.readString(folder.resolve("work/" + STAFF)), "what Git makes of it");
    }

    /** Brought up to date, it would be a new version to its teacher, with what was wrong in it. */
    @Test
    void thatItsTeacherSentItBackIsToldBefore() throws IOException, InterruptedException {
        git.write("README.md", "說明\n");
        git.commit("huang", "2025-10-01T21:00:00+08:00");
        git.run("checkout", "-q", "-b", "work", "first");
        git.as("chen", "2025-10-02T20:00:00+08:00", "merge", "-q", "-m", "併入", "main");
        git.put(CHEN + "river/outcome.md", "math-edited.md");
        git.commit("chen", "2025-10-02T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-03T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "first");
        git.run("checkout", "-q", "-b", "refusing");
        git.write(
                "refusals/114-1/one.yaml",
                "student: \"1140101\"\n"
                        + "outcome: 114-1/river\n"
                        + "refused-by: wang\n"
                        + "on: 2025-10-04\n"
                        + "reason: file-unreadable\n");
        git.commit("wang", "2025-10-04T10:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-04T11:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "refusing");
        desk.request(2);
        assertEquals("!2 " + CHEN + "river CHANGED 數學 by 王老師（數學） 1→1/5 [refused 檔案打不開, crossed]\n", desk.lines());
    }

    /** The first place lies behind the second, and Git knows one place alone. */
    @Test
    void aPlaceBehindAnotherIsNone() throws IOException, InterruptedException {
        desk.anew();
        git.put(CHEN + "second/outcome.md", "math.md");
        git.commit("chen", "2025-10-02T20:00:00+08:00");
        git.as("chen", "2025-10-03T20:00:00+08:00", "merge", "-q", "--no-ff", "-m", "併入", "first");
        git.put(CHEN + "river/outcome.md", "math-edited.md");
        git.commit("chen", "2025-10-03T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-04T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "first");
        desk.request(2);
        assertEquals(
                "!2 " + CHEN + "river CHANGED 數學 by 王老師（數學） 1→2/5\n!2 " + CHEN + "second ADDED 數學 by 王老師（數學） 1→2/5\n",
                desk.lines());
    }
}
