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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file for each family, as whoever hands them out asks for it. */
class HandoutCommandTest {
    private static final String SCHOOL = "src/test/cases/rules/base";
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path output;

    @Test
    void eachStudentGetsOnePageAndOneZipThatHoldsTheFolder() throws IOException {
        build("--handout", "page", "--handout", "zip");
        TreeSet<String> students = files(output.resolve("family"), "receipts.json");
        TreeSet<String> handed = files(output.resolve("handout"), "");
        assertFalse(students.isEmpty());
        assertEquals(2 * students.size(), handed.size(), handed.toString());
        for (String receipts : students) {
            String student = receipts.substring(0, receipts.lastIndexOf('/'));
            String page = Files.readString(output.resolve("handout/" + student + ".html"));
            assertTrue(page.contains("style-src 'sha256-") && page.endsWith("</html>\n"), page);
            try (ZipFile zip =
                    new ZipFile(output.resolve("handout/" + student + ".zip").toFile())) {
                assertEquals(
                        files(output.resolve("family/" + student), "").size(),
                        zip.size(),
                        "the folder's files, the book with them");
            }
        }
    }

    @Test
    void withoutTheOptionNothingIsMadeAndAnotherWordIsRefused() throws IOException {
        build();
        assertFalse(Files.exists(output.resolve("handout")));
        assertEquals(2, typed.run("build", "--repository", SCHOOL, "--worktree", "--handout", "pdf"));
        assertTrue(typed.err().contains("page") && typed.err().contains("zip"), typed::shown);
    }

    private void build(String... more) {
        String[] begin = {
            "build",
            "--repository",
            SCHOOL,
            "--worktree",
            "--quiet",
            "--output",
            output.toString(),
            "--fail-on",
            "error"
        };
        String[] all = Stream.concat(Stream.of(begin), Stream.of(more)).toArray(String[]::new);
        assertTrue(typed.run(all) < 2, typed::shown);
    }

    /** Returns the files below a folder whose names end so, without the program's own marks. */
    private static TreeSet<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
