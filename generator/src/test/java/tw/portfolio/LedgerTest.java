package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.Bracket;
import tw.portfolio.certification.Ledger;
import tw.portfolio.certification.Punctuality;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.source.SourceException;
import tw.portfolio.torture.NativeGit;

/** States accepted one after the other, and what they prove of a history that git itself writes. */
class LedgerTest {
    private static final Path BASE = Path.of("src/test/cases/certification/base");
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final Instant BEFORE = Instant.parse("2025-09-20T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-11-01T00:00:00Z");

    @TempDir
    Path folder;

    private NativeGit git;
    private Path ledger;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        git = NativeGit.in(folder.resolve("school"));
        git.run("init", "-q", "-b", "main");
        for (String part : List.of("portfolio.yaml", "people", "calendar", "courses", "enrolments", "students")) {
            copy(BASE.resolve(part), git.folder().resolve(part));
        }
        commit("huang", "2025-08-20T08:00:00+08:00");
        ledger = folder.resolve("ledger.yaml");
    }

    @Test
    void whatIsAcceptedIsReadAgainAndProvesThatAMergeCameInTime() throws IOException {
        run(BEFORE, true);
        merge("wang", "2025-10-02T10:00:00+08:00");
        git.run("update-ref", "refs/merge-requests/7/head", "main^2");
        request(8);
        run(AFTER, true);

        Ledger read = Ledger.read(ledger);
        assertEquals(2, read.accepted().size());
        Ledger.Acceptance last = read.accepted().get(1);
        assertEquals(AFTER, last.at().toInstant());
        assertTrue(last.manifest().isPresent());
        assertEquals(git.run("rev-parse", "main").strip(), last.sources().get(0).head());
        assertEquals(
                List.of("8"),
                last.sources().get(0).requests().stream()
                        .map(Ledger.OpenHead::request)
                        .toList());

        Verdict verdict = river(run(AFTER.plusSeconds(60), false));
        Verdict.Step step = verdict.step().orElseThrow();
        assertEquals(new Bracket(Optional.of(BEFORE), Optional.of(AFTER)), step.between());
        assertEquals(Punctuality.PROVEN_IN_TIME, step.punctuality().orElseThrow());
    }

    @Test
    void theFirstAcceptanceSaysThatItBeginsALedger() throws IOException {
        assertEquals(List.of(ledger.toString()), toldToBegin(run(BEFORE, true)));
        assertEquals(List.of(), toldToBegin(run(AFTER, true)));
        Files.move(ledger, folder.resolve("kept.yaml"));
        BuildReport begun = run(AFTER.plusSeconds(60), true);
        assertEquals(List.of(ledger.toString()), toldToBegin(begun));
        assertFalse(begun.failed());
    }

    @Test
    void aLedgerInAFolderThatIsNotThereIsRefusedBeforeAnythingIsWritten() throws IOException {
        ledger = folder.resolve("nowhere/ledger.yaml");
        SourceException refused = assertThrows(SourceException.class, () -> run(BEFORE, true));
        assertTrue(refused.text().zh().contains(folder.resolve("nowhere").toString()), refused.text()::zh);
        try (Stream<Path> written = Files.walk(folder.resolve("out"))) {
            assertEquals(List.of(), written.filter(Files::isRegularFile).toList());
        }
    }

    private static List<String> toldToBegin(BuildReport report) {
        return report.findings().stream()
                .filter(note -> note.rule().equals(AcceptedStates.TO_BEGIN))
                .map(note -> note.at().path())
                .toList();
    }

    @Test
    void aMergeDatedBackOverAnAcceptanceIsLate() throws IOException {
        run(Instant.parse("2026-02-01T00:00:00Z"), true);
        merge("wang", "2025-10-02T10:00:00+08:00");
        Verdict verdict = river(run(Instant.parse("2026-03-01T00:00:00Z"), false));
        assertEquals(VerdictKind.CERTIFIED, verdict.kind());
        assertEquals(
                Punctuality.LATE,
                verdict.step().flatMap(Verdict.Step::punctuality).orElseThrow());
        assertTrue(verdict.flags().toString().contains("LATE"));
    }

    /** It is dated before an acceptance that did not have it, and stands in the next one, which came after the deadline. */
    @Test
    void aMergeDatedBackOverAnAcceptanceBeforeTheDeadlineIsUndecidable() throws IOException {
        run(Instant.parse("2025-12-01T00:00:00Z"), true);
        merge("wang", "2025-10-02T10:00:00+08:00");
        Instant last = Instant.parse("2026-03-01T00:00:00Z");
        run(last, true);
        Verdict.Step step = river(run(last.plusSeconds(60), false)).step().orElseThrow();
        assertEquals(
                new Bracket(Optional.of(Instant.parse("2025-12-01T00:00:00Z")), Optional.of(last)), step.between());
        assertEquals(Punctuality.UNDECIDABLE, step.punctuality().orElseThrow());
    }

    @Test
    void aRewrittenHistoryIsBrokenAndNeverAcceptedOver() throws IOException {
        merge("wang", "2025-10-02T10:00:00+08:00");
        run(AFTER, true);
        String accepted = Files.readString(ledger);
        git.run("reset", "-q", "--hard", "main^");
        merge("wang", "2025-10-03T10:00:00+08:00");
        BuildReport report = run(AFTER.plusSeconds(60), true);
        assertTrue(report.failed());
        assertEquals(VerdictKind.HISTORY_BROKEN, river(report).kind());
        assertEquals(accepted, Files.readString(ledger));
    }

    @Test
    void aLedgerThatIsRequiredMustBeThere() throws IOException {
        Path trust = folder.resolve("trust.yaml");
        Files.writeString(trust, "ledger-required: true\n");
        SourceException refused = assertThrows(SourceException.class, () -> check(Map.of(Setting.TRUST, trust)));
        assertTrue(refused.text().zh().contains("--ledger"), refused.text()::zh);
        for (String empty : new String[] {"accepted: []\n", "{}\n"}) {
            Files.writeString(ledger, empty);
            assertThrows(
                    SourceException.class, () -> check(Map.of(Setting.TRUST, trust, Setting.LEDGER, ledger)), empty);
        }
        for (String empty : new String[] {"accepted: []\n", "{}\n"}) {
            Files.writeString(ledger, empty);
            assertThrows(SourceException.class, () -> accept(Goal.PACKAGE, trust), empty);
            assertEquals(empty, Files.readString(ledger));
        }
        Files.delete(ledger);
        assertThrows(SourceException.class, () -> accept(Goal.PACKAGE, trust));
        assertThrows(SourceException.class, () -> accept(Goal.BUILD, trust));
        assertFalse(Files.exists(ledger), "a machine set up anew begins no second ledger");

        run(AFTER, true);
        assertFalse(accept(Goal.PACKAGE, trust).failed(), "a required ledger is appended to");
        assertEquals(2, Ledger.read(ledger).accepted().size());
        assertFalse(check(Map.of(Setting.TRUST, trust, Setting.LEDGER, ledger)).failed());
    }

    /** Emptied by whomever: what it held is gone, and the next acceptance would begin anew as if nothing had been. */
    @Test
    void aLedgerWithoutAStateIsNone() throws IOException {
        for (String empty : new String[] {"accepted: []\n", "{}\n", "", "\n", "# accepted\n"}) {
            Files.writeString(ledger, empty);
            assertThrows(SourceException.class, () -> check(Map.of(Setting.LEDGER, ledger)), empty);
            assertThrows(SourceException.class, () -> run(AFTER, true), empty);
            assertEquals(empty, Files.readString(ledger));
        }
    }

    @Test
    void aLedgerThatCannotBeReadInWholeIsNone() throws IOException {
        String at = "accepted:\n  - at: 2026-01-31T17:00+08:00\n";
        for (String cut : new String[] {
            "accepted:\n  - at: soon\n    sources: []\n", at, at + "    sources:\n", at + "    sources: []\n"
        }) {
            Files.writeString(ledger, cut);
            assertThrows(SourceException.class, () -> check(Map.of(Setting.LEDGER, ledger)), cut);
        }
    }

    private BuildReport check(Map<Setting, Path> more) throws IOException {
        Map<Setting, String> values = values(AFTER);
        more.forEach((setting, file) -> values.put(setting, file.toString()));
        return Compiler.run(request(Goal.CHECK, values), Progress.silent());
    }

    private BuildReport accept(Goal goal, Path trust) throws IOException {
        Map<Setting, String> values = values(AFTER);
        values.put(Setting.TRUST, trust.toString());
        values.put(Setting.LEDGER, ledger.toString());
        values.put(Setting.ACCEPT, "true");
        return Compiler.run(request(goal, values), Progress.silent());
    }

    private BuildReport run(Instant clock, boolean accept) throws IOException {
        Map<Setting, String> values = values(clock);
        values.put(Setting.LEDGER, ledger.toString());
        values.put(Setting.ACCEPT, String.valueOf(accept));
        return Compiler.run(request(accept ? Goal.PACKAGE : Goal.CHECK, values), Progress.silent());
    }

    private Map<Setting, String> values(Instant clock) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, git.folder().toString());
        values.put(Setting.OUTPUT, folder.resolve("out").toString());
        values.put(Setting.CLOCK, clock.toString());
        return values;
    }

    private static BuildRequest request(Goal goal, Map<Setting, String> values) {
        try {
            return new Settings(values).request(goal, Instant.EPOCH);
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }

    private static Verdict river(BuildReport report) {
        return report.certified().orElseThrow().verdicts().get("main:" + RIVER);
    }

    private void merge(String by, String at) throws IOException {
        git.run("checkout", "-q", "-b", "work", "main");
        put("math.md");
        commit("chen", "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        as(by, at).run("merge", "-q", "--no-ff", "-m", "河寬的測量", "work");
        git.run("branch", "-q", "-D", "work");
    }

    private void request(int number) throws IOException {
        git.run("checkout", "-q", "-b", "open", "main");
        put("math-edited.md");
        commit("chen", "2025-10-20T20:00:00+08:00");
        git.run("update-ref", "refs/merge-requests/" + number + "/head", "open");
        git.run("checkout", "-q", "main");
        git.run("branch", "-q", "-D", "open");
    }

    private void put(String body) throws IOException {
        Path record = Files.createDirectories(git.folder().resolve(RIVER));
        Files.copy(
                BASE.resolve("history").resolve(body),
                record.resolve("outcome.md"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(BASE.resolve("history/river.txt"), record.resolve("river.txt"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void commit(String by, String at) throws IOException {
        git.run("add", "-A");
        as(by, at).run("commit", "-q", "-m", "更新");
    }

    private NativeGit as(String person, String at) {
        return git.with(Map.of(
                "GIT_AUTHOR_NAME", person,
                "GIT_AUTHOR_EMAIL", person + "@yfsh.example",
                "GIT_AUTHOR_DATE", at,
                "GIT_COMMITTER_NAME", person,
                "GIT_COMMITTER_EMAIL", person + "@yfsh.example",
                "GIT_COMMITTER_DATE", at));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy);
            }
        }
    }
}
