package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Due;

/** Every clause of the regulation is seen kept by a school in order, and open in one that does nothing; or it is said why neither shows. */
class ComplianceTest extends CompliantSchool {
    /** Two days before the offices' deadline, after it, and after the school year. */
    private static final Instant BEFORE = Instant.parse("2027-01-25T00:00:00Z");

    /** While lessons are held, long before anything is due. */
    private static final Instant EARLY = Instant.parse("2026-11-20T00:00:00Z");

    /** Certification of the term's works is closed as well. */
    private static final Instant CLOSED = Instant.parse("2027-01-30T00:00:00Z");

    private static final Instant YEAR_OVER = Instant.parse("2027-08-15T00:00:00Z");

    @Test
    void everyClauseIsSeenKeptAndSeenOpenOrSaysWhyNot() throws IOException {
        List<ClauseState> kept = compliance("kept", CLOSED).clauses();
        List<ClauseState> open = compliance("open", YEAR_OVER).clauses();
        assertEquals(EDITION.clauses().size(), kept.size());
        for (int i = 0; i < kept.size(); i++) {
            ClauseState clause = kept.get(i);
            String number = clause.clause().clause();
            if (clause.unchecked().isPresent() || onlyUnrecorded(clause)) {
                assertEquals(Kept.UNCHECKED, clause.state(), number);
                assertEquals(Kept.UNCHECKED, open.get(i).state(), number);
            } else {
                assertEquals(Kept.KEPT, clause.state(), number + " " + clause);
                assertEquals(Kept.OPEN, open.get(i).state(), number + " " + open.get(i));
                assertTrue(
                        clause.tells() || !clause.others().isEmpty(), number + " is kept, and nothing tells by what");
            }
        }
    }

    private static boolean onlyUnrecorded(ClauseState clause) {
        return !clause.evidence().isEmpty()
                && clause.evidence().stream().allMatch(ClauseState.Unrecorded.class::isInstance);
    }

    @Test
    void aRosterWithoutItsRecheckIsDueThenMissingThoughNothingChanged() throws IOException {
        assertEquals(DeliveryState.DUE, recheck("open", BEFORE).state());
        OfficeDelivery missing = recheck("open", AFTER);
        assertEquals(DeliveryState.MISSING, missing.state());
        assertEquals("rechecks/115-1/101.yaml", missing.path());
        assertEquals("2027-01-27", missing.dueOn().orElseThrow().toString());
        assertEquals(DeliveryState.CERTIFIED, recheck("kept", AFTER).state());
        assertEquals(
                DeliveryState.NOT_YET_DUE,
                recheck("open", Instant.parse("2026-11-20T00:00:00Z")).state());
    }

    private OfficeDelivery recheck(String name, Instant clock) throws IOException {
        return Completeness.of(school(name, clock)).of(Office.REGISTRY).stream()
                .filter(row -> row.delivery().record() == RecordKind.ROSTER_RECHECK)
                .findFirst()
                .orElseThrow();
    }

    /** Before the last day nobody is asked for more than is due, and a late record is told, not held against anybody. */
    @Test
    void whatIsOwedIsAFaultOnlyWhenTheDayIsOver() throws IOException {
        RulesSchool.lay(RulesSchool.CASES.resolve("delivery.not-certified"), folder.resolve("kept"));
        RulesSchool.lay(RulesSchool.CASES.resolve("delivery.late"), folder.resolve("kept"));
        assertEquals(List.of("note delivery.late"), owed(BEFORE));
        assertEquals(List.of("note delivery.late", "warning delivery.not-certified"), owed(AFTER));
    }

    private List<String> owed(Instant clock) throws IOException {
        return Rules.check(school("kept", clock)).stream()
                .filter(finding -> finding.rule().value().startsWith("delivery."))
                .map(finding -> finding.severity().word() + " " + finding.rule())
                .toList();
    }

