package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A showcase as a student asks for it in {@code about.md}. */
class ShowcaseCommandTest {
    private static final Path SCHOOL = Path.of("src/test/cases/rules/base");
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void thePickedWorksAreOnePageAndAWorkThatIsNotThereIsTold() throws IOException {
        Path school = folder.resolve("school");
        try (Stream<Path> files = Files.walk(SCHOOL)) {
            for (Path file : files.toList()) {
                Files.copy(file, school.resolve(SCHOOL.relativize(file).toString()));
            }
        }
        Path work = school.resolve("students/113/1130101/outcomes/115-1/pendulum/outcome.md");
        Files.createDirectories(work.getParent());
        Files.writeString(work, "---\ncourse: MATH-1\ntitle: 手搖單擺\nsummary: 量週期。\n---\n\n內文。\n");
        Files.createDirectories(school.resolve("students/113/1130101/about"));
        Files.writeString(
                school.resolve("students/113/1130101/about/about.md"),
                "---\nshowcase: [115-1/pendulum, 115-1/pendulun]\n---\n\n你好。\n");
        Path output = folder.resolve("out");
        int code = typed.run(
                "build",
                "--repository",
                school.toString(),
                "--worktree",
                "--handout",
                "showcase",
                "--output",
                output.toString());
        assertEquals(1, code, typed::shown);
        assertTrue(typed.shown().contains("about.md:2:28: error[selection.unknown]"), typed::shown);
        assertFalse(Files.exists(output.resolve("handout")), "nothing else was asked for");
        try (Stream<Path> pages = Files.list(output.resolve("showcase"))) {
            List<Path> made =
                    pages.filter(file -> file.toString().endsWith(".html")).toList();
            assertEquals(1, made.size(), made.toString());
            String page = Files.readString(made.get(0));
            assertTrue(page.contains("手搖單擺") && !(made.get(0).getFileName() + page).contains("1130101"), page);
            assertEquals("陳三-113.html", made.get(0).getFileName().toString());
        }
    }

    /** A name must not be told from the number either: there are so few that whoever likes tries them all. */
    @Test
    void twoOfOneNameHaveAFileEachWhoseNameSaysNothingOfTheirNumbers() throws IOException {
        Path school = folder.resolve("school");
        List<String> before = List.of("1130101", "1130102", "1130103");
        try (Stream<Path> files = Files.walk(SCHOOL)) {
            for (Path file : files.toList()) {
                Files.copy(file, school.resolve(SCHOOL.relativize(file).toString()));
            }
        }
        assertEquals(List.of("陳三-113-2.html", "陳三-113-3.html", "陳三-113.html"), shown(school, before, "out"));
        assertEquals(
                List.of("陳三-113-2.html", "陳三-113-3.html", "陳三-113.html"),
                shown(school, List.of("1130101", "1130202", "1130909"), "other"));
    }

    /** Returns the files of three students of one name, who have these numbers. */
    private List<String> shown(Path school, List<String> numbers, String out) throws IOException {
        Path students = school.resolve("students/113");
        String one = Files.readString(students.resolve("1130101/student.yaml"));
        for (String number : numbers) {
            Path student = Files.createDirectories(students.resolve(number));
            Files.writeString(student.resolve("student.yaml"), one);
            Path work = Files.createDirectories(student.resolve("outcomes/115-1/pendulum"));
            Files.writeString(
                    work.resolve("outcome.md"), "---\ncourse: MATH-1\ntitle: 單擺\nsummary: 量週期。\n---\n\n內文。\n");
            Files.createDirectories(student.resolve("about"));
            Files.writeString(student.resolve("about/about.md"), "---\nshowcase: [115-1/pendulum]\n---\n\n你好。\n");
        }
        Path output = folder.resolve(out);
        typed.run(
                "build",
                "--repository",
                school.toString(),
                "--worktree",
                "--handout",
                "showcase",
                "--output",
                output.toString());
        for (String number : numbers.subList(1, numbers.size())) {
            delete(students.resolve(number));
        }
        try (Stream<Path> pages = Files.list(output.resolve("showcase"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
