package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;

/** Requests for works that teachers sent back, and for refusals themselves. */
class RefusedRequestsTest {
    private static final String CHEN = "students/114/1140101/outcomes/114-1/";
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
    void handedInAgainOnTheDayOfRefusalIsNotRefused() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md"); // at eight in the evening
        desk.request(1);
        git.write(
                "refusals/114-1/one.yaml",
                "student: \"1140101\"\noutcome: 114-1/river\nrefused-by: wang\non: 2025-10-01\nreason: file-unreadable\n");
        git.commit("chen", "2025-10-01T20:30:00+08:00");
        assertEquals("!1 " + CHEN + "river" + FINE + "\n", desk.lines(), "nobody vouches for what a classmate wrote");
        git.run("reset", "-q", "--hard", "HEAD~1");
        git.run("checkout", "-q", "-b", "refusing");
        git.write(
                "refusals/114-1/one.yaml",
                "student: \"1140101\"\noutcome: 114-1/river\nrefused-by: wang\non: 2025-10-01\nreason: file-unreadable\n");
        git.commit("wang", "2025-10-01T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-01T21:05:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "refusing");
        assertEquals("!1 " + CHEN + "river" + FINE + " [refused 檔案打不開]\n", desk.lines());
        desk.again();
        git.put(CHEN + "river/outcome.md", "math-edited.md");
        git.commit("chen", "2025-10-01T22:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(1);
        assertEquals("!1 " + CHEN + "river" + FINE + "\n", desk.lines());
    }

    /** Mended and handed in again, the old request would change what is certified since. */
    @Test
    void aRefusedRequestWhoseWorkIsCertifiedSinceIsToBeClosed() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        git.run("checkout", "-q", "-b", "refusing");
        git.write(
                "refusals/114-1/one.yaml",
                "student: \"1140101\"\noutcome: 114-1/river\nrefused-by: wang\non: 2025-10-02\nreason: file-unreadable\n");
        git.commit("wang", "2025-10-02T10:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-02T11:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "refusing");
        git.run("checkout", "-q", "-b", "anew", "main");
        git.put(CHEN + "river/outcome.md", "math-edited.md");
        git.put(CHEN + "river/river.txt", "river.txt");
        git.commit("chen", "2025-10-03T10:00:00+08:00");
        git.run("checkout", "-q", "main");
        assertEquals("!1 " + CHEN + "river" + FINE + " [refused 檔案打不開]\n", desk.lines());
        git.as("wang", "2025-10-04T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "anew");
        String changed = "river CHANGED 數學 by 王老師（數學） 1→1/5";
        assertEquals("!1 " + CHEN + changed + " [overtaken 檔案打不開]\n", desk.lines());
        ProposedRecord record = only(desk);
        assertEquals(
                "不要合併；請學生關閉這個請求", WORDS.next(record.obstacles().get(0), record).zh());
        assertEquals(
                "這個版本王老師已於 2025-10-02 退回，後來重送的一份已經認證",
                WORDS.ownReason(record.obstacles().get(0), record).zh());
        desk.again();
        git.put(CHEN + "second/outcome.md", "math.md");
        git.commit("chen", "2025-10-01T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(1);
        assertEquals(
                "!1 " + CHEN + changed.replace("1→1", "1→2") + " [overtaken-beside 檔案打不開]\n!1 " + CHEN
                        + "second ADDED 數學 by 王老師（數學） 1→2/5 [beside 河寬的測量]\n",
                desk.lines());
    }

    /** He enters it in his own name, and has another course of the same student. */
    @Test
    void aTeacherOfAnotherCourseTakesNoWorkOffTheList() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        refuse("lee", "2025-10-02");
        merge("lee", "2025-10-02T11:00:00+08:00");
        assertEquals("!1 " + CHEN + "river" + FINE + "\n", desk.lines());
    }

    @Test
    void aRefusalIsForItsTeacherToMergeOrForTheOffice() throws IOException, InterruptedException {
        refuse("wang", "2025-10-02");
        git.run("checkout", "-q", "main");
        git.run("branch", "-q", "-m", "refusing", "work");
        desk.request(1);
        ProposedRecord record = only(desk);
        assertEquals("王老師或學務處", WORDS.whom(record).zh());
        OpenRequest request = desk.read(Optional.empty()).all().get(0);
        assertEquals("請王老師或學務處看過內容；沒有錯的，就合併 !1", WORDS.next(request, record).zh());
    }

    /** Whose course it is, is asked of the day of the merge, not of the one that whoever merges writes himself. */
    @Test
    void aDeputyWhoseDaysAreOverDatesNothingBackIntoThem() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        refuse("sub", "2025-10-30");
        merge("sub", "2025-11-12T11:00:00+08:00");
        assertEquals("!1 " + CHEN + "river" + FINE + "\n", desk.lines());
    }

    @Test
    void aDeputyRefusesWithinHisDays() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        refuse("sub", "2025-10-30");
        merge("sub", "2025-10-30T11:00:00+08:00");
        assertEquals("!1 " + CHEN + "river" + FINE + " [refused 不是學生本人的作品]\n", desk.lines());
    }

    /** As one of a course that there is not, it is for the office to send back. */
    @Test
    void aWorkWhoseCourseNobodyTeachesYetIsNoTeachersToSendBack() throws IOException, InterruptedException {
        String courses = Files.readString(CaseSchool.BASE.resolve("courses/114-1.yaml"));
        git.write("courses/114-1.yaml", courses.replaceFirst("(?m)^ +- \\{teacher: gone.*\n", ""));
        git.run("add", "-A");
        git.as("huang", "2025-08-20T08:00:00+08:00", "commit", "-q", "--amend", "-m", "開學前的名冊");
        desk.branch("chen", CHEN + "river", "art.md");
        desk.request(1);
        String fine = desk.lines();
        refuse("lee", "2025-10-02");
        merge("lee", "2025-10-02T11:00:00+08:00");
        assertEquals(fine, desk.lines());
    }

    private void merge(String teacher, String at) throws IOException, InterruptedException {
        git.run("checkout", "-q", "main");
        git.as(teacher, at, "merge", "-q", "--no-ff", "-m", "合併", "refusing");
    }

    private void refuse(String teacher, String on) throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "refusing");
        git.write(
                "refusals/114-1/one.yaml",
                "student: \"1140101\"\noutcome: 114-1/river\nrefused-by: " + teacher + "\non: " + on
                        + "\nreason: not-own-work\n");
        git.commit(teacher, on + "T10:00:00+08:00");
    }

    private static ProposedRecord only(RequestDesk desk) throws IOException, InterruptedException {
        return desk.read(Optional.empty()).all().get(0).records().get(0);
    }
}
