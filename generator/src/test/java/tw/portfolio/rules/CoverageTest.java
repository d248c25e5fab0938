package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;

/** Of which students an office has what is due of each, as far as the records tell. */
class CoverageTest extends CompliantSchool {
    private static final String MAKE_UP = """
              - id: EXTRA-1
                name: 補修數學
                code: 115012345H1110103010199
                credits: 2
                grade: 1
                way: make-up
                teachers:
                  - {teacher: plain, from: 2026-08-01}
            """;

    @Test
    void whoIsNamedAsAbsentWasNotConsulted() throws IOException {
        OfficeDelivery.Coverage coverage = Completeness.of(school("kept", AFTER)).rows().stream()
                .filter(row -> row.delivery().record() == RecordKind.CONSULTATION)
                .findFirst()
                .flatMap(OfficeDelivery::students)
                .orElseThrow();
        assertEquals(2, coverage.all());
        assertEquals(
                List.of("1150101"),
                coverage.missing().stream()
                        .map(student -> student.number().value())
                        .toList());
    }

    /** As career plans: one is due of every student who attends, and who is named as absent was asked to come. */
    @Test
    void aConsultationOfSomeIsNoneOfTheOthers() throws IOException {
        OfficeDelivery whole = consultations();
        assertEquals(DeliveryState.CERTIFIED, whole.state());
        OfficeDelivery.Coverage of = whole.students().orElseThrow();
        assertEquals(of.all() - of.absent().size(), of.due(), "whoever was absent is owed none");
        assertEquals(DeliveryFigures.of(List.of(whole)).due(), of.due(), "every page has the same figures");
        assertEquals(List.of(), of.without());
        assertEquals(1, of.absent().size());
        Path one = folder.resolve("kept/consultations/115-1/one.md");
        Files.writeString(
                one,
                Files.readString(one)
                        .replaceAll("(?m)^students: .*$", "students: [\"1130101\"]")
                        .replaceAll("(?m)^absent: .*\n", ""));
        assertEquals(DeliveryState.MISSING, consultations().state());
        assertEquals(1, consultations().students().orElseThrow().owed());
        assertEquals(
                List.of("delivery.students-missing"),
                Rules.check(school("kept", AFTER)).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.rule().value())
                        .toList());
        assertEquals(Kept.OPEN, clause("kept", AFTER, "第五點(二)2").state());
    }

    /** What is due, what is there and what is missing add up, in the finding as on every page. */
    @Test
    void whoWasAbsentIsNotAmongThoseDue() throws IOException {
        Path seen = folder.resolve("kept/consultations/115-1/one.md");
        Files.writeString(seen, Files.readString(seen).replaceAll("(?m)^students: .*$", "students: []"));
        assertEquals(1, consultations().students().orElseThrow().absent().size());
        Diagnostic found = Rules.check(school("kept", AFTER)).stream()
                .filter(finding -> finding.rule().equals(DeliveryRule.STUDENTS_MISSING))
                .findFirst()
                .orElseThrow();
        assertEquals(Text.same("1"), found.values().get("all"));
        assertEquals(Text.same("1"), found.values().get("found"));
    }

    /** Planned is not held, and a day of another term shows nothing of this one: nobody was consulted, and nobody absent. */
    @Test
    void aConsultationOfAnotherDayCountsForNobody() throws IOException {
        Path one = folder.resolve("kept/consultations/115-1/one.md");
        String held = Files.readString(one);
        for (String day : List.of("2025-10-12", "2027-10-12")) {
            Files.writeString(one, held.replaceAll("(?m)^date: .*$", "date: " + day));
            assertEquals(2, consultations().students().orElseThrow().owed(), day);
            assertEquals(DeliveryState.MISSING, consultations().state(), day);
        }
    }

    @Test
    void aDayThatIsStillToComeInItsTermIsNoFault() throws IOException {
        Instant before = Instant.parse("2026-10-11T00:00:00Z");
        assertEquals(
                List.of("note consultation.other-day"),
                Rules.check(school("kept", before)).stream()
                        .filter(finding -> finding.rule().value().startsWith("consultation."))
                        .map(finding -> finding.severity().word() + " " + finding.rule())
                        .toList());
    }

    private OfficeDelivery consultations() throws IOException {
        return Completeness.of(school("kept", AFTER)).rows().stream()
                .filter(row -> row.delivery().record() == RecordKind.CONSULTATION)
                .findFirst()
                .orElseThrow();
    }

    /** The roster alone cannot tell that somebody is not on it. */
    @Test
    void aRosterIsShortOfWhomOtherListsNameAndItDoesNot() throws IOException {
        assertEquals(DeliveryState.CERTIFIED, roster().state());
        Path list = folder.resolve("kept/electives/115-1/EXTRA-1.yaml");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "students:\n  - {student: \"1150199\"}\n");
        OfficeDelivery.Coverage coverage = roster().students().orElseThrow();
        assertEquals(1, coverage.owed());
        assertEquals(coverage.all() - 1, coverage.there());
        assertEquals(DeliveryState.MISSING, roster().state());
    }

    private OfficeDelivery roster() throws IOException {
        return Completeness.of(school("kept", AFTER)).rows().stream()
                .filter(row -> row.delivery().record() == RecordKind.STUDENT)
                .findFirst()
                .orElseThrow();
    }

    /** Grade 1 takes nothing by choice; one student of it makes up for a course. */
    @Test
    void whoMakesUpForACourseHasChosenNothingAndNobodyElseHasEither() throws IOException {
        Path courses = folder.resolve("kept/courses/115-1.yaml");
        Files.writeString(courses, Files.readString(courses) + MAKE_UP);
        Path list = folder.resolve("kept/electives/115-1/EXTRA-1.yaml");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "students:\n  - {student: \"1150101\", way: make-up}\n");
        OfficeDelivery made = Completeness.of(school("kept", AFTER)).rows().stream()
                .filter(row -> row.path().endsWith("EXTRA-1.yaml"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), made.students());
        assertEquals(DeliveryState.CERTIFIED, made.state());
    }
}
