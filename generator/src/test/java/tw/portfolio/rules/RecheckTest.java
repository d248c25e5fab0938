package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.RecordKind;
import tw.portfolio.regulation.Editions;

/** A re-check counts when it was made in its term and has as many students as the roster had that day; nobody who moved makes it wrong. */
class RecheckTest extends CompliantSchool {
    private static final String ROW = "rechecks/115-1/101.yaml";

    /** The day of the re-check in the school in order is 2026-09-18. */
    private static final Instant BEFORE_IT = Instant.parse("2026-09-01T00:00:00Z");

    private static final Instant AFTER_IT = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant EARLY = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void whatDoesNotCountIsNotShownAsDone() throws IOException {
        assertEquals(DeliveryState.CERTIFIED, row(AFTER).state());
        assertEquals(Kept.KEPT, clause("kept", AFTER, "第五點(一)1").state());
        for (String wrong : List.of("recheck.other-day", "recheck.other-count")) {
            RulesSchool.lay(RulesSchool.CASES.resolve(wrong), folder.resolve("kept"));
            assertEquals(DeliveryState.NOT_COUNTED, row(AFTER).state(), wrong);
            assertEquals(Kept.OPEN, row(AFTER).kept(LocalDate.of(2027, 1, 31)), wrong);
            assertEquals(Kept.UNDER_WAY, row(EARLY).kept(LocalDate.of(2026, 11, 20)), wrong);
            assertEquals(Kept.OPEN, clause("kept", EARLY, "第五點(一)1").state(), wrong);
            assertEquals(List.of("warning " + wrong), found(school("kept", EARLY)));
        }
    }

    /** As a meeting that is to come, it is no fault, and counts for nothing. */
    @Test
    void aDayOfTheTermThatIsToComeIsPlanned() throws IOException {
        checked("2026-12-18", 40);
        assertEquals(List.of("note recheck.other-day"), found(school("kept", EARLY)));
        assertEquals(DeliveryState.NOT_COUNTED, row(EARLY).state());
        assertEquals(Kept.UNDER_WAY, clause("kept", EARLY, "第五點(一)1").state());
        checked("2027-09-18", 1);
        assertEquals(List.of("warning recheck.other-day"), found(school("kept", EARLY)), "nor is it of this term");
    }

    @Test
    void whoCameOrLeftAfterItMakesItNotWrong() throws IOException {
        student("1150102", "2026-10-05", "");
        assertEquals(List.of(), found(school("kept", AFTER)), "came later");
        student("1150102", "2026-08-01", "2026-10-05");
        assertEquals(List.of("warning recheck.other-count"), found(school("kept", AFTER)), "two sat there that day");
        checked("2026-09-18", 2);
        assertEquals(List.of(), found(school("kept", AFTER)), "left later");
    }

    /** Where nobody knows when it was entered, who moved in the term before the day may have been entered after it. */
    @Test
    void whoMovedShortlyBeforeItIsCountedOrNot() throws IOException {
        student("1150102", "2026-09-10", "");
        for (int fits : List.of(1, 2)) {
            checked("2026-09-18", fits);
            assertEquals(List.of(), found(school("kept", AFTER)), "" + fits);
        }
        for (int wrong : List.of(0, 3)) {
            checked("2026-09-18", wrong);
            assertEquals(List.of("warning recheck.other-count"), found(school("kept", AFTER)), "" + wrong);
        }
        student("1150102", "2026-08-01", "2026-09-10");
        for (int fits : List.of(1, 2)) {
            checked("2026-09-18", fits);
            assertEquals(List.of(), found(school("kept", AFTER)), "" + fits);
        }
    }

    /** The date of what certified a student's file tells whether the roster had it already. */
    @Test
    void aFileEnteredAfterItWasNotYetOnTheRoster() throws IOException {
        student("1150102", "2026-08-01", "");
        checked("2026-09-18", 1);
        assertEquals(List.of(), found(dated("1150102", AFTER_IT)));
        assertEquals(List.of("warning recheck.other-count"), found(dated("1150102", BEFORE_IT)));
        student("1150102", "2026-08-20", "");
        assertEquals(List.of("warning recheck.other-count"), found(dated("1150102", BEFORE_IT)), "was there already");
    }

    /** Some schools count who is on leave or a guest, some do not; and what the re-check itself corrected may have been counted either way. */
    @Test
    void whoIsOnLeaveOrAGuestOrCorrectedIsCountedOrNot() throws IOException {
        for (String status : List.of("suspended", "guest")) {
            student("1150102", "2026-08-01", "", status);
            for (int fits : List.of(1, 2)) {
                checked("2026-09-18", fits);
                assertEquals(List.of(), found(school("kept", AFTER)), status + fits);
            }
        }
        student("1150102", "2026-08-01", "", "withdrawn");
        checked("2026-09-18", 2);
        assertEquals(List.of("warning recheck.other-count"), found(school("kept", AFTER)));
        student("1150102", "2026-09-25", "");
        Files.writeString(
                folder.resolve("kept").resolve(ROW),
                "checked-on: 2026-09-18\nchecked-by: huang.ml\nstudents: 2\nchanges:\n  - {student: \"1150102\", field: 學籍, after: 轉入}\n");
        assertEquals(List.of(), found(school("kept", AFTER)));
    }