    @Test
    void otherDaysInTheEditionMoveTheDeadline() throws IOException {
        Inspection inspection = school("open", BEFORE);
        Optional<Integer> days = EDITION.officesFinishDaysBefore();
        assertEquals(
                inspection
                        .school()
                        .calendar(inspection.school().settings().currentTerm())
                        .orElseThrow()
                        .authorityDeadline()
                        .orElseThrow()
                        .minusDays(days.orElseThrow()),
                recheck("open", BEFORE).dueOn().orElseThrow());
    }

    @Test
    void evaluationCountsOfficesByNameAndNamesNoStudent() throws IOException {
        Inspection inspection = school("open", AFTER);
        DutyFacts facts =
                DutyFacts.of(inspection, Completeness.of(inspection), List.of()).get(0);
        List<String> names = facts.offices().stream().map(DutyFacts.Facts::name).toList();
        assertEquals(names.stream().sorted().toList(), names);
        DutyFacts.Facts registry = facts.offices().stream()
                .filter(row -> row.name().equals(Office.REGISTRY.zh()))
                .findFirst()
                .orElseThrow();
        assertTrue(registry.open() > 0, registry.toString());
        assertEquals(registry.due(), registry.inTime() + registry.late() + registry.open());
        assertFalse(facts.toString().contains("林一"), facts.toString());
    }

