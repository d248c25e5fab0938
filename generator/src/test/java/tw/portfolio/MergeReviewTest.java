package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.forge.Forge;
import tw.portfolio.report.Merge;
import tw.portfolio.report.ReportFormat;

/** What whoever reviews a merge request is told of it besides findings, and by whom it is asked to be reviewed. */
class MergeReviewTest {
    private static final Path RULES = Path.of("src/test/cases/rules");
    private static final String WORKS = "students/115/1150101/outcomes/115-1/";
    private static final String WORK = "---\ncourse: MATH-1\ntitle: 作品\nsummary: 做了一個作品。\n---\n\n內文。\n";
    private static final String STALE = "forge.codeowners-stale";

    @TempDir
    Path folder;

    @Test
    void aReviewerReadsWhoseWorkInWhichCourseAndWhoMayMergeIt() throws IOException {
        Branches school = Branches.create(folder.resolve("school.git")).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY);
        school.commit("main");
        Judged judged = new Judged(folder.resolve("school.git"));
        school.put(WORKS + "work-e/outcome.md", WORK + "\n多寫一段。\n")
                .put("events/115-1.yaml", "")
                .commit("topic");
        List<Merge.Proposed> proposed =
                Judged.merge(judged.since("topic", "main")).proposed();
        Merge.Proposed work = proposed.stream()
                .filter(it -> it.path().equals(WORKS + "work-e"))
                .findFirst()
                .orElseThrow();
        assertEquals("1150101", work.whose().orElseThrow().number());
        assertTrue(!work.whose().orElseThrow().name().isEmpty()
                && !work.whose().orElseThrow().classId().isEmpty());
        assertEquals("修改課程學習成果", work.what().zh());
        assertEquals("作品", work.title());
        assertTrue(!work.of().zh().isEmpty() && !work.of().zh().equals("MATH-1"), work::toString);
        assertEquals("現在還沒有，先照檢查結果處理", work.whom().zh(), "nobody teaches the course yet");
    }

    /** A forge shows no text of what was merely moved; the merge certifies it all the same. */
    @Test
    void aReviewerIsToldToOpenWhatReplacesARecord() throws IOException {
        Branches school = Branches.create(folder.resolve("moved.git")).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY);
        school.commit("main");
        String text = school.text(WORKS + "work-e/outcome.md");
        school.remove(WORKS + "work-e/outcome.md")
                .put(WORKS + "moved/outcome.md", text)
                .commit("topic");
        List<Merge.Proposed> proposed = Judged.merge(new Judged(folder.resolve("moved.git")).since("topic", "main"))
                .proposed();
        assertEquals(2, proposed.size(), proposed::toString);
        for (Merge.Proposed one : proposed) {
            boolean moved = one.path().equals(WORKS + "moved");
            assertEquals(moved, one.what().zh().contains("請打開檔案看完"), one::toString);
        }
    }

    /** Whoever merges what lies in no student's own folder merges in vain; the finding on the folder alone says where it belongs. */
    @Test
    void nobodyIsToMergeWhatLiesInNoStudentsFolder() throws IOException {
        Branches school = Branches.create(folder.resolve("homeless.git")).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY);
        school.commit("main");
        Branches.State began = school.state();
        String rest = "/outcomes/115-1/work-e/outcome.md";
        for (String home : List.of("students/114/1150101", "students/115/1159999")) {
            school.at(began).put(home + rest, WORK).commit("topic");
            BuildReport report = new Judged(folder.resolve("homeless.git")).since("topic", "main");
            assertEquals(
                    "現在還沒有，先照檢查結果處理",
                    Judged.merge(report).proposed().get(0).whom().zh());
            assertEquals(
                    List.of(home.contains("114") ? "record.wrong-entry-year" : "record.no-student-file"),
                    report.findings().stream().map(note -> note.rule().value()).toList());
        }
    }

    /** The same words twice would be one work to a reviewer, and files without a record's own are none. */
    @Test
    void worksOfOneTitleAreToldApartAndFilesWithoutARecordAreNone() throws IOException {
        Branches school = Branches.create(folder.resolve("twins.git")).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY);
        school.commit("main");
        school.put(WORKS + "work-y/outcome.md", WORK)
                .put(WORKS + "work-z/outcome.md", WORK)
                .put(WORKS + "work-n/Outcome.md", WORK)
                .commit("topic");
        List<Merge.Proposed> proposed = Judged.merge(new Judged(folder.resolve("twins.git")).since("topic", "main"))
                .proposed();
        assertEquals(
                List.of(WORKS + "work-y", WORKS + "work-z"),
                proposed.stream().map(Merge.Proposed::path).toList());
        assertTrue(proposed.get(0).readsLike(proposed.get(1)));
    }

    @Test
    void aCourseThatNobodyKnowsLeavesNoGap() throws IOException {
        Branches school = Branches.create(folder.resolve("course.git")).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY);
        school.commit("main");
        school.put(WORKS + "work-y/outcome.md", WORK.replace("course: MATH-1\n", ""))
                .commit("topic");
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new Judged(folder.resolve("course.git")).since("topic", "main").write(ReportFormat.MARKDOWN, page);
        String words = page.toString(StandardCharsets.UTF_8);
        assertTrue(words.contains("「作品」，115-1。可以合併的人"), words);
    }

    @Test
    void codeownersJustWrittenAreNotStale() throws IOException, SettingException {
        Branches school = Branches.create(folder.resolve("asked.git")).lay(RULES.resolve("base"));
        Judged judged = new Judged(folder.resolve("asked.git"));
        String staff = school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY;
        String courses = school.text("courses/115-1.yaml");
        school.put(
                        "people/staff.yaml",
                        staff.replace("name: 教師甲\n", "name: 教師甲\n    accounts: [{value: plain, from: 2026-08-01}]\n"))
                .put(
                        "courses/115-1.yaml",
                        courses.replace("grade: 1}", "grade: 1, teachers: [{teacher: plain, from: 2026-08-01}]}"))
                .commit("main");
        assertTrue(owners(judged).contains("/" + WORKS + "work-e/"), owners(judged));
        school.put(".gitlab/CODEOWNERS", owners(judged)).commit("topic");
        assertEquals(
                List.of(),
                Judged.rules(judged.whole("topic")).stream()
                        .filter(STALE::equals)
                        .toList());
        assertFalse(Judged.rules(judged.since("topic", "main")).contains(STALE));
        school.put(WORKS + "work-e/outcome.md", WORK + "\n多寫一段。\n").commit("topic");
        assertFalse(Judged.rules(judged.since("topic", "main")).contains(STALE));
    }

    private static String owners(Judged judged) throws IOException, SettingException {
        Map<Setting, String> values =
                Map.of(Setting.REPOSITORY, judged.repository().toString());
        return Owners.make(new Settings(values).request(Goal.CHECK, Judged.CLOCK), Forge.GITLAB, false)
                .value()
                .orElseThrow();
    }
}