    /** A class or a standing may be put right in its place, from the term's first day: the roster of the day had the student. */
    @Test
    void whoseFileWasPutRightAfterItIsCountedOrNot() throws IOException {
        student("1150102", "2026-08-01", "", "withdrawn");
        for (int fits : List.of(1, 2)) {
            checked("2026-09-18", fits);
            assertEquals(List.of(), found(dated("1150102", AFTER_IT)), "" + fits);
        }
        assertEquals(List.of("warning recheck.other-count"), found(dated("1150102", BEFORE_IT)), "stood so that day");
    }

    /** Nothing is concluded from files that could not be read. */
    @Test
    void aRosterThatCannotBeReadMakesItNotWrong() throws IOException {
        checked("2026-09-18", 2);
        student("1150102", "2026-08-01", "");
        assertEquals(List.of(), found(school("kept", AFTER)));
        Files.writeString(folder.resolve("kept/students/115/1150102/student.yaml"), "names: [\n");
        assertEquals(List.of(), found(school("kept", AFTER)));
    }

    /** Of years before the school kept its classes here there is nothing to compare with. */
    @Test
    void aClassInWhichTheRecordsKnowNobodyMakesItNotWrong() throws IOException {
        Files.writeString(folder.resolve("kept/enrolments/115-1/909.yaml"), "name: 三年九班\ngrade: 3\n");
        Files.writeString(
                folder.resolve("kept/rechecks/115-1/909.yaml"),
                "checked-on: 2026-09-18\nchecked-by: regi\nstudents: 36\n");
        assertEquals(List.of(), found(school("kept", AFTER)));
    }

    /** Nobody sat there any more, or there is no such class: either the class or the day is wrong. */
    @Test
    void aClassThatHadNobodyOnItsDayDoesNotCount() throws IOException {
        student("1150101", "2026-08-01", "2026-09-10");
        student("1150102", "2026-09-25", "");
        checked("2026-09-18", 0);
        assertEquals(List.of(), found(dated("11501", BEFORE_IT)));
        checked("2026-09-18", 2);
        assertEquals(List.of("warning recheck.nobody"), found(dated("11501", BEFORE_IT)));
        assertEquals(DeliveryState.NOT_COUNTED, row(AFTER).state());
    }

    @Test
    void bothLanguagesSayHowManyThereWere() throws IOException {
        student("1150102", "2026-09-10", "");
        checked("2026-09-18", 40);
        Diagnostic found = findings(school("kept", AFTER)).get(0);
        String zh = Catalogue.shipped().message(found, Language.ZH_TW);
        String en = Catalogue.shipped().message(found, Language.EN);
        assertTrue(zh.contains("40 人") && zh.contains("1 至 2 人"), zh);
        assertTrue(en.contains("40") && en.contains("1 to 2"), en);
    }

    private OfficeDelivery row(Instant clock) throws IOException {
        return Completeness.of(school("kept", clock)).rows().stream()
                .filter(row -> row.delivery().record() == RecordKind.ROSTER_RECHECK
                        && row.path().equals(ROW))
                .findFirst()
                .orElseThrow();
    }

    private static List<Diagnostic> findings(Inspection inspection) {
        return Rules.check(inspection).stream()
                .filter(finding -> finding.rule().value().startsWith("recheck."))
                .toList();
    }

    private static List<String> found(Inspection inspection) {
        return findings(inspection).stream()
                .map(finding -> finding.severity().word() + " " + finding.rule())
                .toList();
    }

    private void checked(String day, int students) throws IOException {
        Files.writeString(
                folder.resolve("kept").resolve(ROW),
                "checked-on: " + day + "\nchecked-by: huang.ml\nstudents: " + students + "\n");
    }

    private void student(String number, String from, String to) throws IOException {
        student(number, from, to, "enrolled");
    }

    private void student(String number, String from, String to, String status) throws IOException {
        Path file = folder.resolve("kept/students/115/" + number + "/student.yaml");
        Files.createDirectories(file.getParent());
        String until = to.isEmpty() ? "" : ", to: " + to;
        Files.writeString(
                file,
                "names:\n  - {value: 何小青, from: " + from + "}\nemails:\n  - {value: s" + number
                        + "@yfsh.example, from: " + from + "}\nclasses:\n  - {class-id: 101, seat: 2, from: " + from
                        + until + "}\nstanding:\n  - {status: " + status + ", from: " + from
                        + "}\nrecipients:\n  - {relation: 母親, from: " + from + "}\n");
    }

    /** The school in order after the deadline, a student's file of which came to stand there, and was last changed, at a moment. */
    private Inspection dated(String number, Instant entered) throws IOException {
        Inspection inspection = school("kept", AFTER);
        SortedMap<String, Verdict> verdicts =
                new TreeMap<>(inspection.certified().verdicts());
        verdicts.replaceAll((key, verdict) -> key.contains(number) ? by(verdict, entered) : verdict);
        return new Inspection(
                new CertifiedSchool(inspection.school(), verdicts),
                Editions.only(EDITION),
                inspection.national(),
                inspection.clock());
    }

    private static Verdict by(Verdict verdict, Instant time) {
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                verdict.kind(),
                verdict.flags(),
                verdict.trust(),
                Optional.of(new Verdict.Step("0".repeat(40), time, "huang.ml", Optional.empty(), "huang.ml")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                verdict.digest());
    }
}
