package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** What a student who selected works that nobody vouches for is told: what helps with each, once, and the same by every verb. */
class SelectedWorkTest {
    private static final String STUDENT = "students/114/1140101/";
    private static final String WAIT = "請等任課教師認證";
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Path repository;

    /** One merged by its own student, one of a course that is not taken, one refused as it was pushed, one pushed. */
    @BeforeEach
    void hand() throws IOException {
        Path test = Files.createDirectories(folder.resolve("case"));
        Files.writeString(
                test.resolve("history.yaml"),
                merged("chen", "01", "own", "math")
                        + merged("wang", "02", "drama", "drama")
                        + pushed("chen", "03", STUDENT + "outcomes/114-1/refused/outcome.md", "history/math.md")
                        + pushed("chen", "03", STUDENT + "outcomes/114-1/refused/river.txt", "history/river.txt")
                        + refused()
                        + pushed("chen", "05", STUDENT + "outcomes/114-1/pushed/outcome.md", "history/math.md")
                        + pushed("chen", "05", STUDENT + "outcomes/114-1/pushed/river.txt", "history/river.txt")
                        + pushed("chen", "06", STUDENT + "selection/114.yaml", "chosen.yaml"));
        Files.writeString(
                test.resolve("refusal.yaml"),
                "student: 1140101\noutcome: 114-1/refused\nrefused-by: wang\non: 2025-10-04\nreason: file-unreadable\n");
        Files.writeString(
                test.resolve("chosen.yaml"),
                "outcomes:\n  - 114-1/own\n  - 114-1/drama\n  - 114-1/refused\n  - 114-1/pushed\nperformances: []\n");
        repository = CaseSchool.replay(test, folder.resolve("r")).location();
    }

    private static String merged(String by, String day, String name, String work) {
        String put = "            - {path: " + STUDENT + "outcomes/114-1/" + name;
        return "  - merge:\n      request: " + Integer.parseInt(day) + "\n      by: " + by + "\n      at: 2025-10-"
                + day
                + "T10:00+08:00\n      branch: " + name + "\n      title: " + name + "\n      commits:\n"
                + "        - by: chen\n          at: 2025-10-" + day
                + "T09:00+08:00\n          message: " + name + "\n          put:\n"
                + put + "/outcome.md, from: history/" + work + ".md}\n"
                + put + "/river.txt, from: history/river.txt}\n";
    }

    private static String refused() {
        return """
                  - merge:
                      request: 4
                      by: wang
                      at: 2025-10-04T12:00+08:00
                      branch: refused
                      title: 退回
                      commits:
                        - by: wang
                          at: 2025-10-04T11:00+08:00
                          message: 退回
                          put:
                            - {path: refusals/114-1/refused.yaml, from: refusal.yaml}
                """;
    }

    private static String pushed(String by, String day, String path, String from) {
        return "  - push: {by: " + by + ", at: 2025-10-" + day + "T12:00+08:00, message: 更新, put: [{path: " + path
                + ", from: " + from + "}]}\n";
    }

    private String told(String... words) {
        typed.forget();
        typed.run(Stream.concat(
                        Stream.of(words),
                        Stream.of("--repository", repository.toString(), "--clock", "2025-10-20T00:00:00Z"))
                .toArray(String[]::new));
        return typed.out();
    }

    @Test
    void theCheckNamesWhatHelpsWithEachAndSaysItOnce() {
        String check = told("check", "--quiet");
        assertFalse(check.contains(WAIT), check);
        assertEquals(1, count(check, "由學生本人合併了自己的紀錄"), check);
        assertTrue(check.contains("原因與做法，請看列在這件作品自己檔案的提醒（certification.self-certified）"), check);
        assertTrue(check.contains("尚未認證，目前不能提交：王老師於 2025-10-04 退回：檔案打不開"), check);
        assertTrue(check.contains("請修改後重送；若不急著提交"), check);
        assertTrue(check.contains("目前不能提交：最後一次更動不是以合併請求併入"), check);
        assertTrue(check.contains("由王老師（數學）或孫老師（代理王老師）合併；按「合併」時選 merge commit"), check);
        assertEquals(1, count(check, "誰修了「表演藝術」"), check);
        assertTrue(check.contains("error[outcome.course-not-taken]"), check);
        assertFalse(check.contains("certification.wrong-certifier"), check);
    }

