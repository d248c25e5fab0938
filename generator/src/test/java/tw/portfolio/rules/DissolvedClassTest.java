package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.model.RecordKind;

/** A class that nobody is left in when something comes due owes it no more; what was entered of it stays. */
class DissolvedClassTest extends CompliantSchool {
    private static final String STANDING = "standing:\n  - {status: enrolled, from: 2026-08-01}\n";

    @BeforeEach
    void layClass() throws IOException {
        write("enrolments/115-1/102.yaml", "name: 一年二班\ngrade: 1\n");
        Files.createDirectories(kept("students/115/1150102"));
    }

    @Test
    void nobodyLeftNothingOwed() throws IOException {
        member("{class-id: 102, seat: 2, from: 2026-08-01}", STANDING);
        assertEquals(List.of("102"), missing(RecordKind.ROSTER_RECHECK));
        member(
                "{class-id: 102, seat: 2, from: 2026-08-01, to: 2026-10-04}\n  - {class-id: 101, seat: 2, from: 2026-10-05}",
                STANDING);
        for (RecordKind kind : List.of(RecordKind.ROSTER_RECHECK, RecordKind.GRADES, RecordKind.ABSENCES)) {
            assertEquals(List.of(), missing(kind), kind.zh());
        }
        assertEquals(List.of(), errors());
    }

    /** The day counts, and not that there is an end: a class is there until its last student has gone. */
    @Test
    void whoLeavesLaterIsThere() throws IOException {
        member("{class-id: 102, seat: 2, from: 2026-08-01, to: 2027-01-31}", STANDING);
        assertEquals(List.of("102"), missing(RecordKind.GRADES));
    }

    /** Grade 3 leaves before lessons end, and its last term is owed as every other. */
    @Test
    void aClassThatGraduatedOwesItsTerm() throws IOException {
        member(
                "{class-id: 102, seat: 2, from: 2026-08-01, to: 2027-01-10}",
                STANDING.replace("}", ", to: 2027-01-10}") + "  - {status: graduated, from: 2027-01-11}\n");
        assertEquals(List.of("102"), missing(RecordKind.GRADES));
        member(
                "{class-id: 102, seat: 2, from: 2026-08-01, to: 2026-10-04}\n  - {class-id: 101, seat: 2, from: 2026-10-05, to: 2027-01-10}",
                STANDING.replace("}", ", to: 2027-01-10}") + "  - {status: graduated, from: 2027-01-11}\n");
        assertEquals(List.of(), missing(RecordKind.GRADES), "graduated from another class");
    }

    /** The records know nobody of it, or could not be read: who sits there is kept elsewhere. */
    @Test
    void aClassOfWhichNothingIsKnownOwes() throws IOException {
        assertEquals(List.of("102"), missing(RecordKind.ROSTER_RECHECK));
        member(
                "{class-id: 102, seat: 2, from: 2026-08-01, to: 2026-10-04}\n  - {class-id: 101, seat: 2, from: 2026-10-05}",
                STANDING);
        write("students/115/1150101/student.yaml", "names: [\n");
        assertEquals(List.of("102"), missing(RecordKind.ROSTER_RECHECK));
    }

    @Test
    void aReCheckOfNobodyCounts() throws IOException {
        member(
                "{class-id: 102, seat: 2, from: 2026-08-01, to: 2026-08-31}\n  - {class-id: 101, seat: 2, from: 2026-09-01}",
                STANDING);
        write("rechecks/115-1/101.yaml", "checked-on: 2026-09-18\nchecked-by: huang.ml\nstudents: 2\n");
        write("rechecks/115-1/102.yaml", "checked-on: 2026-09-18\nchecked-by: huang.ml\nstudents: 0\n");
        assertEquals(
                List.of(DeliveryState.CERTIFIED),
                rows(RecordKind.ROSTER_RECHECK).stream()
                        .filter(row -> row.path().endsWith("/102.yaml"))
                        .map(OfficeDelivery::state)
                        .toList());
        assertEquals(List.of(), errors());
    }

    private List<OfficeDelivery> rows(RecordKind kind) throws IOException {
        return Completeness.of(school("kept", AFTER)).rows().stream()
                .filter(row -> row.delivery().record() == kind)
                .toList();
    }

    /** Returns the classes of which a record is owed and missing. */
    private List<String> missing(RecordKind kind) throws IOException {
        return rows(kind).stream()
                .filter(row -> row.state() == DeliveryState.MISSING)
                .map(row -> row.path().replaceAll("^.*/|\\.yaml$", ""))
                .toList();
    }

    private List<String> errors() throws IOException {
        return Rules.check(school("kept", AFTER)).stream()
                .map(finding -> finding.rule().value())
                .filter(rule -> rule.startsWith("delivery.missing") || rule.startsWith("recheck."))
                .toList();
    }

    private void member(String classes, String standing) throws IOException {
        write(
                "students/115/1150102/student.yaml",
                "names:\n  - {value: 何小青, from: 2026-08-01}\nclasses:\n  - " + classes + "\n" + standing);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(kept(path), text);
    }

    private Path kept(String path) {
        return folder.resolve("kept").resolve(path);
    }
}
