package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages without a lock: no server can read them unless the school says that they are hosted, and then it is told what that means. */
class PlainHostingTest {
    private static final Path BASE = Path.of("src/test/cases/rules/base");
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void withoutTheSwitchTheirOwnerAloneReadsThem() throws IOException {
        build("show-grades: true");
        assertEquals("rwx------", rights());
        assertEquals("*\n", Files.readString(folder.resolve("out/family/.gitignore")));
        assertFalse(typed.shown().contains("hosting.plain"), typed::shown);
    }

    @Test
    void withItEverybodyReadsThemAndGradesAreWarnedOf() throws IOException {
        build("show-grades: true", "--plain-hosting");
        assertTrue(rights().endsWith("r-x"), rights());
        assertTrue(
                typed.shown().contains("portfolio.yaml:9:") && typed.shown().contains("warning[hosting.plain]"),
                typed::shown);
        assertTrue(typed.shown().contains("--lock") && typed.shown().contains("locked/"), typed::shown);
    }

    @Test
    void whereNoGradesAreShownNothingIsWarnedOf() throws IOException {
        build("show-grades: false", "--plain-hosting");
        assertFalse(typed.shown().contains("hosting.plain"), typed::shown);
    }

    private String rights() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out/family")));
    }

    private void build(String setting, String... more) throws IOException {
        Path school = folder.resolve("school");
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, school.resolve(BASE.relativize(file).toString()));
            }
        }
        Files.writeString(school.resolve("portfolio.yaml"), setting + "\n", StandardOpenOption.APPEND);
        String[] begin = {
            "build",
            "--repository",
            school.toString(),
            "--worktree",
            "--output",
            folder.resolve("out").toString()
        };
        assertTrue(
                typed.run(Stream.concat(Stream.of(begin), Stream.of(more)).toArray(String[]::new)) < 2, typed::shown);
    }
}
