package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** The file {@code codeowners} writes goes where somebody says, as every single file does. */
class OwnersCommandTest {
    @TempDir
    Path folder;

    @Test
    void theFileGoesWhereverItIsToGo() throws IOException {
        String repository = CaseSchool.replay(CaseSchool.CASES.resolve("01-plain-merge"), folder)
                .location()
                .toString();
        Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));
        typed.run("codeowners", "--forge", "gitlab", "--repository", repository);
        String written = typed.out();
        assertTrue(written.contains("# portfolio codeowners"), typed::shown);
        Path absolute = folder.resolve("new/CODEOWNERS");
        Path above = Path.of("").toAbsolutePath().relativize(folder.resolve("above: owners"));
        assertTrue(above.startsWith(".."), above::toString);
        for (Path file : List.of(absolute, above)) {
            typed.forget();
            int code = typed.run(
                    "codeowners", "--forge", "gitlab", "--repository", repository, "--output", file.toString());
            assertNotEquals(70, code, typed::shown);
            assertEquals(written, Files.readString(file));
            assertEquals("", typed.out());
        }
    }
}
