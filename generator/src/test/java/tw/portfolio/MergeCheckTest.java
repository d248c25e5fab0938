package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import tw.portfolio.torture.NativeGit;

/** Merge requests against a school at every cap, in which nothing is certified and so much is wrong already. */
class MergeCheckTest {
    private static final Path RULES = Path.of("src/test/cases/rules");
    private static final String WORKS = "students/115/1150101/outcomes/115-1/";
    private static final String WORK = "---\ncourse: MATH-1\ntitle: 作品\nsummary: 做了一個作品。\n---\n\n內文。\n";

    /** Whoever commits here may enter every office's records, and certify no student's. */
    static final String SOMEBODY = """
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

    private static final String REPOSITORY = "school.git";
    private static final String OTHER = "students/113/1130101/";

    @TempDir
    Path folder;

    private Branches school;
    private Branches.State began;

    @BeforeEach
    void school() throws IOException {
        school = Branches.create(folder.resolve(REPOSITORY)).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + SOMEBODY);
        school.put(OTHER + "outcomes/115-1/old/outcome.md", WORK).commit("main");
        began = school.state();
    }

    @Test
    void theWholeSchoolHasOldFaults() throws IOException {
        assertTrue(Judged.rules(judged().whole("main"))
                .containsAll(Set.of("selection.not-certified", "outcome.course-not-taken")));
    }

    @Test
    void oldFaultsElsewhereStaySilentAndANewOneIsTold() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK.replace("MATH-1", "MATH-2"))
                .commit("topic");
        BuildReport report = judged().since("topic", "main");
        assertEquals(List.of("reference.unknown-course " + WORKS + "work-e/outcome.md:2:9"), told(report));
        assertEquals(
                List.of(new Merge.Touched(new tw.portfolio.diagnostic.Text("課程學習成果", "outcome"), 0, 1, 0)),
                Judged.merge(report).touched());
        assertTrue(report.failed());
    }

    @Test
    void aProposalIsNotYetCertifiedWhichIsNoFinding() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK + "\n多寫一段。\n").commit("topic");
        assertEquals(List.of(), told(judged().since("topic", "main")));
    }

    /** On some forges every student may push tags. */
    @Test
    void aTagNamedLikeTheBranchHidesNothing() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        String main = school.state().head().name();
        school.put(WORKS + "a-new-one/outcome.md", WORK).commit("topic");
        String topic = school.state().head().name();
        Path repository = folder.resolve(REPOSITORY);
        for (String target : List.of("main", "origin/main", main.substring(0, 10))) {
            NativeGit.in(repository).run("update-ref", "refs/remotes/origin/main", main);
            NativeGit.in(repository).run("update-ref", "refs/tags/" + target, topic);
            assertEquals(List.of("cap.outcome-per-term"), Judged.rules(judged().since("topic", target)), target);
        }
    }

    /** The work beyond the cap is the one that came last, whatever its name. */
    @Test
    void aCapIsExceededByWhoeverComesLast() throws IOException {
        school.put(WORKS + "a-new-one/outcome.md", WORK).commit("topic");
        BuildReport report = judged().since("topic", "main");
        assertEquals(List.of("cap.outcome-per-term " + WORKS + "a-new-one/outcome.md"), told(report));
        assertEquals("6", Judged.found(report).get(0).values().get("found").en());
        assertEquals(List.of("OUTCOME 115-1 5 → 6 / 5"), caps(report));
    }

    @Test
    void capsCountWhatTheMainBranchHasGotSince() throws IOException {
        school.remove(WORKS + "work-e/outcome.md").commit("main");
        Branches.State behind = school.state();
        school.put(WORKS + "meanwhile/outcome.md", WORK).commit("main");
        school.at(behind).put(WORKS + "work-e/outcome.md", WORK).commit("topic");
        assertEquals(List.of("OUTCOME 115-1 5 → 6 / 5"), caps(judged().since("topic", "main")));
        assertEquals(
                List.of("cap.outcome-per-term", "selection.beyond-cap"), Judged.rules(judged().since("topic", "main")));
        assertEquals(List.of("OUTCOME 115-1 4 → 5 / 5"), caps(judged().since("topic", "main~1")));
    }

    @Test
    void whatIsThereAlreadyIsTouchedByNobody() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK.replace("MATH-1", "MATH-2"))
                .commit("topic");
        school.at(began)
                .put(WORKS + "work-e/outcome.md", WORK.replace("MATH-1", "MATH-2"))
                .put("README.md", "x")
                .commit("main");
        BuildReport report = judged().since("topic", "main");
        assertEquals(List.of(), told(report));
        assertEquals(List.of(), Judged.merge(report).touched());
    }

    @Test
    void whatEveryoneRestsOnIsJudgedForEveryone() throws IOException {
        school.put(
                        "enrolments/115-1/301.yaml",
                        school.text("enrolments/115-1/301.yaml").replace("PHYS-5", "SELF-1"))
                .commit("topic");
        BuildReport report = judged().since("topic", "main");
        assertTrue(Judged.merge(report).everything());
        assertEquals(
                List.of(
                        "outcome.course-not-taken " + OTHER + "outcomes/115-1/early/outcome.md:2:9",
                        "outcome.course-not-taken " + OTHER + "outcomes/115-1/late/outcome.md:2:9",
                        "selection.other-course " + OTHER + "selection/115.yaml:1:12",
                        "selection.other-course " + OTHER + "selection/115.yaml:1:25"),
                told(report));
    }

    @Test
    void anAttachmentTakenAwayIsMissedByItsRecord() throws IOException {
        String with = WORK.replace("summary", "files: [{file: a.pdf, caption: 報告}]\nsummary");
        school.put(WORKS + "work-e/outcome.md", with)
                .put(WORKS + "work-e/a.pdf", "%PDF-1.7")
                .commit("main");
        school.remove(WORKS + "work-e/a.pdf").commit("topic");
        BuildReport report = judged().since("topic", "main");
        assertEquals(List.of("reference.missing-file " + WORKS + "work-e/outcome.md:4:16"), told(report));
        assertEquals(1, Judged.merge(report).touched().get(0).changed());
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
        assertEquals(List.of(), told(judged().since("topic", "main")));
    }

    @Test
    void aTeamMateElsewhereIsKnown() throws IOException {
        school.put(WORKS + "work-e/outcome.md", WORK.replace("summary", "team: [\"1130101\", \"1139999\"]\nsummary"))
                .commit("topic");
        assertEquals(List.of("reference.unknown-student"), Judged.rules(judged().since("topic", "main")));
    }

    /**
     * The law behind it: what the whole school has more once it is merged is what is told, however little is read; but for what offices owe,
     * which is nobody's change.
     */
    @Test
    void whatIsToldIsWhatTheWholeSchoolHasMore() throws IOException {
        // works and lists that only somebody entitled can merge: a merge request is judged as if that had been done
        Set<String> unlike = Set.of(
                "selection.not-certified",
                "selection.performance-not-verified",
                "selection.unknown",
                "selection.changed-when-locked");
        // owed as days go by, and no proposal's doing
        Set<String> owed = Set.of("certification.", "delivery.", "school.term-behind", "contest.memo-missing");
        SortedSet<String> before = lines(judged().whole("main"));
        try (Stream<Path> cases = Files.list(RULES)) {
            for (Path one : cases.filter(Files::isDirectory).sorted().toList()) {
                school.at(began).lay(one).commit("topic");
                SortedSet<String> more = lines(merged(one));
                more.removeAll(before);
                more.removeIf(line -> unlike.stream().anyMatch(line::startsWith)
                        || owed.stream().anyMatch(line::startsWith));
                SortedSet<String> told = lines(judged().since("topic", "main"));
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
        assertEquals(List.of("reference.unknown-course"), Judged.rules(judged().run(List.of("--since", "main"))));
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
            SourceException refused =
                    assertThrows(SourceException.class, () -> judged().since("topic", unknown), unknown);
            assertTrue(
                    refused.text().zh().contains("git fetch")
                            && refused.text().en().contains("git fetch"),
                    unknown);
        }
    }

    @Test
    void aPathThatIsTooLongIsRefusedInWords() throws IOException {
        school.put("a".repeat(4_100), "x").commit("topic");
        SourceException refused = assertThrows(SourceException.class, () -> judged().since("topic", "main"));
        assertTrue(refused.text().zh().contains("路徑過長"), refused.text().zh());
    }

    /** A program that compares names alone finds nothing changed; once merged no record of the school could be certified. */
    @Test
    void aFolderThatListsANameTwiceIsTold() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        NativeGit git = NativeGit.in(folder.resolve(REPOSITORY));
        String twin = git.run("rev-parse", "main:enrolments").strip();
        Path list = Files.writeString(
                folder.resolve("list"), git.run("ls-tree", "main") + "040000 tree " + twin + "\tpeople\n");
        String tree = git.feed(list, "mktree").text().strip();
        String who = "user.name=x";
        String topic = git.run("-c", who, "-c", "user.email=x@y", "commit-tree", tree, "-p", "main", "-m", "x");
        git.run("update-ref", "refs/heads/topic", topic.strip());
        assertTrue(told(judged().since("topic", "main")).contains("certification.doubled-name people"));
    }

    private Judged judged() {
        return new Judged(folder.resolve(REPOSITORY));
    }

    private BuildReport merged(Path files) throws IOException {
        school.at(began).lay(files).merge("merged");
        return judged().whole("merged");
    }

    private static List<String> told(BuildReport report) {
        return Judged.found(report).stream()
                .map(note -> note.rule() + " " + note.at())
                .toList();
    }

    private static SortedSet<String> lines(BuildReport report) {
        SortedSet<String> lines = new TreeSet<>();
        for (Diagnostic note : Judged.found(report)) {
            lines.add(note.rule() + " " + note.at().path() + " " + note.values());
        }
        return lines;
    }

    private static List<String> caps(BuildReport report) {
        return Judged.merge(report).caps().stream()
                .map(row -> (row.subject().en().equals("outcomes entered")
                                ? "OUTCOME "
                                : row.subject().en() + " ") + row.period() + " " + row.before() + " → " + row.after()
                        + " / " + row.limit())
                .toList();
    }
}
