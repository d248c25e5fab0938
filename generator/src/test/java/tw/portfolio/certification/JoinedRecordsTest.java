package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests for records that the main line changed since the branch began: what counts is the record as merged, which neither side has. */
class JoinedRecordsTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    private RealGit git;
    private RequestDesk desk;

    @BeforeEach
    void work() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        desk = new RequestDesk(folder, git);
        desk.branch("chen", RIVER, "math.md");
        git.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        git.run("checkout", "-q", "work");
    }

    @Test
    void theFilesAreThoseThatTheMergeGives() throws IOException, InterruptedException {
        git.put(RIVER + "/outcome.md", "math-edited.md");
        git.write(RIVER + "/new.txt", "新\n");
        propose();
        git.run("mv", RIVER + "/river.txt", RIVER + "/there.txt");
        git.commit("chen", "2025-10-04T10:00:00+08:00");
        Preview preview =
                desk.read(Optional.empty()).all().get(0).records().get(0).preview();
        assertEquals(List.of("new.txt", "there.txt"), preview.files());
        assertEquals(List.of("new.txt", "outcome.md"), preview.changed());
    }

    @Test
    void namesThatOneComputerTakesForOneAreToldThoughEachSideHasOne() throws IOException, InterruptedException {
        git.write(RIVER + "/A.txt", "大\n");
        propose();
        git.write(RIVER + "/a.txt", "小\n");
        git.commit("chen", "2025-10-04T10:00:00+08:00");
        assertEquals("!2 " + RIVER + " CHANGED 數學 by 王老師（數學） 1→1/5 [name-twins a.txt]\n", desk.lines());
    }

    /** What programs may run is refused once it is merged, and what they may run no more is well again; nobody wrote either. */
    @Test
    void aChangeOfModeAloneIsAChange() throws IOException, InterruptedException {
        String selection = "students/114/1140101/selection/114.yaml";
        git.run("checkout", "-q", "main");
        git.write(selection, "outcomes: [114-1/river]\n");
        git.commit("chen", "2025-10-03T10:00:00+08:00");
        mode("+x", "chen", selection);
        String changed = "!2 " + selection + " CHANGED 勾選 by 教務處註冊組";
        assertEquals(changed + " [executable 114.yaml]\n", desk.lines());
        git.run("merge", "-q", "work");
        mode("-x", "chen", selection);
        assertEquals(changed + "\n", desk.lines());
        mode("+x", "huang", "people/staff.yaml");
        assertEquals("!2 people/staff.yaml CHANGED 教職員 by 教務處註冊組 [executable staff.yaml]\n", desk.lines());
    }

    private void mode(String mode, String by, String file) throws IOException, InterruptedException {
        desk.anew();
        git.run("update-index", "--chmod=" + mode, file);
        git.as(by, "2025-10-04T10:00:00+08:00", "commit", "-q", "-m", "更改模式");
        git.run("checkout", "-q", "-f", "main");
        desk.request(2);
    }

    private void propose() throws IOException, InterruptedException {
        git.commit("chen", "2025-10-03T10:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(2);
    }
}