    /** Nothing is called kept because nobody could be at fault yet. */
    @Test
    void whatIsNotCompleteBeforeItsLastDayIsUnderWay() throws IOException {
        assertEquals(Kept.KEPT, clause("kept", EARLY, "第五點(二)2").state(), "whoever was absent is owed none");
        Path consulted = folder.resolve("kept/consultations/115-1/one.md");
        String all = Files.readString(consulted);
        Files.writeString(consulted, all.replaceFirst("absent: .*\n", ""));
        ClauseState finish = clause("kept", EARLY, "第五點第二項");
        assertEquals(Kept.UNDER_WAY, finish.state());
        ClauseState.Finished consultants = finish.evidence().stream()
                .map(ClauseState.Finished.class::cast)
                .filter(row -> row.by().offices().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals("0/1", consultants.done() + "/" + consultants.all());
        assertEquals("2027-01-27", consultants.dueOn().orElseThrow().toString());
        assertEquals(Kept.UNDER_WAY, consultants.state());
        assertEquals(Kept.UNDER_WAY, clause("kept", EARLY, "第五點(二)2").state());
        Files.writeString(consulted, all);
        assertEquals(Kept.KEPT, clause("kept", AFTER, "第五點(二)2").state());
        assertEquals(Kept.OPEN, clause("open", AFTER, "第五點第二項").state());
        assertEquals(Kept.NOT_YET_DUE, clause("open", EARLY, "第五點(一)1").state());
    }

    /** A year of which no calendar tells what is due is not kept by earlier years having been in order. */
    @Test
    void withoutTheYearsCalendarNothingThatIsOwedIsCalledKept() throws IOException {
        Path calendar = folder.resolve("kept/calendar/115-1.yaml");
        Path earlier = folder.resolve("kept/calendar/114-1.yaml");
        Files.writeString(
                earlier, "begins: 2025-09-01\nends: 2026-01-20\nwindows: []\nauthority-deadline: 2026-02-10\n");
        Files.delete(calendar);
        Compliance compliance = compliance("kept", AFTER);
        List<String> owed = EDITION.deliveries().stream()
                .filter(row -> row.due() != Due.WHEN_IT_HAPPENS)
                .map(Delivery::clause)
                .distinct()
                .toList();
        assertTrue(owed.size() > 1, owed::toString);
        for (ClauseState clause : compliance.clauses()) {
            String number = clause.clause().clause();
            boolean with = clause.others().stream().anyMatch(owed::contains);
            if (owed.contains(number) || with || number.equals("第五點第二項")) {
                assertTrue(
                        clause.state() == Kept.NOT_YET_KNOWN || clause.state() == Kept.OPEN,
                        number + " " + clause.state());
            }
        }
        ClauseState.Uncalendared told = (ClauseState.Uncalendared)
                clause("kept", AFTER, "第五點(一)2").evidence().get(0);
        assertEquals("115-1 calendar/115-1.yaml", told.term() + " " + told.path());
    }

    @Test
    void aContestIsKeptWithBothPapersOnly() throws IOException {
        String number = "第四點「學生個人校內競賽表現」";
        assertEquals(Kept.KEPT, clause("kept", CLOSED, number).state());
        RulesSchool.lay(RulesSchool.CASES.resolve("contest.memo-missing"), folder.resolve("kept"));
        ClauseState open = clause("kept", EARLY, number);
        assertEquals(Kept.OPEN, open.state());
        assertEquals("contest.memo-missing", open.findings().get(0).rule().value());
        assertTrue(open.evidence().stream()
                .anyMatch(row ->
                        row instanceof ClauseState.Papered papered && papered.held() == 1 && papered.complete() == 0));
        Instant onTheDay = Instant.parse("2026-10-20T10:00:00Z");
        assertEquals(List.of(), clause("kept", onTheDay, number).findings());
    }

    @Test
    void whatIsPlannedIsNotHeld() throws IOException {
        Instant before = Instant.parse("2026-09-08T00:00:00Z");
        ClauseState.Met met =
                (ClauseState.Met) clause("kept", before, "第三點第二項").evidence().get(0);
        assertEquals(0, met.paths().size());
        assertEquals(1, met.planned());
        assertEquals(Kept.NOT_YET_DUE, met.state());
        ClauseState.Held held =
                (ClauseState.Held) clause("kept", before, "第六點(三)").evidence().get(0);
        assertEquals(List.of(), held.titles());
        assertEquals(1, held.planned().size());
        assertEquals(Kept.NOT_YET_DUE, held.state());
        Inspection inspection = school("kept", before);
        DutyFacts facts =
                DutyFacts.of(inspection, Completeness.of(inspection), List.of()).get(0);
        assertEquals(
                0,
                facts.offices().stream()
                        .filter(row -> row.name().equals("召集人"))
                        .mapToInt(DutyFacts.Facts::inTime)
                        .sum());
    }

    @Test
    void anEventOfAnOfficeThatTheClauseDoesNotNameCountsNeitherWay() throws IOException {
        Files.delete(folder.resolve("kept/events/115/workshop.md"));
        RulesSchool.lay(RulesSchool.CASES.resolve("event.other-office"), folder.resolve("kept"));
        ClauseState.Held held = (ClauseState.Held)
                clause("kept", YEAR_OVER, "第六點(二)").evidence().get(0);
        assertEquals(List.of(), held.titles());
        assertEquals(Kept.OPEN, held.state());
    }

    /** As the rules have it, a new head of an office is no vacancy, though the list does not name the successor yet. */
    @Test
    void whoeverHoldsThePostSitsInItsSeat() throws IOException {
        Path staff = folder.resolve("kept/people/staff.yaml");
        Files.writeString(
                staff,
                Files.readString(staff)
                                .replace(
                                        "office: registry, from: 2026-08-01",
                                        "office: registry, from: 2026-08-01, to: 2026-12-31")
                        + "  - id: next\n    name: 教師乙\n    roles: [{duty: section-head, office: registry, from: 2027-01-01}]\n");
        Path group = folder.resolve("kept/people/working-group.yaml");
        Files.writeString(
                group,
                Files.readString(group)
                        .replace("staff: regi, from: 2026-08-01", "staff: regi, from: 2026-08-01, to: 2026-12-31"));
        ClauseState seats = clause("kept", AFTER, "第三點第一項");
        assertEquals(Kept.KEPT, seats.state());
        assertTrue(
                seats.evidence().stream()
                        .map(ClauseState.Seated.class::cast)
                        .allMatch(row -> row.filled() == row.seat().count()),
                seats::toString);
    }
}
