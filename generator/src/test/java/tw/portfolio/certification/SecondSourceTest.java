package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.replay.Replay;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** Whoever may write to a second source of the school does not thereby become its staff. */
class SecondSourceTest {
    private static final String GRADES = "grades/114-1/101.yaml";

    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    /** What portfolio.yaml says of the second source besides. */
    private String limited = "";

    @Test
    void aListOfStaffThereNamesNobody() throws IOException {
        List<String> said = certify("""
                  - push: {repository: clubs, by: lee, at: 2025-08-21T08:00+08:00, message: 名單, put: [{path: people/staff.yaml, from: history/lee.yaml}]}
                  - merge:
                      repository: clubs
                      request: 1
                      by: lee
                      at: 2026-01-25T10:00+08:00
                      branch: grades
                      title: 成績
                      commits: [{by: lee, at: 2026-01-25T09:00+08:00, message: 成績, put: [{path: grades/114-1/101.yaml, from: history/grades.yaml}]}]
                """);
        assertEquals(
                List.of(
                        "WRONG_CERTIFIER",
                        "warning certification.wrong-certifier " + GRADES,
                        "error certification.policy-tampered people/staff.yaml:2:5"),
                said);
    }

    @Test
    void theMainSourcesStaffCertifyThere() throws IOException {
        List<String> said = certify("""
                  - push: {repository: clubs, by: lee, at: 2025-08-21T08:00+08:00, message: 開始, put: [{path: README.md, from: history/art.md}]}
                  - merge:
                      repository: clubs
                      request: 1
                      by: huang
                      at: 2026-01-25T10:00+08:00
                      branch: grades
                      title: 成績
                      commits: [{by: huang, at: 2026-01-25T09:00+08:00, message: 成績, put: [{path: grades/114-1/101.yaml, from: history/grades.yaml}]}]
                """);
        assertEquals(List.of("CERTIFIED"), said);
    }

    @Test
    void whatTheMainSourceHoldsIsRefusedThere() throws IOException {
        assertEquals(
                List.of("main:" + RIVER + " CERTIFIED", "error scope.held-twice " + RIVER + "/outcome.md"),
                works(inMain(merged("main", RIVER)) + inClubs(BEGUN + merged("clubs", RIVER))));
    }

    @Test
    void aSourceOfOneStudentHoldsNobodyElsesRecords() throws IOException {
        String others = RIVER.replace("1140101", "1140102");
        limited = "  - {name: clubs, scope: records, folders: [students/114/1140101]}\n";
        assertEquals(
                List.of(
                        "clubs:" + RIVER + " CERTIFIED",
                        "error scope.outside-folders people/staff.yaml",
                        "error scope.outside-folders " + others + "/outcome.md"),
                works(
                        inClubs(
                                BEGUN + merged("clubs", RIVER) + merged("clubs", others)
                                        + "  - push: {by: lee, at: 2026-01-21T08:00+08:00, message: 名單, put: [{path: people/staff.yaml, from: history/lee.yaml}]}\n")));
    }

    private static final String BEGUN = """
              - push: {by: lee, at: 2025-08-21T08:00+08:00, message: 開始, put: [{path: README.md, from: history/art.md}]}
            """;

    /** A work that its student wrote and its teacher merged. */
    private static String merged(String repository, String path) {
        boolean first = path.contains("1140101");
        return """
                  - merge:
                      request: %d
                      by: wang
                      at: %s
                      branch: %s
                      title: 河寬的測量
                      commits:
                        - by: %s
                          at: 2025-10-01T20:00+08:00
                          message: 河寬的測量
                          put: [{path: %s/outcome.md, from: history/math.md}, {path: %s/river.txt, from: history/river.txt}]
                """.formatted(
                        first ? 1 : 2,
                        repository.equals("main")
                                ? "2025-10-02T10:00+08:00"
                                : first ? "2025-10-03T10:00+08:00" : "2025-10-04T10:00+08:00",
                        first ? "one" : "two",
                        first ? "chen" : "lin",
                        path,
                        path);
    }

    private static String inMain(String steps) {
        return steps.replaceAll("(?m)^  - ", "  - repository: main\n    ");
    }

    /** Returns the verdicts on works, and what is said of where things stand. */
    private List<String> works(String steps) throws IOException {
        return certified(steps, (bound, certified) -> {
            List<String> said = new ArrayList<>();
            certified.value().verdicts().forEach((key, verdict) -> {
                if (key.contains("/outcomes/")) {
                    said.add(key + " " + verdict.kind());
                }
            });
            bound.notes().stream()
                    .filter(note -> note.rule().value().startsWith("scope."))
                    .filter(note -> !note.rule().value().equals("scope.undeclared-source"))
                    .forEach(note -> said.add(note.severity().word() + " " + note.rule() + " " + note.at()));
            return said;
        });
    }

    private List<String> certify(String steps) throws IOException {
        String repository = steps.replace("repository: clubs, ", "").replace("      repository: clubs\n", "");
        return certified(inClubs(repository), (bound, certified) -> {
            List<String> said = new ArrayList<>();
            said.add(CaseSchool.verdict(certified, GRADES).kind().name());
            certified.notes().forEach(note -> said.add(note.severity().word() + " " + note.rule() + " " + note.at()));
            return said;
        });
    }

    private List<String> certified(
            String steps, BiFunction<Noted<Optional<School>>, Noted<CertifiedSchool>, List<String>> say)
            throws IOException {
        Path school = folder.resolve("school");
        CaseSchool.copy(CaseSchool.BASE, school);
        String base = Files.readString(CaseSchool.BASE.resolve("history.yaml"))
                .replace(
                        "exclude: [history.yaml, history]}",
                        "exclude: [history.yaml, history]}\n  - {name: clubs, folder: clubs}");
        Files.createDirectories(school.resolve("clubs"));
        Files.writeString(school.resolve("history/lee.yaml"), """
                staff:
                  - id: lee.registrar
                    name: 李老師
                    emails: [{value: lee@yfsh.example, from: 2020-08-01}]
                    roles: [{duty: section-head, office: registry, from: 2020-08-01}]
                """);
        Files.writeString(school.resolve("portfolio.yaml"), limited, StandardOpenOption.APPEND);
        Files.writeString(school.resolve("history.yaml"), base + steps);
        Noted<List<SourceSettings>> replayed = Replay.run(school.resolve("history.yaml"), folder);
        assertEquals(List.of(), replayed.notes());
        List<Source> sources = new ArrayList<>();
        try {
            for (SourceSettings settings : replayed.value()) {
                sources.add(Sources.open(settings));
            }
            Noted<Optional<School>> bound = Binder.bind(sources);
            CertificationSettings settings = new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false);
            return say.apply(bound, Certifier.certify(bound.value().orElseThrow(), sources, settings));
        } finally {
            sources.forEach(Source::close);
        }
    }

    /** Puts every step into the second repository. */
    private static String inClubs(String steps) {
        return steps.replaceAll("(?m)^  - ", "  - repository: clubs\n    ");
    }
}
