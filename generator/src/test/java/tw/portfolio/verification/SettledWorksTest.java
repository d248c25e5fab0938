package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.SettingException;

/** A work without a file whose batch is locked, and the same as long as it is not: what was sent nobody is asked to mend. */
class SettledWorksTest {
    private static final Path LOCKED = Path.of("src/test/cases/verification/locked");
    private static final String WORK = "students/114/1140101/outcomes/114-1/plain/outcome.md";

    @TempDir
    Path folder;

    @Test
    void oneThatCanBeMendedIs() throws IOException, InterruptedException, SettingException {
        assertEquals(List.of("submission.no-file"), told("2026-09-29"), "as long as it can be mended");
    }

    @Test
    void aSentWorkIsNotToBeMended() throws IOException, InterruptedException, SettingException {
        assertEquals(List.of(), told("2026-04-15"));
    }

    private List<String> told(String deadline) throws IOException, InterruptedException, SettingException {
        Path test = folder.resolve("test");
        try (Stream<Path> files = Files.walk(LOCKED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = test.resolve(LOCKED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path work = test.resolve("history/plain.md");
        Files.writeString(work, Files.readString(work).replaceAll("files:\n.*\n", ""));
        Path calendar = test.resolve("calendar/114-2.yaml");
        Files.writeString(calendar, Files.readString(calendar).replace("2026-04-15", deadline));
        CaseRun run = CaseRun.of(test, folder);
        run.withIdentities();
        return run.pack().findings().stream()
                .filter(finding -> finding.at().path().equals(WORK))
                .map(finding -> finding.rule().value())
                .toList();
    }
}
