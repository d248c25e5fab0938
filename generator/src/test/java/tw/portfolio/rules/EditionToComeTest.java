package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.EventKind;
import tw.portfolio.regulation.Regulation;

/** An edition that the school names before it holds changes nothing of the terms before. */
class EditionToComeTest {
    private static final Instant CLOCK = Instant.parse("2027-01-31T00:00:00Z");
    private static final Path OWN = Path.of("src/test/cases/editions/regulation/other-115.yaml");

    @TempDir
    Path root;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(root);
        RulesSchool.lay(RulesSchool.CASES.resolve("calendar.after-offices"), root);
        Files.createDirectories(root.resolve("regulation"));
    }

    @Test
    void namingItChangesNoFindingAndNothingThatIsOwed() throws IOException {
        Inspection before = inspection();
        name("2027-08-01");
        Inspection after = inspection();
        assertEquals("other-115", after.editions().line().get(0).id());
        assertEquals("yungfeng-108", after.edition().id());
        assertEquals(words(before), words(after));
        assertEquals(owed(before), owed(after));
        assertEquals(
                compliance(before).edition().id(), compliance(after).edition().id());
        assertEquals(
                compliance(before).clauses().stream().map(ClauseState::state).toList(),
                compliance(after).clauses().stream().map(ClauseState::state).toList());
    }

    @Test
    void onceItsTermHasBegunItHolds() throws IOException {
        Inspection before = inspection();
        name("2026-08-01");
        assertEquals("other-115", inspection().edition().id());
        assertNotEquals(words(before), words(inspection()));
    }

    /** What a term owes stays owed by the edition of that term, under its clauses, once another one holds. */
    @Test
    void whatIsOpenOfTheTermBeforeStaysUnderItsOwnEditionsClauses() throws IOException {
        RulesSchool.layWhole(root);
        Files.delete(root.resolve("grades/115-1/101.yaml"));
        Files.delete(root.resolve("rechecks/115-1/101.yaml"));
        List<String> before = open(compliance(inspection()).clauses());
        assertEquals(List.of("第五點(一)1", "第五點(一)2", "第五點第二項"), before);
        name("2027-02-01");
        Path profile = root.resolve("portfolio.yaml");
        Files.writeString(profile, Files.readString(profile).replaceAll("current-term: .*", "current-term: 115-2"));
        Compliance after = compliance(inspection());
        assertEquals("other-115", after.edition().id());
        assertEquals(
                List.of("yungfeng-108"),
                after.earlier().stream().map(one -> one.edition().id()).toList());
        assertEquals(before, open(after.earlier().get(0).clauses()));
        assertTrue(after.clauses().stream()
                .flatMap(state -> state.evidence().stream())
                .noneMatch(row -> row.toString().contains("term=115-1")));
    }

    /** What is counted by school year is not asked for anew by an edition that came when the year had begun. */
    @Test
    void aSchoolYearKeepsTheNumberOfEventsItBeganWith() throws IOException {
        name("2027-02-01");
        Files.writeString(
                root.resolve("regulation/other-115.yaml"),
                "events:\n  - {event: teacher-workshop, per: school-year, at-least: 2, offices: [academic-affairs], clause: 第二條}\n",
                StandardOpenOption.APPEND);
        Path profile = root.resolve("portfolio.yaml");
        Files.writeString(profile, Files.readString(profile).replaceAll("current-term: .*", "current-term: 115-2"));
        Inspection later = inspection(Instant.parse("2027-03-05T00:00:00Z"));
        assertEquals(
                List.of(),
                Rules.check(later).stream()
                        .filter(finding -> finding.rule().equals(EventRule.MISSING))
                        .toList());
        assertEquals(
                List.of("115 1"),
                Compliance.events(later, Completeness.of(later)).stream()
                        .filter(held -> held.row().event() == EventKind.TEACHER_WORKSHOP)
                        .map(held -> held.period() + " " + held.row().atLeast())
                        .toList());
    }

    private static List<String> open(List<ClauseState> clauses) {
        return clauses.stream()
                .filter(state -> state.evidence().stream()
                        .filter(row -> row instanceof ClauseState.Owed || row instanceof ClauseState.Finished)
                        .anyMatch(row -> row.state() == Kept.OPEN))
                .map(state -> state.clause().clause())
                .toList();
    }

    private void name(String from) throws IOException {
        Files.writeString(
                root.resolve("regulation/other-115.yaml"),
                Files.readString(OWN).replace("in-force-from: 2026-08-01", "in-force-from: " + from));
        Path profile = root.resolve("portfolio.yaml");
        Files.writeString(profile, Files.readString(profile).replace("yungfeng-108", "other-115"));
    }

    private Inspection inspection() throws IOException {
        return inspection(CLOCK);
    }

    private Inspection inspection(Instant clock) throws IOException {
        return RulesSchool.read(
                root,
                school -> {
                    Regulation regulation = Regulation.of(school);
                    Edition named =
                            regulation.edition(school.settings().regulation()).orElseThrow();
                    return regulation.line(named);
                },
                clock);
    }

    private static Compliance compliance(Inspection inspection) {
        return Compliance.of(inspection, Completeness.of(inspection), List.of(), Rules.check(inspection));
    }

    private static List<String> owed(Inspection inspection) {
        return Completeness.of(inspection).rows().stream()
                .map(row -> row.period() + " " + row.path() + " " + row.state() + " " + row.dueOn())
                .toList();
    }

    private static List<String> words(Inspection inspection) {
        return Rules.check(inspection).stream()
                .filter(finding -> !finding.rule().value().startsWith("edition."))
                .map(Diagnostic::toString)
                .toList();
    }
}
