package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.report.Merge;
import tw.portfolio.source.SourceException;

/** Merge requests against a school at every cap, in which nothing is certified and so much is wrong already. */
class MergeCheckTest {
    private static final Path RULES = Path.of("src/test/cases/rules");
    private static final String WORKS = "students/115/1150101/outcomes/115-1/";
    private static final String WORK = "---\ncourse: MATH-1\ntitle: 作品\nsummary: 做了一個作品。\n---\n\n內文。\n";

    /** Whoever commits here may enter every office's records, and certify no student's. */
    private static final String SOMEBODY = """
              - id: somebody
                name: 教師丁
                emails: [{value: somebody@example.org, from: 2026-08-01}]
                roles:
                  - {duty: officer, office: registry, from: 2026-08-01}
                  - {duty: officer, office: academic-affairs, from: 2026-08-01}
                  - {duty: officer, office: teaching, from: 2026-08-01}
                  - {duty: officer, office: junior-registry, from: 2026-08-01}
                  - {duty: officer, office: research, from: 2026-08-01}
                  - {duty: officer, office: discipline, from: 2026-08-01}
                  - {duty: officer, office: activities, from: 2026-08-01}
                  - {duty: officer, office: guidance, from: 2026-08-01}
                  - {duty: course-consultant, from: 2026-08-01}
            """;

    private static final String STALE = "forge.codeowners-stale";
    private static final String OTHER = "students/113/1130101/";

    @TempDir
    Path folder;

    private String repository = "school.git";
    private Branches school;
    private Branches.State began;

