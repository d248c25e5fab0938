package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;

/** Requests as forges keep them, in repositories that the real program writes and mirrors. */
class OpenRequestsTest {
    private static final String CHEN = "students/114/1140101/outcomes/114-1/";
    private static final String LIN = "students/114/1140102/outcomes/114-1/";
    private static final RequestWords WORDS = new RequestWords(Catalogue.shipped());
    private static final String FINE = " ADDED 數學 by 王老師（數學） 0→1/5";

    @TempDir
    Path folder;

    private RealGit git;
    private RequestDesk desk;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        desk = new RequestDesk(folder, git);
    }

    @Test
    void everyForgesReferencesAreRead() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        for (String reference : new String[] {"merge-requests/7/head", "pull/8/head", "changes/09/9/2"}) {
            git.run("update-ref", "refs/" + reference, "work");
        }
        git.run("update-ref", "refs/changes/09/9/1", "main");
        git.run("update-ref", "refs/changes/09/9/meta", "work");
        git.run("update-ref", "refs/pull/8/merge", "main");
        String fine = CHEN + "river" + FINE;
        assertEquals(
                "!7 " + fine + " [twice-unlisted !8、!9]\n!8 " + fine + " [twice-unlisted !7、!9]\n!9 " + fine
                        + " [twice-unlisted !7、!8]\n",
                desk.lines());
    }

    @Test
    void twoRequestsForTheSameRecordTellOfEachOther() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        desk.request(2);
        desk.list("[{number: 1, head: %1$s, state: opened}, {number: 2, head: %2$s, state: opened}]"
                .formatted(desk.head(1), desk.head(2)));
        String fine = CHEN + "river" + FINE;
        assertEquals("!1 " + fine + " [twice !2]\n!2 " + fine + " [twice !1]\n", desk.lines());
    }

    /** Git itself writes no such line; other tools have. */
    @Test
    void aMergeWhoseAuthorCannotBeReadIsNamedByItsCommit() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        git.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        String merge = git.run("cat-file", "commit", "main").replaceAll("> [0-9]+ [+]0800", "> yesterday +0800");
        String id = git.execute(
                        List.of("git", "hash-object", "-t", "commit", "-w", "--literally", "--stdin"), Map.of(), merge)
                .strip();
        git.run("update-ref", "refs/heads/main", id);
        String said = desk.verdicts();
        assertTrue(said.contains("AUTHOR_UNREADABLE, detail=" + id.substring(0, 12)), said);
    }

    @Test
    void aMergedAClosedAndASquashedRequest() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        git.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        desk.branch("lin", LIN + "bridge", "math.md");
        desk.request(2);
        desk.branch("chen", CHEN + "second", "math.md");
        desk.request(3);
        git.run("merge", "-q", "--squash", "work");
        git.commit("chen", "2025-10-03T10:00:00+08:00");
        assertEquals("!2 " + LIN + "bridge" + FINE + "\n", desk.lines(), "without a list a closed one looks open");
        desk.list("[{number: 1, head: %1$s, state: merged}, {number: 2, head: %2$s, state: closed}]"
                .formatted(desk.head(1), desk.head(2)));
        assertEquals("", desk.lines());
    }

    @Test
    void aClassmatesRecordIsNobodysToCertify() throws IOException, InterruptedException {
        desk.branch("lin", LIN + "bridge", "math.md");
        git.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        desk.anew();
        git.put(LIN + "bridge/outcome.md", "math-edited.md");
        git.put(CHEN + "river/outcome.md", "math.md");
        git.commit("chen", "2025-10-03T10:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(4);
        assertEquals(
                "!4 " + CHEN + "river" + FINE + " [beside 河寬的測量]\n" + "!4 " + LIN
                        + "bridge CHANGED 數學 by 王老師（數學） 1→1/5 [others-wrote-beside 陳同學]\n",
                desk.lines());
        desk.again();
        git.run("rm", "-r", "-q", LIN + "bridge", CHEN + "river");
        git.as("chen", "2025-10-03T11:00:00+08:00", "commit", "-q", "-m", "刪");
        git.run("checkout", "-q", "main");
        desk.request(4);
        assertEquals("!4 " + LIN + "bridge REMOVED 數學 by 王老師（數學） 1→0/5 [others-wrote 陳同學]\n", desk.lines());
    }

    @Test
    void aCourseThatIsNotTakenAndARecordThatTellsNone() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "drama.md");
        desk.request(1);
        desk.branch("chen", CHEN + "river", "river.txt");
        desk.request(2);
        assertEquals(
                "!1 " + CHEN + "river ADDED 表演藝術 by 王老師（表演藝術） 0→1/5 [not-enrolled 表演藝術]\n" + "!2 " + CHEN
                        + "river ADDED  by  0→1/5 [unreadable]\n",
                desk.lines());
    }

    @Test
    void aStudentsOwnFileThatSomebodyMovedIsPutBackFirst() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        git.run("mv", "students/114/1140101/student.yaml", "students/114/1140101/student-old.yaml");
        git.commit("lin", "2025-10-03T10:00:00+08:00");
        String step = git.run("rev-parse", "main").substring(0, 12);
        desk.branch("chen", CHEN + "second", "math.md");
        desk.request(2);
        String moved = " ADDED 數學 by 王老師（數學） 0→1/5 [profile-moved students/114/1140101/student.yaml → "
                + "students/114/1140101/student-old.yaml, 2025-10-03, " + step + "]\n";
        assertEquals("!1 " + CHEN + "river" + moved + "!2 " + CHEN + "second" + moved, desk.lines());
    }

    @Test
    void whatHasNoPlaceInARecordIsToldBeforeTheMerge() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.again();
        git.run("update-index", "--chmod=+x", CHEN + "river/river.txt");
        git.as("chen", "2025-10-01T21:00:00+08:00", "commit", "-q", "-m", "執行");
        git.run("checkout", "-q", "-f", "main");
        desk.request(1);
        assertEquals("!1 " + CHEN + "river" + FINE + " [executable river.txt]\n", desk.lines());
    }

    @Test
    void theSixthOutcomeOfATerm() throws IOException, InterruptedException {
        for (int i = 1; i <= 4; i++) {
            git.put(CHEN + "work" + i + "/outcome.md", "math.md");
        }
        git.commit("chen", "2025-09-20T10:00:00+08:00");
        desk.branch("chen", CHEN + "fifth", "math.md");
        desk.request(1);
        desk.branch("chen", CHEN + "also-fifth", "math.md");
        desk.request(2);
        String fifth = " ADDED 數學 by 王老師（數學） 4→5/5 together 6\n";
        assertEquals("!1 " + CHEN + "fifth" + fifth + "!2 " + CHEN + "also-fifth" + fifth, desk.lines());
        git.run("merge", "-q", "--ff-only", "work");
        assertEquals("!1 " + CHEN + "fifth ADDED 數學 by 王老師（數學） 5→6/5 [cap]\n", desk.lines());
    }

    @Test
    void twoTeachersRecordsInOneRequest() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.again();
        git.put(CHEN + "light/outcome.md", "phys.md");
        git.commit("chen", "2025-10-01T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(1);
        assertEquals(
                "!1 " + CHEN + "light ADDED 物理 by 李老師（物理）或趙老師（物理） 0→2/5 [several 王老師（數學）]\n" + "!1 " + CHEN
                        + "river ADDED 數學 by 王老師（數學） 0→2/5 [several 李老師（物理）或趙老師（物理）]\n",
                desk.lines());
    }

    /** The branch says the one course, the main line the other since; a merge keeps the lines of both. */
    @Test
    void theCourseIsThatOfTheMergedFile() throws IOException, InterruptedException {
        String math = Files.readString(folder.resolve("work/history/math.md"));
        git.write(CHEN + "river/outcome.md", math);
        git.commit("chen", "2025-09-30T20:00:00+08:00");
        desk.anew();
        git.write(CHEN + "river/outcome.md", math + "\n再補一段。\n");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(1);
        git.write(CHEN + "river/outcome.md", math.replace("course: MATH", "course: PHYS"));
        git.commit("chen", "2025-10-01T21:00:00+08:00");
        assertEquals("!1 " + CHEN + "river CHANGED 物理 by 李老師（物理）或趙老師（物理） 1→1/5\n", desk.lines());
    }

    @Test
    void whoeverCertifiesMustNotHaveWritten() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.again();
        git.put(CHEN + "river/outcome.md", "math-edited.md");
        git.commit("wang", "2025-10-01T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(1);
        assertEquals("!1 " + CHEN + "river" + FINE + " [certifier-wrote 王老師]\n", desk.lines());
    }

    @Test
    void bothSidesChangedTheSameLine() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        git.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        String math = Files.readString(folder.resolve("work/" + CHEN + "river/outcome.md"));
        desk.anew();
        git.write(CHEN + "river/outcome.md", math.replace("二十步", "三十步"));
        git.commit("chen", "2025-10-03T10:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(2);
        String changed = "!2 " + CHEN + "river CHANGED 數學 by 王老師（數學） 1→1/5";
        assertEquals(changed + "\n", desk.lines());
        git.write(CHEN + "river/outcome.md", math.replace("二十步", "四十步"));
        git.commit("chen", "2025-10-04T10:00:00+08:00");
        assertEquals(changed + " [conflict]\n", desk.lines());
        git.write(CHEN + "river/outcome.md", math.replace("角形算出", "角形求出"));
        git.commit("chen", "2025-10-05T10:00:00+08:00");
        assertEquals(changed + "\n", desk.lines(), "lines apart");
    }

    @Test
    void branchesThatCrossed() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "left");
        git.put(CHEN + "left/outcome.md", "math.md");
        git.commit("chen", "2025-10-03T20:00:00+08:00");
        git.run("checkout", "-q", "-b", "right", "main");
        git.put(CHEN + "right/outcome.md", "math.md");
        git.commit("chen", "2025-10-03T21:00:00+08:00");
        git.run("branch", "right-before");
        git.as("chen", "2025-10-04T20:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "left");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-05T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "left");
        git.as("wang", "2025-10-06T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "right-before");
        git.run("checkout", "-q", "right");
        git.put(CHEN + "right/more.txt", "river.txt");
        git.commit("chen", "2025-10-07T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.run("update-ref", "refs/pull/3/head", "right");
        assertEquals("!3 " + CHEN + "right CHANGED 數學 by 王老師（數學） 2→2/5\n", desk.lines());
    }

    @Test
    void aBranchThatSharesNothingWithTheMainLine() throws IOException, InterruptedException {
        git.run("checkout", "-q", "--orphan", "alone");
        git.run("rm", "-r", "-q", "-f", ".");
        git.write(CHEN + "river/outcome.md", "---\ncourse: MATH\ntitle: 獨自\n---\n");
        git.commit("chen", "2025-10-03T20:00:00+08:00");
        git.run("update-ref", "refs/pull/3/head", "alone");
        git.run("checkout", "-q", "main");
        assertEquals("!3 " + CHEN + "river" + FINE + "\n", desk.lines());
    }

    @Test
    void anOfficesFileAndAFileOfNoRecord() throws IOException, InterruptedException {
        desk.anew();
        git.write("absences/114-1/101.yaml", "absences: []\n");
        git.write("README.md", "說明\n");
        git.commit("huang", "2025-10-03T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(5);
        assertEquals("!5 absences/114-1/101.yaml ADDED 缺勤紀錄 by 學務處生輔組\n!5 +1 files\n", desk.lines());
    }
}
