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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Responsible;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.Turn;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;

/** What was due of whom, as the executive secretary reads it: nothing is open before its last day, and nothing against who need not act. */
class DutyFactsTest {
    private static final Edition EDITION =
            Regulation.shipped().edition("yungfeng-108").orElseThrow();

    /** Before certification closes on 19 February 2027, and after. */
    private static final Instant BEFORE = Instant.parse("2026-11-20T00:00:00Z");

    private static final Instant CLOSED = Instant.parse("2027-02-20T00:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(folder);
    }

    private DutyFacts facts(Instant clock, ToDo... waiting) throws IOException {
        Inspection inspection = RulesSchool.read(folder, school -> Editions.only(EDITION), clock);
        return DutyFacts.of(inspection, Completeness.of(inspection), List.of(waiting))
                .get(0);
    }

    private static ToDo waits(Turn turn, RecordKind kind, String period, Responsible whom) {
        Text words = Text.same("…");
        return new ToDo(
                turn,
                Optional.empty(),
                kind,
                "students/115/1150101/…",
                Optional.of(StudentNumber.of("1150101")),
                "作品",
                words,
                period,
                words,
                Optional.empty(),
                whom,
                List.of(),
                Optional.empty(),
                words,
                Optional.empty(),
                new ToDo.Own(Optional.empty(), words),
                Optional.empty());
    }

    private static ToDo outcome(Turn turn) {
        Responsible whom = new Responsible(List.of(new StaffId("nobody.listed")), List.of(), List.of());
        return waits(turn, RecordKind.OUTCOME, "115-1", whom);
    }

    private static DutyFacts.Facts row(List<DutyFacts.Facts> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aWorkThatWaitsForItsTeacherIsNotDueBeforeCertificationCloses() throws IOException {
        DutyFacts.Facts before = row(facts(BEFORE, outcome(Turn.CERTIFIER)).teachers(), "nobody.listed");
        assertEquals(new DutyFacts.Facts("nobody.listed", 0, 0, 0, 0, 1), before);
        DutyFacts.Facts after = row(facts(CLOSED, outcome(Turn.CERTIFIER)).teachers(), "nobody.listed");
        assertEquals(new DutyFacts.Facts("nobody.listed", 1, 0, 0, 1, 0), after);
    }

    @Test
    void aWorkThatWaitsForItsStudentStandsOpenAgainstNobody() throws IOException {
        assertEquals(facts(CLOSED), facts(CLOSED, outcome(Turn.STUDENT)));
        assertEquals(facts(BEFORE), facts(BEFORE, outcome(Turn.STUDENT)));
    }

    @Test
    void whatNoTeacherOfTheSchoolYearHasToDoIsLeftOut() throws IOException {
        Responsible whom = new Responsible(List.of(new StaffId("gone")), List.of(), List.of());
        assertEquals(facts(CLOSED), facts(CLOSED, waits(Turn.CERTIFIER, RecordKind.OUTCOME, "114-2", whom)));
    }

    @Test
    void performancesCountForTheOfficeThatVerifiesThem() throws IOException {
        Responsible whom = new Responsible(List.of(), List.of(Office.STUDENT_AFFAIRS, Office.ACTIVITIES), List.of());
        ToDo waiting = waits(Turn.CERTIFIER, RecordKind.PERFORMANCE, "115", whom);
        DutyFacts.Facts verified = row(facts(BEFORE, waiting).offices(), "學務處");
        assertEquals(15, verified.inTime());
        assertEquals(0, verified.open());
        assertEquals(1, verified.notYet());
        assertEquals(1, row(facts(CLOSED, waiting).offices(), "學務處").open());
    }

    /** Each consultant is told apart from the others; for whom none was held is owed by all of them together. */
    @Test
    void consultationsCountForWhoHeldThem() throws IOException {
        staff("""
                  - {id: two.a, name: 教師丙, roles: [{duty: course-consultant, from: 2026-08-01}]}
                  - {id: two.b, name: 教師丙, roles: [{duty: course-consultant, from: 2026-08-01, to: 2026-10-31}]}
                  - {id: former, name: 教師丁, roles: [{duty: course-consultant, from: 2024-08-01, to: 2026-07-31}]}
                  - {id: next, name: 教師戊, roles: [{duty: course-consultant, from: 2027-02-21}]}
                """);
        consultation("held", "two.a", "2026-11-05");
        consultation("planned", "two.b", "2027-01-15");
        DutyFacts facts = facts(BEFORE);
        assertEquals(new DutyFacts.Facts("教師丙（two.a）", 1, 1, 0, 0, 0), row(facts.consultants(), "教師丙（two.a）"));
        assertEquals(new DutyFacts.Facts("教師丙（two.b）", 0, 0, 0, 0, 0), row(facts.consultants(), "教師丙（two.b）"));
        List<String> names =
                facts.consultants().stream().map(DutyFacts.Facts::name).toList();
        assertFalse(names.contains("教師丁") || names.contains("教師戊"), names.toString());
        assertEquals(names.stream().sorted().toList(), names);
        assertTrue(facts.offices().stream().anyMatch(row -> row.name().equals("課程諮詢教師")));
    }

    @Test
    void whoHeldAConsultationWithoutTheDutyHasARow() throws IOException {
        staff("  - {id: former, name: 教師丁, roles: [{duty: course-consultant, from: 2024-08-01, to: 2026-07-31}]}\n");
        consultation("held", "former", "2026-11-05");
        assertEquals(1, row(facts(BEFORE).consultants(), "教師丁").inTime());
    }

    /** The office's number stays what it was: the same works stand once more by who verified them. */
    @Test
    void performancesCountForWhoVerifiedThemAsWell() throws IOException {
        Inspection inspection = RulesSchool.read(folder, school -> Editions.only(EDITION), CLOSED);
        assertEquals(List.of(), facts(inspection).verifiers(), "histories name nobody");
        SortedMap<String, Verdict> verdicts =
                new TreeMap<>(inspection.certified().verdicts());
        inspection
                .school()
                .students()
                .forEach(student -> student.performances()
                        .forEach(entry -> verdicts.computeIfPresent(
                                CertifiedSchool.key(entry.source(), entry.path()),
                                (key, verdict) -> by("director", verdict))));
        Inspection named = new Inspection(
                new CertifiedSchool(inspection.school(), verdicts),
                inspection.editions(),
                inspection.national(),
                CLOSED);
        assertEquals(
                List.of(new DutyFacts.Facts("director", 15, 15, 0, 0, 0)),
                facts(named).verifiers());
        assertEquals(row(facts(inspection).offices(), "學務處"), row(facts(named).offices(), "學務處"));
    }

    private static DutyFacts facts(Inspection inspection) {
        return DutyFacts.of(inspection, Completeness.of(inspection), List.of()).get(0);
    }

    private static Verdict by(String certifier, Verdict verdict) {
        Verdict.Step step =
                new Verdict.Step("0".repeat(40), BEFORE, certifier, Optional.of(new StaffId(certifier)), certifier);
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                verdict.kind(),
                new TreeSet<>(),
                verdict.trust(),
                Optional.of(step),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "0".repeat(40));
    }

