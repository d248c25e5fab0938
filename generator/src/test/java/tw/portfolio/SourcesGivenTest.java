package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.Ledger;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.source.SourceException;

/** A school of several repositories is read whole, or it is said that it was not. */
class SourcesGivenTest {
    private static final String ABSENT = "certification.accepted-source-absent";
    private static final Path BASE = Path.of("src/test/cases/certification/base");

    @TempDir
    Path folder;

    private Path main;
    private Branches school;
    private Path club;
    private Path ids;
    private Path ledger;

    @BeforeEach
    void open() throws IOException {
        main = folder.resolve("main.git");
        club = folder.resolve("club.git");
        ids = folder.resolve("ids.git");
        ledger = folder.resolve("ledger.yaml");
        school = Branches.create(main);
        declare("  - {name: club, scope: records, folders: [service]}\n  - {name: private, scope: identities}\n");
        repository(club);
        repository(ids);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void nothingIsWrittenWithoutASourceOfRecords() {
        for (Goal goal : List.of(Goal.BUILD, Goal.PACKAGE)) {
            SourceException refused = assertThrows(SourceException.class, () -> run(goal, Map.of("private", ids)));
            assertTrue(refused.text().zh().contains("--source club="), refused.text()::zh);
        }
        assertTrue(Files.notExists(folder.resolve("out")));
        assertTrue(Files.notExists(ledger), "nothing was accepted either");
    }

    /** On a branch of one's own anybody can merge anything, in a further source too. */
    @Test
    void aFurtherSourceIsReadOnTheMainBranchAlone() throws IOException {
        assertDoesNotThrow(() -> run(Goal.CERTIFY, Map.of("club", club)));
        Path head = club.resolve("HEAD");
        String main = Files.readString(club.resolve("refs/heads/main"));
        Files.writeString(club.resolve("refs/heads/mine"), main);
        Files.writeString(head, "ref: refs/heads/mine\n");
        for (Goal goal : List.of(Goal.CERTIFY, Goal.CHECK)) {
            SourceException refused = assertThrows(SourceException.class, () -> run(goal, Map.of("club", club)));
            assertTrue(refused.text().zh().contains("mine"), refused.text()::zh);
        }
        Files.writeString(head, main);
        assertDoesNotThrow(() -> run(Goal.CERTIFY, Map.of("club", club)), "a pipeline's checkout");
    }

    @Test
    void verdictsAreGivenWithAnError() throws IOException {
        for (Goal goal : List.of(Goal.CERTIFY, Goal.CHECK, Goal.TODO)) {
            BuildReport report = run(goal, Map.of());
            assertEquals(List.of("source.not-given"), said(report), goal::word);
            assertTrue(report.failed(), goal::word);
        }
    }

    @Test
    void whatWasAcceptedIsMissedThoughNobodyDeclaresItAnyMore() throws IOException {
        run(Goal.PACKAGE, Map.of("club", club, "private", ids));
        String accepted = Files.readString(ledger);
        assertEquals(3, Ledger.read(ledger).newest().orElseThrow().sources().size());
        assertEquals(List.of(), said(run(Goal.CHECK, Map.of("club", club))), "identities are for the package alone");
        assertEquals(List.of(ABSENT, "source.not-given"), said(run(Goal.PACKAGE, Map.of("club", club))));
        assertEquals(accepted, Files.readString(ledger));

        school.by("huang@yfsh.example").on("2026-11-01T00:00:00Z");
        declared("  - {name: private, scope: identities}\n").merge("main");
        assertEquals(List.of(ABSENT), said(run(Goal.CHECK, Map.of())));
        assertEquals(List.of(ABSENT), said(run(Goal.PACKAGE, Map.of("private", ids))));
        assertEquals(accepted, Files.readString(ledger));

        Ledger.Acceptance newest = Ledger.read(ledger).newest().orElseThrow();
        String head = newest.sources().get(0).head();
        Files.writeString(
                ledger,
                accepted + "  - at: 2026-11-21T08:00+08:00\n    sources: [{source: main, head: " + head + "}]\n");
        assertEquals(List.of(), said(run(Goal.CHECK, Map.of())), "whoever keeps the ledger ends a source");
    }

    /** By such a row a whole source would come or go, or reach other students' records. */
    @Test
    void sourcesThatSomebodyNotEntitledDeclaresAreNotRead() throws IOException {
        for (String sources : List.of(
                "  - {name: private, scope: identities}\n",
                "  - {name: club, scope: identities}\n  - {name: private, scope: identities}\n",
                "  - {name: club, scope: records, folders: [meetings]}\n  - {name: private, scope: identities}\n")) {
            declared(sources).commit("main");
            for (Goal goal : List.of(Goal.CERTIFY, Goal.CHECK, Goal.BUILD)) {
                SourceException refused = assertThrows(SourceException.class, () -> run(goal, Map.of("club", club)));
                assertTrue(refused.text().en().startsWith("sources in portfolio.yaml"), refused.text()::en);
            }
        }
    }

    private void declare(String sources) throws IOException {
        declared(sources).commit("main");
    }

    private Branches declared(String sources) throws IOException {
        school.lay(BASE);
        return school.put("portfolio.yaml", school.text("portfolio.yaml") + sources);
    }

    private static void repository(Path at) throws IOException {
        try (Branches branches = Branches.create(at)) {
            branches.put("README.md", "x\n").commit("main");
        }
    }

    private BuildReport run(Goal goal, Map<String, Path> sources) throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, main.toString());
        StringBuilder given = new StringBuilder();
        sources.forEach((name, at) -> given.append(name).append('=').append(at).append('\n'));
        if (!sources.isEmpty()) {
            values.put(Setting.SOURCE, given.toString());
        }
        values.put(Setting.OUTPUT, folder.resolve("out").toString());
        values.put(Setting.CLOCK, "2026-11-20T00:00:00Z");
        if (goal == Goal.PACKAGE || Files.exists(ledger)) {
            values.put(Setting.LEDGER, ledger.toString());
        }
        values.put(Setting.ACCEPT, String.valueOf(goal == Goal.PACKAGE));
        try {
            return Compiler.run(new Settings(values).request(goal, Instant.EPOCH), Progress.silent());
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> said(BuildReport report) {
        return report.findings().stream()
                .map(Diagnostic::rule)
                .map(Object::toString)
                .filter(rule -> rule.equals(ABSENT) || rule.equals("source.not-given"))
                .toList();
    }
}
