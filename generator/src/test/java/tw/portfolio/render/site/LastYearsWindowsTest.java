package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;

/**
 * What families read in August and September, when the new term has begun and the works of last year are still to be selected: the windows of
 * last year, by the grade one was in then.
 */
class LastYearsWindowsTest {
    private static final String SELECT = "可以勾選";
    private static final String WINDOWS = """
            begins: 2026-02-20
            ends: 2026-06-30
            windows:
              - {window: selection, grades: [3], batch: 1, opens: 2026-04-01T08:00, closes: 2026-04-20T23:59}
              - {window: selection, grades: [3], batch: 2, opens: 2026-08-20T08:00, closes: 2026-08-28T23:59}
              - {window: selection, grades: [1, 2], opens: 2026-08-24T08:00, closes: 2026-09-11T23:59}
              - {window: receipt, grades: [1, 2], opens: 2026-09-21T08:00, closes: 2026-09-25T23:59}
            authority-deadline: 2026-09-30
            """;

    @TempDir
    Path root;

    @BeforeEach
    void lay() throws IOException {
        Path base = Path.of("src/test/cases/rules/base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(base.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.writeString(root.resolve("calendar/114-2.yaml"), WINDOWS);
        Files.createDirectories(root.resolve("enrolments/114-2"));
        Files.writeString(root.resolve("enrolments/114-2/201.yaml"), "name: 二年一班\ngrade: 2\ncourses: []\n");
        Path third = root.resolve("students/113/1130101/student.yaml");
        Files.writeString(
                third,
                Files.readString(third)
                        .replace(
                                "classes:\n",
                                "classes:\n  - {class-id: \"201\", seat: 1, from: 2025-08-01, to: 2026-07-31}\n"));
    }

    /** In grade 3 now, in grade 2 then: neither the graduates' second batch, which is open too, nor nothing. */
    @Test
    void whoWasInGradeTwoSelectsOfThatYearByItsWindow() throws IOException {
        String cover = cover("1130101", "2026-08-26T00:00:00Z");
        assertTrue(cover.contains("115年9月11日（五）23:59止") && cover.contains(SELECT), cover);
        assertFalse(cover.contains("8月28日"), cover);
        assertTrue(cover("1130101", "2026-09-11T15:59:00Z").contains(SELECT));
        assertFalse(cover("1130101", "2026-09-11T16:00:00Z").contains(SELECT));
        assertTrue(cover("1130101", "2026-09-22T00:00:00Z").contains("9月25日"));
    }

    @Test
    void itIsSaidOfWhichTermItIs() throws IOException {
        String cover = cover("1130101", "2026-08-26T00:00:00Z");
        assertTrue(cover.replaceAll("<[^>]*>", "").matches("(?s).*可以勾選[^，。]*114.*|(?s).*114[^，。]*可以勾選.*"), cover);
    }

    @Test
    void whoCameThisYearIsToldNothingOfLastYear() throws IOException {
        for (String moment : List.of("2026-08-26T00:00:00Z", "2026-09-22T00:00:00Z")) {
            String cover = cover("1150101", moment);
            assertFalse(cover.contains("9月11日") || cover.contains("8月28日") || cover.contains("9月25日"), cover);
        }
    }

    private String cover(String number, String moment) throws IOException {
        SampleSite site = SampleSite.of(root).at(Instant.parse(moment));
        Student student = site.school().student(StudentNumber.of(number)).orElseThrow();
        for (Artifact artifact : site.renderer().student(student, List.of()).value()) {
            if (artifact.path().equals(student.directory() + "/index.html")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                artifact.writeTo(out);
                return out.toString(StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no cover");
    }
}
