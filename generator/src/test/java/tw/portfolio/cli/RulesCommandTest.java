package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC));

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
        assertEquals(0, typed.run("rules", "test"), typed::shown);
        assertTrue(typed.out().contains("  符合：一學期登錄六件，超出一件\n") && typed.out().contains("0 個不符"), typed::shown);
    }

    @Test
    void anExampleOfTheSchoolsOwnEditionThatDoesNotHoldIsOne() throws IOException {
        Files.createDirectories(school.resolve("regulation"));
        Path own = school.resolve("regulation/other-115.yaml");
        Files.copy(DRAFT, own);
        assertEquals(0, inSchool("rules", "test"), typed::shown);
        Files.writeString(own, Files.readString(own).replace("limit: 9", "limit: 8"));
        assertEquals(1, inSchool("rules", "test"), typed::shown);
        assertTrue(typed.out().contains("    應為：沒有超出；算出：cap.outcome-per-term 115-1 +1\n"), typed::shown);
    }

    /** Nobody has adopted it: it lies anywhere, and in no repository. */
    @Test
    void theExamplesOfADraftAreTriedBeforeTheVote() throws IOException {
        Path draft = school.resolve("draft.yaml");
        Files.copy(DRAFT, draft);
        assertEquals(0, typed.run("rules", "test", draft.toString()), typed::shown);
        assertTrue(typed.out().contains("0 個不符") && !typed.out().contains("國教署"), typed::shown);
        Files.writeString(draft, Files.readString(draft).replace("limit: 9", "limit: 8"));
        typed.forget();
        assertEquals(1, typed.run("rules", "test", draft.toString()), typed::shown);
        assertTrue(typed.out().contains("    應為：沒有超出；算出：cap.outcome-per-term 115-1 +1\n"), typed::shown);
        assertEquals(0, inSchool("rules", "diff", "yungfeng-108", draft.toString()), typed::shown);
        assertTrue(typed.out().startsWith("這個版本自己的案例有 "), typed::shown);
        assertTrue(typed.out().contains("    應為：沒有超出；算出：cap.outcome-per-term 115-1 +1\n"), typed::shown);
        assertEquals(0, inSchool("rules", "diff", "yungfeng-108", DRAFT.toString(), "--format", "json"), typed::shown);
        assertTrue(typed.out().contains("\"failing-examples\":[]"), typed::shown);
        typed.forget();
        assertEquals(2, typed.run("rules", "test", school.resolve("none.yaml").toString()), typed::shown);
        typed.forget();
        String text = Files.readString(DRAFT);
        Files.writeString(draft, text.substring(0, text.indexOf("examples:")));
        typed.run("rules", "test", draft.toString());
        assertTrue(typed.out().contains("沒有東西可以試"), typed::shown);
    }

    @Test
    void aDraftIsComparedBeforeItIsAdopted() throws IOException {
        Path strict = school.resolve("draft.yaml");
        Files.writeString(strict, Files.readString(DRAFT).replace("limit: 9", "limit: 4"));
        assertEquals(0, inSchool("rules", "diff", "yungfeng-108", strict.toString()), typed::shown);
        assertTrue(typed.out().contains("  登錄的課程學習成果：5（每學期） → 4（每學期）（第五點(三) → 第三條）\n"), typed::shown);
        assertTrue(typed.out().contains("115-1 登錄的課程學習成果：新增超過 1 位，不再超過 0 位（共影響 1 位）\n"), typed::shown);
        assertTrue(typed.out().contains("  101 班：新增超過 1 位，不再超過 0 位\n"), typed::shown);
        assertTrue(typed.out().contains("    students/115/1150101：超出 0 → 1（115-1/work-e）\n"), typed::shown);
        assertEquals(0, inSchool("rules", "diff", "yungfeng-108", DRAFT.toString()), typed::shown);
        assertTrue(!typed.out().contains("新增超過"), typed::shown);
        assertEquals(2, inSchool("rules", "diff", "yungfeng-108", "yungfeng-999"), typed::shown);
        assertTrue(typed.err().contains("yungfeng-107, yungfeng-108"), typed::shown);
    }

    @Test
    void programsReadWhatAnEditionWouldDoToo() {
        assertEquals(0, inSchool("rules", "diff", "yungfeng-108", DRAFT.toString(), "--format", "json"), typed::shown);
        assertTrue(typed.out().startsWith("{\"provisions\":["), typed::shown);
        assertTrue(typed.out().contains("\"path\":\"grades/115-1/101.yaml\",\"old\":{\"state\":"), typed::shown);
        assertEquals(0, inSchool("rules", "diff", "national-108", "national-109"), typed::shown);
        assertTrue(typed.out().contains("每件至多 2097152 位元組 → "), typed::shown);
        assertEquals(2, inSchool("rules", "diff", "national-108", "yungfeng-108"), typed::shown);
        assertTrue(typed.err().contains("national-YEAR"), typed::shown);
    }

    @Test
    void aStudentReadsWhatIsUsedAndFree() {
        assertEquals(0, inSchool("plan", "1150101"), typed::shown);
        assertTrue(typed.out().contains("115-1 登錄的課程學習成果：已登錄5件（最多5件，不必登滿）"), typed::shown);
        assertEquals(0, inSchool("plan", "1150101", "--format", "json"), typed::shown);
        assertTrue(typed.out().startsWith("{\"student\":\"1150101\""), typed::shown);
        assertEquals(2, inSchool("plan", "9999999"), typed::shown);
        assertTrue(typed.err().contains("沒有學號「9999999」的學生"), typed::shown);
    }

    private int inSchool(String... verb) {
        List<String> arguments = new ArrayList<>(List.of(verb));
        arguments.addAll(List.of("--worktree", "--repository", school.toString()));
        typed.forget();
        return typed.run(arguments.toArray(String[]::new));
    }
}
