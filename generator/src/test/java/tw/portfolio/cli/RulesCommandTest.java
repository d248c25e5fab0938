package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs about the regulation, as a registrar types them. */
class RulesCommandTest {
    private static final Path DRAFT = Path.of("src/test/cases/editions/regulation/other-115.yaml");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path school;

    @BeforeEach
    void lay() throws IOException {
        Path base = Path.of("src/test/cases/rules/base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = school.resolve(base.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void theShippedExamplesHold() {
        assertEquals(0, run("rules", "test"), this::shown);
        assertTrue(out().contains("  符合：一學期登錄六件，超出一件\n") && out().contains("0 個不符"), this::shown);
    }

    @Test
    void anExampleOfTheSchoolsOwnEditionThatDoesNotHoldIsOne() throws IOException {
        Files.createDirectories(school.resolve("regulation"));
        Path own = school.resolve("regulation/other-115.yaml");
        Files.copy(DRAFT, own);
        assertEquals(0, inSchool("rules", "test"), this::shown);
        Files.writeString(own, Files.readString(own).replace("limit: 9", "limit: 8"));
        assertEquals(1, inSchool("rules", "test"), this::shown);
        assertTrue(out().contains("    應為：沒有超出；算出：cap.outcome-per-term 115-1 +1\n"), this::shown);
    }

    @Test
    void aDraftIsComparedBeforeItIsAdopted() throws IOException {
        Path strict = school.resolve("draft.yaml");
        Files.writeString(strict, Files.readString(DRAFT).replace("limit: 9", "limit: 4"));
        assertEquals(0, inSchool("rules", "diff", "yungfeng-108", strict.toString()), this::shown);
        assertTrue(out().contains("  登錄的課程學習成果：5 → 4\n"), this::shown);
        assertTrue(out().contains("115-1 登錄的課程學習成果：新增超過 1 位，不再超過 0 位\n"), this::shown);
        assertTrue(out().contains("  101 班：新增超過 1 位，不再超過 0 位\n"), this::shown);
        assertTrue(out().contains("    students/115/1150101：超出 0 → 1（115-1/work-e）\n"), this::shown);
        assertEquals(0, inSchool("rules", "diff", "yungfeng-108", DRAFT.toString()), this::shown);
        assertTrue(out().contains("沒有學生的紀錄受影響。"), this::shown);
        assertEquals(2, inSchool("rules", "diff", "yungfeng-108", "yungfeng-999"), this::shown);
        assertTrue(err().contains("yungfeng-107, yungfeng-108"), this::shown);
    }

    @Test
    void aStudentReadsWhatIsUsedAndFree() {
        assertEquals(0, inSchool("plan", "1150101"), this::shown);
        assertTrue(out().contains("115-1 登錄的課程學習成果：已登錄5件（最多5件，不必登滿），還可 0"), this::shown);
        assertEquals(0, inSchool("plan", "1150101", "--format", "json"), this::shown);
        assertTrue(out().startsWith("{\"student\":\"1150101\""), this::shown);
        assertEquals(2, inSchool("plan", "9999999"), this::shown);
        assertTrue(err().contains("沒有學號「9999999」的學生"), this::shown);
    }

    private int inSchool(String... verb) {
        List<String> arguments = new ArrayList<>(List.of(verb));
        arguments.addAll(List.of("--worktree", "--repository", school.toString()));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = Terminal.of(out, err, false);
        int code = new Program(terminal, Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC))
                .run(arguments);
        terminal.flush();
        return code;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String shown() {
        return out() + err();
    }
}
