package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;

/** Nobody is to merge in vain: what could never be certified is told of a merge request before it is merged. */
class ForetoldTest {
    private static final String WORK = "students/114/1140101/outcomes/114-1/second";

    @TempDir
    Path folder;

    private TinySchool school;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        school.branch("topic");
    }

    @Test
    void theOwnersPlainWorkMeetsNothing() throws IOException {
        school.put(WORK + "/outcome.md", "math.md");
        school.put(WORK + "/river.txt", "river.txt");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        assertEquals(List.of(), about("certification"));
    }

    @Test
    void aClassmatesHandIsTold() throws IOException {
        school.put(WORK + "/outcome.md", "math.md");
        school.commit("lin", "2025-10-03T20:00:00+08:00");
        assertEquals(List.of("error certification.not-by-owner " + WORK + "/outcome.md"), about("certification"));
    }

    @Test
    void namesAndModesThatAreUnsafeAreErrors() throws IOException {
        for (String name : new String[] {"cafe\u0301.txt", "a\u202eb.txt", ".gitattributes"}) {
            school.put(WORK + "/outcome.md", "math.md");
            school.write(WORK + "/" + name, "文字");
            school.commit("chen", "2025-10-03T20:00:00+08:00");
            assertEquals(
                    List.of("error certification.unsafe-content " + WORK + "/outcome.md"),
                    about("certification"),
                    name);
            Files.delete(school.folder().resolve(WORK + "/" + name));
        }
        school.write(WORK + "/run.txt", "文字");
        school.folder().resolve(WORK + "/run.txt").toFile().setExecutable(true);
        school.commit("chen", "2025-10-03T21:00:00+08:00");
        assertEquals(List.of("error certification.unsafe-content " + WORK + "/outcome.md"), about("certification"));
        assertEquals(List.of("error file.executable " + WORK + "/run.txt"), about("file.executable"));
    }

    @Test
    void whoeverMayMergeAnOfficesFileIsNamed() throws IOException {
        Path staff = school.folder().resolve("people/staff.yaml");
        Files.writeString(staff, Files.readString(staff) + "# 核對\n");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        assertEquals(List.of("warning certification.whose-policy-merge people/staff.yaml"), about("certification"));
        String words = findings().stream()
                .filter(finding -> finding.rule().value().equals("certification.whose-policy-merge"))
                .map(finding -> finding.values().get("whom").in(Language.ZH_TW))
                .findFirst()
                .orElseThrow();
        assertTrue(words.contains("註冊組"), words);
    }

    /** The same tree by one commit would be told; what nobody looked at is not therefore sound. */
    @Test
    void aBranchThatIsTooLongToBeLookedAtIsTold() throws IOException {
        school.put(WORK + "/outcome.md", "math.md");
        school.commit("lin", "2025-10-03T20:00:00+08:00");
        for (int i = 0; i < 300; i++) {
            school.as("lin", "2025-10-03T21:00:00+08:00", "commit", "-q", "--allow-empty", "-m", "更新");
        }
        assertEquals(List.of("error certification.not-looked-at portfolio.yaml"), about("certification"));
    }

    @Test
    void moreRecordsThanAreLookedAtAreTold() throws IOException {
        for (int i = 0; i < 501; i++) {
            school.put(WORK + i + "/outcome.md", "math.md");
        }
        school.commit("lin", "2025-10-03T20:00:00+08:00");
        assertEquals(List.of("error certification.not-looked-at portfolio.yaml"), about("certification"));
    }

    @Test
    void twoCoursesThatNoOneTeacherCanMergeAreTold() throws IOException {
        school.put(WORK + "/outcome.md", "math.md");
        school.put(WORK + "-light/outcome.md", "phys.md");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        assertEquals(
                List.of(
                        "error certification.wrong-certifier " + WORK + "-light/outcome.md",
                        "error certification.wrong-certifier " + WORK + "/outcome.md"),
                about("certification"));
    }

    @Test
    void aCourseThatNobodyTeachesIsTold() throws IOException {
        school.git().run("checkout", "-q", "--orphan", "fresh");
        Path courses = school.folder().resolve("courses/114-1.yaml");
        Files.writeString(
                courses,
                Files.readString(courses)
                        .replace(
                                "{teacher: wang, from: 2025-08-01, to: 2026-01-31}",
                                "{teacher: wang, from: 2025-08-01, to: 2025-09-30}"));
        school.commit("huang", "2025-08-20T08:00:00+08:00");
        school.git().run("branch", "-f", "main", "fresh");
        school.git().run("checkout", "-q", "-B", "topic");
        school.put(WORK + "/outcome.md", "math.md");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        assertEquals(List.of("error certification.wrong-certifier " + WORK + "/outcome.md"), about("certification"));
    }

    /** The student enters a course of one's own choice along with the work; the row counts for nothing. */
    @Test
    void aCourseThatTheStudentDoesNotTakeIsToldOnce() throws IOException {
        school.put(WORK + "/outcome.md", "drama.md");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        assertEquals(List.of(), about("certification"));
        assertEquals(1, about("outcome.course-not-taken").size());
        Path taken = school.folder().resolve("enrolments/114-1/101.yaml");
        Files.writeString(taken, Files.readString(taken) + "  - {course: DRAMA}\n");
        school.commit("chen", "2025-10-03T21:00:00+08:00");
        assertEquals(List.of(), about("outcome.course-not-taken"));
        assertEquals(
                List.of("error certification.wrong-certifier " + WORK + "/outcome.md"), about("certification.wrong"));
    }

    private List<String> about(String rules) throws IOException {
        return findings().stream()
                .filter(finding -> finding.rule().value().startsWith(rules))
                .map(finding -> finding.severity().word() + " " + finding.rule() + " "
                        + finding.at().path())
                .toList();
    }

    private List<Diagnostic> findings() throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, school.folder().toString());
        values.put(Setting.BRANCH, "topic");
        values.put(Setting.SINCE, "main");
        try {
            return Compiler.run(
                            new Settings(values).request(Goal.CHECK, Instant.parse("2025-10-04T00:00:00Z")),
                            Progress.silent())
                    .findings();
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }
}