    private void staff(String rows) throws IOException {
        Path staff = folder.resolve("people/staff.yaml");
        Files.writeString(staff, Files.readString(staff) + rows);
    }

    private void consultation(String id, String consultant, String day) throws IOException {
        Files.writeString(folder.resolve("consultations/115-1/" + id + ".md"), """
                ---
                consultant: %s
                date: %s
                time: 12:30–13:00
                place: 諮詢室
                topic: 選修
                students: [1150101]
                ---
                諮詢內容。
                """.formatted(consultant, day));
    }

    /** Consultants enter what they consulted about; whoever held a contest enters it; the working group is called by its convener. */
    @Test
    void everyDutyTheEditionNamesHasItsRow() throws IOException {
        DutyFacts facts = facts(CLOSED);
        List<String> names = facts.offices().stream().map(DutyFacts.Facts::name).toList();
        assertEquals(names.stream().sorted().toList(), names);
        EDITION.deliveries().forEach(delivery -> {
            delivery.enteredBy().offices().stream()
                    .findFirst()
                    .ifPresent(office -> assertTrue(names.contains(office.zh()), office.zh()));
            delivery.certifiedBy().stream()
                    .flatMap(by -> by.offices().stream())
                    .forEach(office -> assertTrue(names.contains(office.zh()), office.zh()));
        });
        assertTrue(names.containsAll(List.of("課程諮詢教師", "學務處", "召集人")), names.toString());
        assertEquals(1, row(facts.offices(), "課程諮詢教師").inTime());
        assertTrue(row(facts.offices(), "教務處教學組").inTime() > 0);
        List<String> uncounted =
                facts.uncounted().stream().map(DutyFacts.Uncounted::name).toList();
        assertTrue(uncounted.containsAll(List.of("圖書館資媒組", "圖書館", "導師")), uncounted.toString());
    }

    @Test
    void aContestWithoutItsPaperIsOpenForWhoeverHeldIt() throws IOException {
        RulesSchool.lay(RulesSchool.CASES.resolve("contest.memo-missing"), folder);
        int whole = row(facts(CLOSED).offices(), "教務處教學組").open();
        assertEquals(1, whole);
    }

    @Test
    void countsAddUpAndNameNoStudent() throws IOException {
        DutyFacts facts = facts(CLOSED);
        facts.offices().forEach(row -> assertEquals(row.due(), row.inTime() + row.late() + row.open(), row.toString()));
        assertFalse(facts.toString().contains("林一"), facts.toString());
    }

    /** In September of the next school year, past the offices' day: what nobody did of the year before is not forgotten with its last term. */
    @Test
    void theYearBeforeIsCountedUntilTheNextIsOver() throws IOException {
        Path profile = folder.resolve("portfolio.yaml");
        Files.writeString(profile, Files.readString(profile).replace("current-term: 115-1", "current-term: 116-1"));
        Files.delete(folder.resolve("meetings/115-1/first.md"));
        Inspection inspection =
                RulesSchool.read(folder, school -> Editions.only(EDITION), Instant.parse("2027-09-26T00:00:00Z"));
        List<DutyFacts> years = DutyFacts.of(inspection, Completeness.of(inspection), List.of());
        assertEquals(
                List.of("116", "115"),
                years.stream().map(of -> of.year().toString()).toList());
        assertEquals(
                0,
                years.get(0).offices().stream()
                        .mapToInt(DutyFacts.Facts::inTime)
                        .sum());
        assertEquals(2, row(years.get(1).offices(), "召集人").open(), "a meeting of either term");
        assertTrue(years.get(1).offices().stream().anyMatch(row -> row.inTime() > 0));
    }
}