    @BeforeEach
    void school() throws IOException {
        school = Branches.create(folder.resolve(repository)).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + SOMEBODY);
        school.put(OTHER + "outcomes/115-1/old/outcome.md", WORK).commit("main");
        began = school.state();
    }

    @Test
    void theWholeSchoolHasOldFaults() throws IOException {
        assertTrue(rules(whole("main")).containsAll(Set.of("selection.not-certified", "outcome.course-not-taken")));
    }

    @Test
    void oldFaultsElsewhereStaySilentAndANewOneIsTold() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK.replace("MATH-1", "MATH-2"))
                .commit("topic");
        BuildReport report = since("topic", "main");
        assertEquals(List.of("reference.unknown-course " + WORKS + "work-e/outcome.md:2:9"), told(report));
        assertEquals(
                List.of(new Merge.Touched(new tw.portfolio.diagnostic.Text("課程學習成果", "outcome"), 0, 1, 0)),
                merge(report).touched());
        assertTrue(report.failed());
    }

    @Test
    void aProposalIsNotYetCertifiedWhichIsNoFinding() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK + "\n多寫一段。\n").commit("topic");
        assertEquals(List.of(), told(since("topic", "main")));
    }

    /** The work beyond the cap is the last by its path, which this merge request does not touch. */
    @Test
    void aCapIsExceededByWhoeverComesLast() throws IOException {
        school.put(WORKS + "a-new-one/outcome.md", WORK).commit("topic");
        BuildReport report = since("topic", "main");
        assertEquals(List.of("cap.outcome-per-term " + WORKS + "work-e/outcome.md"), told(report));
        assertEquals("6", found(report).get(0).values().get("found").en());
        assertEquals(List.of("OUTCOME 115-1 5 → 6 / 5"), caps(report));
    }

    @Test
    void capsCountWhatTheMainBranchHasGotSince() throws IOException {
        school.remove(WORKS + "work-e/outcome.md").commit("main");
        Branches.State behind = school.state();
        school.put(WORKS + "meanwhile/outcome.md", WORK).commit("main");
        school.at(behind).put(WORKS + "work-e/outcome.md", WORK).commit("topic");
        assertEquals(List.of("OUTCOME 115-1 5 → 6 / 5"), caps(since("topic", "main")));
        assertEquals(List.of("cap.outcome-per-term"), rules(since("topic", "main")));
        assertEquals(List.of("OUTCOME 115-1 4 → 5 / 5"), caps(since("topic", "main~1")));
    }

    @Test
    void whatIsThereAlreadyIsTouchedByNobody() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK.replace("MATH-1", "MATH-2"))
                .commit("topic");
        school.at(began)
                .put(WORKS + "work-e/outcome.md", WORK.replace("MATH-1", "MATH-2"))
                .put("README.md", "x")
                .commit("main");
        BuildReport report = since("topic", "main");
        assertEquals(List.of(), told(report));
        assertEquals(List.of(), merge(report).touched());
    }

    @Test
    void whatEveryoneRestsOnIsJudgedForEveryone() throws IOException {
        school.put(
                        "enrolments/115-1/301.yaml",
                        school.text("enrolments/115-1/301.yaml").replace("PHYS-5", "SELF-1"))
                .commit("topic");
        BuildReport report = since("topic", "main");
        assertTrue(merge(report).everything());
        assertEquals(
                List.of(
                        "outcome.course-not-taken " + OTHER + "outcomes/115-1/early/outcome.md:2:9",
                        "outcome.course-not-taken " + OTHER + "outcomes/115-1/late/outcome.md:2:9"),
                told(report));
    }

    @Test
    void anAttachmentTakenAwayIsMissedByItsRecord() throws IOException {
        String with = WORK.replace("summary", "files: [{file: a.pdf, caption: 報告}]\nsummary");
        school.put(WORKS + "work-e/outcome.md", with)
                .put(WORKS + "work-e/a.pdf", "%PDF-1.7")
                .commit("main");
        school.remove(WORKS + "work-e/a.pdf").commit("topic");
        BuildReport report = since("topic", "main");
        assertEquals(List.of("reference.missing-file " + WORKS + "work-e/outcome.md:4:16"), told(report));
        assertEquals(1, merge(report).touched().get(0).changed());
    }

    @Test
    void whoeverTouchesTheSameFileKeepsTheLinesOfBoth() throws IOException {
        String courses = school.text("courses/115-1.yaml");
        school.put(
                "courses/115-1.yaml",
                courses + "  - {id: ART-1, name: 美術, code: 115012345H1110108010101, credits: 1, grade: 1}\n");
        school.put(
                "enrolments/115-1/101.yaml",
                school.text("enrolments/115-1/101.yaml")
                        .replace("{course: SELF-1}", "{course: SELF-1}, {course: ART-1}"));
        school.merge("main");
        school.at(began)
                .put("courses/115-1.yaml", courses.replace("credits: 4", "credits: 3"))
                .commit("topic");
        assertEquals(List.of(), told(since("topic", "main")));
    }

    @Test
    void aTeamMateElsewhereIsKnown() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK.replace("summary", "team: [\"1130101\", \"1139999\"]\nsummary"))
                .commit("topic");
        assertEquals(List.of("reference.unknown-student"), rules(since("topic", "main")));
    }

    /**
     * The law behind it: what the whole school has more once it is merged is what is told, however little is read; but for what offices owe,
     * which is nobody's change.
     */
    @Test
    void whatIsToldIsWhatTheWholeSchoolHasMore() throws IOException {
        // works that only their course's teacher can merge: a merge request is judged as if that had been done
        Set<String> unlike =
                Set.of("selection.not-certified", "selection.performance-not-verified", "selection.unknown");
        SortedSet<String> before = lines(whole("main"));
        try (Stream<Path> cases = Files.list(RULES)) {
            for (Path one : cases.filter(Files::isDirectory).sorted().toList()) {
                school.at(began).lay(one).commit("topic");
                SortedSet<String> more = lines(merged(one));
                more.removeAll(before);
                more.removeIf(line -> unlike.stream().anyMatch(line::startsWith)
                        || line.startsWith("certification.")
                        || line.startsWith("delivery."));
                SortedSet<String> told = lines(since("topic", "main"));
                told.removeIf(line -> unlike.stream().anyMatch(line::startsWith));
                assertEquals(more, told, one.toString());
            }
        }
    }

    @Test
    void aPipelinesCheckoutHasNoBranch() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK.replace("MATH-1", "MATH-2"))
                .commit("topic")
                .detach();
        assertEquals(List.of("reference.unknown-course"), rules(run(List.of("--since", "main"))));
    }

    @Test
    void whatCannotBeComparedIsSaidInBothLanguages() throws IOException {
        school.commit("topic");
        for (String unknown : List.of(
                "origin/main",
                "0123456789012345678901234567890123456789",
                "main:portfolio.yaml",
                "@{-1}",
                "main..topic",
                "-x",
                "HEAD^{/x}")) {
            SourceException refused = assertThrows(SourceException.class, () -> since("topic", unknown), unknown);
            assertTrue(
                    refused.text().zh().contains("git fetch")
                            && refused.text().en().contains("git fetch"),
                    unknown);
        }
    }

    @Test
    void aReviewerReadsWhoseWorkInWhichCourseAndWhoMayMergeIt() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK + "\n多寫一段。\n")
                .put("events/115-1.yaml", "")
                .commit("topic");
        List<Merge.Proposed> proposed = merge(since("topic", "main")).proposed();
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
        assertEquals("教務處教學組", work.whom().zh(), "nobody teaches the course yet");
    }

    @Test
    void codeownersJustWrittenAreNotStale() throws IOException, SettingException {
        repository = "asked.git";
        school = Branches.create(folder.resolve(repository)).lay(RULES.resolve("base"));
        String staff = school.text("people/staff.yaml") + SOMEBODY;
        String courses = school.text("courses/115-1.yaml");
        school.put(
                        "people/staff.yaml",
                        staff.replace("name: 教師甲\n", "name: 教師甲\n    accounts: [{value: plain, from: 2026-08-01}]\n"))
                .put(
                        "courses/115-1.yaml",
                        courses.replace("grade: 1}", "grade: 1, teachers: [{teacher: plain, from: 2026-08-01}]}"))
                .commit("main");
        assertTrue(owners().contains("/" + WORKS + "work-e/"), owners());
        school.put(".gitlab/CODEOWNERS", owners()).commit("topic");
        assertEquals(
                List.of(), rules(whole("topic")).stream().filter(STALE::equals).toList());
        assertFalse(rules(since("topic", "main")).contains(STALE));
        school.put(WORKS + "work-e/outcome.md", WORK + "\n多寫一段。\n").commit("topic");
        assertFalse(rules(since("topic", "main")).contains(STALE));
    }

    private String owners() throws IOException, SettingException {
        Map<Setting, String> values =
                Map.of(Setting.REPOSITORY, folder.resolve(repository).toString());
        return Owners.make(
                        new Settings(values).request(Goal.CHECK, Instant.parse("2027-01-31T00:00:00Z")),
                        tw.portfolio.forge.Forge.GITLAB,
                        false)
                .value()
                .orElseThrow();
    }

    private BuildReport since(String branch, String since) throws IOException {
        return run(List.of("--branch", branch, "--since", since));
    }

    private BuildReport whole(String branch) throws IOException {
        return run(List.of("--branch", branch));
    }

    private BuildReport merged(Path files) throws IOException {
        school.at(began).lay(files).merge("merged");
        return whole("merged");
    }

    private BuildReport run(List<String> options) throws IOException {
        Map<Setting, String> values = new java.util.EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, folder.resolve(repository).toString());
        for (int i = 0; i < options.size(); i += 2) {
            String word = options.get(i).substring(2);
            Setting setting = Stream.of(Setting.values())
                    .filter(it -> it.word().equals(word))
                    .findFirst()
                    .orElseThrow();
            values.put(setting, options.get(i + 1));
        }
        try {
            return Compiler.run(
                    new Settings(values).request(Goal.CHECK, Instant.parse("2027-01-31T00:00:00Z")), Progress.silent());
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> told(BuildReport report) {
        return found(report).stream().map(note -> note.rule() + " " + note.at()).toList();
    }

    private static List<String> rules(BuildReport report) {
        return found(report).stream()
                .map(note -> note.rule().value())
                .distinct()
                .toList();
    }

    private static SortedSet<String> lines(BuildReport report) {
        SortedSet<String> lines = new TreeSet<>();
        for (Diagnostic note : found(report)) {
            lines.add(note.rule() + " " + note.at().path() + " " + note.values());
        }
        return lines;
    }

    private static Merge merge(BuildReport report) {
        return report.summary().merge().orElseThrow();
    }

    private static List<String> caps(BuildReport report) {
        return merge(report).caps().stream()
                .map(row -> (row.subject().en().equals("outcomes entered")
                                ? "OUTCOME "
                                : row.subject().en() + " ") + row.period() + " " + row.before() + " → " + row.after()
                        + " / " + row.limit())
                .toList();
    }

    /** These histories were written by nobody in the school; what the hand behind a merge request means for it is another test's. */
    private static List<Diagnostic> found(BuildReport report) {
        return report.findings().stream()
                .filter(note -> !note.rule().value().equals("certification.not-by-owner")
                        && !note.rule().value().equals("certification.unsafe-content")
                        && !note.rule().value().startsWith("certification.whose-"))
                .toList();
    }
}
