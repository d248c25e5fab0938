package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;

/** Whoever may write to a second source of the school does not thereby become its staff. */
class SecondSourceTest {
    private static final String GRADES = "grades/114-1/101.yaml";
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final String DRAMA = "students/114/1140101/outcomes/114-1/drama";

    @TempDir
    Path folder;

    /** The record that is asked about, and what portfolio.yaml says of the second source besides. */
    private String judged = GRADES;

    private String limited = folders("[grades, electives, students/114/1140101/outcomes]");

    private static String folders(String folders) {
        return "  - {name: clubs, scope: records, folders: " + folders + "}\n";
    }

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
                List.of("WRONG_CERTIFIER", "warning certification.wrong-certifier " + GRADES),
                said,
                "what is left out accuses nobody");
    }

    @Test
    void theListsItBeganWithEnrolNobodyUntilTheRegistryMergesThem() throws IOException {
        judged = DRAMA;
        String list = "[{path: electives/114-1/DRAMA.yaml, from: history/elective.yaml}]";
        String begun =
                "  - push: {repository: clubs, by: wang, at: 2025-08-21T08:00+08:00, message: 名單, put: " + list + "}\n";
        assertEquals(
                List.of(
                        "WRONG_CERTIFIER",
                        "warning certification.begun-unconfirmed electives/114-1/DRAMA.yaml",
                        "warning certification.wrong-certifier " + DRAMA + "/outcome.md:2:9"),
                certify(begun + drama()),
                "nobody is accused");
        String confirmed =
                merge("huang", "2025-08-22T10:00+08:00", list.replace("elective.yaml", "elective-checked.yaml"));
        assertEquals(List.of("CERTIFIED"), certify(begun + confirmed + drama()));
        String seized = "  - push: {repository: clubs, by: wang, at: 2025-08-23T08:00+08:00, message: 名單, put: "
                + list.replace("elective.yaml", "elective-seized.yaml") + "}\n";
        assertEquals(
                List.of("CERTIFIED", "error certification.policy-tampered electives/114-1/DRAMA.yaml:3:5"),
                certify(begun + confirmed + seized + drama()),
                "what somebody changed later is told as before");
    }

    @Test
    void whatLayLooseInItsFirstCommitIsNobodysWhereAnOfficeMovesIt() throws IOException {
        String begun = "  - push: {repository: clubs, by: chen, at: 2025-08-21T08:00+08:00, message: 成績,"
                + " put: [{path: notes/grades.yaml, from: history/grades.yaml}]}\n";
        String moved = "[{path: " + GRADES + ", from: history/grades.yaml}], remove: [notes/grades.yaml]";
        assertEquals(
                List.of("CHANGED_SINCE_CERTIFIED", "warning certification.begun-unconfirmed " + GRADES),
                certify(begun + merge("huang", "2026-01-25T10:00+08:00", moved)));
    }

    @Test
    void whatItBeganWithIsNobodysUntilItIsConfirmed() throws IOException {
        String grades = "[{path: " + GRADES + ", from: history/grades%s.yaml}]";
        String begun = "  - push: {repository: clubs, by: %s, at: 2026-01-20T08:00+08:00, message: 成績, put: "
                + grades.formatted("") + "}\n";
        String more = merge("huang", "2026-01-25T10:00+08:00", grades.formatted("-more"));
        String checked = merge("huang", "2026-01-26T10:00+08:00", grades.formatted("-checked"));
        String unconfirmed = "warning certification.begun-unconfirmed " + GRADES;
        for (String stranger :
                List.of("chen", "wang", "lee", "huang")) { // whose name it is nothing shows without a key
            assertEquals(
                    List.of("CHANGED_SINCE_CERTIFIED", unconfirmed),
                    certify(begun.formatted(stranger) + more),
                    "a row beside it makes it nobody's: " + stranger);
            assertEquals(List.of("CERTIFIED"), certify(begun.formatted(stranger) + more + checked));
        }
    }

    /** A copy of the school's own template, or the main repository itself under another name. */
    @Test
    void aCopyOfTheWholeSchoolAccusesNobody() throws IOException {
        String all = "  - push: {repository: clubs, by: huang, at: 2025-08-21T08:00+08:00, message: 範本, put: ["
                + "{path: people/staff.yaml, from: people/staff.yaml}, {path: portfolio.yaml, from: portfolio.yaml},"
                + " {path: enrolments/114-1/101.yaml, from: enrolments/114-1/101.yaml},"
                + " {path: students/114/1140101/student.yaml, from: students/114/1140101/student.yaml}]}\n"
                + "  - push: {repository: clubs, by: lin, at: 2025-08-22T08:00+08:00, message: 刪去,"
                + " remove: [people/staff.yaml]}\n";
        String grades =
                merge("huang", "2026-01-25T10:00+08:00", "[{path: grades/114-1/101.yaml, from: history/grades.yaml}]");
        assertEquals(List.of("CERTIFIED"), certify(all + grades));
    }

    @Test
    void aFileLeftOutIsNoPolicyWhoeverMergedIt() throws IOException {
        judged = DRAMA;
        String steps = "  - push: {repository: clubs, by: huang, at: 2025-08-21T08:00+08:00, message: 開始,"
                + " put: [{path: README.md, from: history/art.md}]}\n"
                + merge(
                        "huang",
                        "2025-08-22T10:00+08:00",
                        "[{path: electives/114-1/DRAMA.yaml, from: history/elective.yaml}]")
                + drama();
        assertEquals(List.of("CERTIFIED"), certify(steps));
        limited = folders("[students/114/1140101/outcomes]");
        assertEquals(
                List.of("WRONG_CERTIFIER", "warning certification.wrong-certifier " + DRAMA + "/outcome.md:2:9"),
                certify(steps));
    }

    private static String drama() {
        return work(
                "wang",
                "chen",
                "2025-10-02T10:00+08:00",
                "[{path: " + DRAMA + "/outcome.md, from: history/drama.md}," + " {path: " + DRAMA
                        + "/river.txt, from: history/river.txt}]");
    }

    private static String merge(String by, String at, String put) {
        return work(by, by, at, put);
    }

    private static String work(String by, String author, String at, String put) {
        return """
                  - merge:
                      repository: clubs
                      request: %d
                      by: %s
                      at: %s
                      branch: work%1$d
                      title: 資料
                      commits: [{by: %s, at: %3$s, message: 資料, put: %s}]
                """.formatted(Integer.parseInt(at.substring(5, 7) + at.substring(8, 10)), by, at, author, put);
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
        limited = folders("[grades]");
        assertEquals(
                List.of("main:" + RIVER + " CERTIFIED", "error scope.outside-folders " + RIVER + "/outcome.md"),
                works(TwoSources.inMain(merged("main", RIVER)) + TwoSources.inClubs(BEGUN + merged("clubs", RIVER))));
    }

    @Test
    void aSourceOfOneStudentHoldsNobodyElsesRecords() throws IOException {
        String others = RIVER.replace("1140101", "1140102");
        limited = folders("[students/114/1140101/outcomes]");
        assertEquals(
                List.of(
                        "clubs:" + RIVER + " CERTIFIED",
                        "error scope.outside-folders people/staff.yaml",
                        "error scope.outside-folders " + others + "/outcome.md"),
                works(
                        TwoSources.inClubs(
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
        return certified(TwoSources.inClubs(repository), (bound, certified) -> {
            List<String> said = new ArrayList<>(
                    List.of(CaseSchool.verdict(certified, judged).kind().name()));
            certified.notes().forEach(note -> said.add(note.severity().word() + " " + note.rule() + " " + note.at()));
            return said;
        });
    }

    private List<String> certified(
            String steps, BiFunction<Noted<Optional<School>>, Noted<CertifiedSchool>, List<String>> say)
            throws IOException {
        return new TwoSources(folder, limited).certified(steps, say);
    }
}