    @Test
    void thePlanSaysTheSame() {
        String plan = told("plan", "1140101");
        assertFalse(plan.contains("任課教師還沒處理到"), plan);
        assertTrue(plan.contains("114-1/own：已勾選，但目前還不能：由學生本人合併了自己的紀錄；請學生再送一個"), plan);
        assertTrue(plan.contains("114-1/refused：已勾選，但目前還不能：王老師於 2025-10-04 退回：檔案打不開；請修改後重送"), plan);
        assertTrue(plan.contains("114-1/pushed：已勾選，但目前還不能：最後一次更動不是以合併請求併入"), plan);
    }

    @Test
    void theListToDoSaysEachOnceToo() {
        String list = told("todo", "1140101", "--quiet");
        assertFalse(list.contains(WAIT), list);
        assertEquals(1, count(list, "沒有修「表演藝術」"), list);
        assertFalse(list.contains("勾選的「114-1/own」"), list);
        assertFalse(list.contains("勾選的「114-1/pushed」"), list);
        assertEquals(1, count(list, "勾選的「114-1/refused」尚未認證，目前不能提交：王老師於 2025-10-04 退回：檔案打不開"), list);
    }

    @Test
    void theListToDoNamesWhoSentAWorkBackAndWhatIsNext() {
        String own = item(told("todo", "1140101", "--quiet"), "outcomes/114-1/refused\n");
        assertTrue(own.contains("王老師於 2025-10-04 退回：檔案打不開"), own);
        assertTrue(own.contains("→ 請修改後以合併請求重送，再請王老師（數學）或孫老師（代理王老師）合併"), own);
        assertFalse(own.contains("最後一次更動不是"), own);
        String teachers = item(told("todo", "wang", "--quiet"), "outcomes/114-1/refused\n");
        assertTrue(teachers.contains("王老師於 2025-10-04 退回：檔案打不開"), teachers);
        assertTrue(teachers.contains("重送以前，老師不必處理"), teachers);
        String pushed = item(told("todo", "1140101", "--quiet"), "outcomes/114-1/pushed\n");
        assertTrue(pushed.contains("最後一次更動不是以合併請求併入"), pushed);
    }

    /** Why it was sent back is between the student and the teacher; a family reads what is next, and that an empty line would not do. */
    @Test
    void theFamilysCoverSaysOfAWorkSentBackWhatTheListSays() throws IOException {
        String out = folder.resolve("out").toString();
        told("build", "--quiet", "--output", out);
        String cover = Files.readString(folder.resolve("out/family/" + STUDENT + "index.html"));
        String now = cover.substring(cover.indexOf("class=\"now\""));
        now = now.substring(0, now.indexOf("</section>"));
        String refused = item(now, "請修改後以合併請求重送，再請王老師（數學）或孫老師（代理王老師）合併");
        assertTrue(refused.contains("outcomes/114-1/refused/"), now);
        assertFalse(cover.contains("打不開"), now);
        String ofClass = Files.readString(folder.resolve("out/desk/classes/101/index.html"));
        assertTrue(ofClass.contains("114-1/refused"), ofClass);
        assertFalse(ofClass.contains("打不開"), ofClass);
    }

    /** It is the word of a teacher, whose merge counts, and no list of an office. */
    @Test
    void aRefusalIsSaidToBeEnteredByWhoeverDid() {
        String certify = told("certify");
        assertTrue(certify.contains("refusals/114-1/refused.yaml: 由王老師登錄 [CERTIFIED"), certify);
    }

    private static String item(String list, String path) {
        String after = list.substring(list.indexOf(path));
        return after.substring(0, after.indexOf("\n\n") < 0 ? after.length() : after.indexOf("\n\n"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
