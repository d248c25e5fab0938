package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.NationalNumber;
import tw.portfolio.regulation.NationalNumberKind;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.SourceSettings;

/** What a student of grade 3 changed after the first batch had closed, and after it was sent, from a real history. */
class SelectionLocksTest {
    private static final Path CASE = CaseSchool.CASES.resolve("74-selection-changed-late");

    private static final NationalRules NATIONAL = Regulation.shipped().national();

    @TempDir
    Path folder;

    @Test
    void theFirstBatchStaysAsItStoodWhenItWasSent() throws IOException {
        SourceSettings source = CaseSchool.replay(CASE, folder);
        CertifiedSchool certified =
                CaseSchool.certify(source, CaseSchool.settings(CASE)).value();
        Student student =
                certified.school().student(StudentNumber.of("1140101")).orElseThrow();
        Entry<Selection> selection = student.entries().of(Selection.class).get(0);
        SelectionLocks locks = SelectionLocks.of(certified, NATIONAL, CaseSchool.CLOCK);
        assertEquals(
                List.of("1 2026-04-05 +[114-1/d] -[114-1/b]", "1 2026-05-10 +[114-1/e] -[114-1/a] locked"),
                locks.changes(student, selection).stream()
                        .map(change -> change.batch().number().orElse(0) + " " + SchoolTime.day(change.since())
                                + " +" + change.added() + " -" + change.removed()
                                + (change.afterLock() ? " locked" : ""))
                        .toList());
        Selection sent = locks.sent(student, selection, true);
        assertEquals(List.of("114-1/a", "114-1/d", "114-1/c", "114-1/f"), sent.outcomes());
        assertEquals(List.of("114-1/c", "114-1/f"), sent.secondBatch());
        Selection early = SelectionLocks.of(certified, NATIONAL, Instant.parse("2026-04-10T00:00:00Z"))
                .sent(student, selection, true);
        assertEquals(selection.value(), early);
    }

    @Test
    void whatWasLockedIsSentThoughItsFileIsGone() throws IOException {
        Path removed = CaseSchool.CASES.resolve("74-selection-removed-when-locked");
        CertifiedSchool certified = CaseSchool.certify(CaseSchool.replay(removed, folder), CaseSchool.settings(removed))
                .value();
        Student student =
                certified.school().student(StudentNumber.of("1140101")).orElseThrow();
        assertEquals(List.of(), student.entries().of(Selection.class));
        SelectionLocks locks = SelectionLocks.of(certified, NATIONAL, CaseSchool.CLOCK);
        Entry<Selection> selection = locks.missing(student).get(0);
        SelectionState gone = locks.removal(selection).orElseThrow();
        assertEquals("林同學，由 黃組長 合併", gone.removal().orElseThrow().by().zh());
        assertEquals("2026-06-20", SchoolTime.day(gone.since()).toString());
        assertEquals(
                List.of("1 -[114-1/a, 114-1/b] true", "2 -[114-1/c] true"),
                locks.changes(student, selection).stream()
                        .map(change ->
                                change.batch().number().orElse(0) + " -" + change.removed() + " " + change.afterLock())
                        .toList());
        Selection sent = locks.sent(student, selection, false);
        assertEquals(List.of("114-1/a", "114-1/b", "114-1/c"), sent.outcomes());
        assertEquals(List.of("114-1/c"), sent.secondBatch());
    }

    /** Which grade has two is a number of the ministry's: by another one the windows of batches are not this student's. */
    @Test
    void whichGradeHasTwoBatchesIsSaidByTheMinistry() throws IOException {
        CertifiedSchool certified = CaseSchool.certify(CaseSchool.replay(CASE, folder), CaseSchool.settings(CASE))
                .value();
        Student student =
                certified.school().student(StudentNumber.of("1140101")).orElseThrow();
        Entry<Selection> selection = student.entries().of(Selection.class).get(0);
        assertEquals(List.of(1, 2), numbers(certified, NATIONAL, student, selection));
        assertEquals(List.of(), numbers(certified, ofGrade(2), student, selection));
    }

    /** Returns the batches that are locked long after the last of them. */
    private static List<Integer> numbers(
            CertifiedSchool certified, NationalRules national, Student student, Entry<Selection> selection) {
        Instant later = Instant.parse("2028-01-01T00:00:00Z");
        return SelectionLocks.of(certified, national, later).locked(student, selection).keySet().stream()
                .flatMap(batch -> batch.number().stream())
                .toList();
    }

    private static NationalRules ofGrade(int grade) {
        List<NationalNumber> numbers = NATIONAL.numbers().stream()
                .map(row -> row.number() != NationalNumberKind.TWO_BATCH_GRADE
                        ? row
                        : new NationalNumber(
                                row.from(), row.number(), BigDecimal.valueOf(grade), row.basis(), row.origin()))
                .toList();
        return new NationalRules(
                NATIONAL.limits(),
                NATIONAL.caps(),
                NATIONAL.windows(),
                numbers,
                NATIONAL.examples(),
                NATIONAL.origin());
    }
}
