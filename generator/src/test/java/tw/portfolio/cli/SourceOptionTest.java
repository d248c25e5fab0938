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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which repositories a run is given. */
class SourceOptionTest {
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void aDeclaredSourceOfRecordsMustBeGiven() throws IOException {
        Path output = folder.resolve("target/out");
        String missing = ProgramTest.SCHOOL + "  - {name: other, scope: records}\n";
        assertEquals(1, checked(missing), typed::shown);
        assertTrue(typed.out().contains("error[source.not-given]"), typed::shown);
        for (String verb : new String[] {"build", "package"}) {
            typed.forget();
            String[] arguments = {verb, "--worktree", "--repository", folder.toString(), "--output", output.toString()};
            assertEquals(2, typed.run(arguments), typed::shown);
            assertTrue(typed.err().contains("--source other="), typed::shown);
            assertFalse(Files.exists(output));
        }
    }

    @Test
    void aSourceIsGivenOnce() throws IOException {
        String here = "=" + folder;
        assertEquals(2, checked(ProgramTest.SCHOOL, "--source", "main" + here), typed::shown);
        assertTrue(typed.err().contains("--repository"), typed::shown);
        typed.forget();
        assertEquals(
                2,
                checked(ProgramTest.SCHOOL, "--source", "private" + here, "--source", "private" + here),
                typed::shown);
        assertTrue(typed.err().contains("--source 給了兩次「private」"), typed::shown);
        assertFalse(typed.err().contains("    "), "no trace of the program");
    }

    @Test
    void whatIsThereButOfAnotherKindIsNotCalledAbsent() throws IOException {
        Path file = Files.writeString(folder.resolve("main.zip"), "");
        assertEquals(2, typed.run("check", "--repository", file.toString()), typed::shown);
        assertTrue(typed.err().contains("main.zip 是一個檔案，這裡要的是資料夾"), typed::shown);
        typed.forget();
        assertEquals(2, checked(ProgramTest.SCHOOL, "--trust", folder.toString()), typed::shown);
        assertTrue(typed.err().contains("是一個資料夾，這裡要的是檔案"), typed::shown);
        typed.forget();
        assertEquals(
                2, typed.run("check", "--repository", folder.resolve("none").toString()), typed::shown);
        assertTrue(typed.err().contains("none 不存在"), typed::shown);
    }

    private int checked(String portfolio, String... more) throws IOException {
        Files.writeString(folder.resolve("portfolio.yaml"), portfolio);
        List<String> arguments = new ArrayList<>(List.of("check", "--worktree", "--repository", folder.toString()));
        arguments.addAll(List.of(more));
        return typed.run(arguments.toArray(new String[0]));
    }
}
