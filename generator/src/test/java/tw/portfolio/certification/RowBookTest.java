package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.model.RecordKind;

/** Rows of one student, of which some are changed by whoever may and some by whoever may not. */
class RowBookTest {
    private static final String FILE = "cadres/114-1.yaml";
    private static final Step STEP = new Step(
            new StepCommit(ObjectId.zeroId()),
            CommitText.of("author A <a@b.example> 0 +0000\n\n".getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            "A",
            KeyRing.Proof.NONE,
            Optional.empty(),
            Optional.empty(),
            Bracket.OPEN);
    static final Decision ENTITLED =
            Decision.counts(VerdictKind.CERTIFIED, STEP, EnumSet.noneOf(Flag.class), Optional.empty());
    static final Decision OTHER = Decision.refused(STEP, Reason.of(Cause.NOT_THE_OFFICE));

    @Test
    void anotherRowOfTheSameStudentDoesNotSettleAVoidOne() {
        RowBook book = begin(rows("A 1", "B 1"));
        take(book, rows("A 9", "B 1"), OTHER);
        take(book, rows("A 7", "A 9", "B 1"), ENTITLED);
        assertEquals("void A 9; stands A 7, B 1; holds A 7, B 1, A 1", said(book));
    }

    @Test
    void movingAVoidRowDoesNotSettleIt() {
        RowBook book = begin(rows("A 1", "A 2"));
        take(book, rows("A 9", "A 2"), OTHER);
        take(book, rows("A 2", "A 9"), ENTITLED);
        assertEquals("void A 9; stands A 2; holds A 2, A 1", said(book));
    }

    @Test
    void removingAVoidRowSettlesIt() {
        RowBook book = begin(rows("A 1"));
        take(book, rows("A 9"), OTHER);
        take(book, rows(), ENTITLED);
        assertEquals("void ; stands ; holds ", said(book));
    }

    @Test
    void aRowTakenAwayHoldsUntilItIsPutBack() {
        RowBook book = begin(rows("A 1", "B 1"));
        take(book, rows("A 1"), OTHER);
        take(book, rows("A 1", "C 1"), ENTITLED);
        assertEquals("void B 1 removed; stands A 1, C 1; holds A 1, C 1, B 1", said(book));
        take(book, rows("A 1", "B 1", "C 1"), ENTITLED);
        assertEquals("void ; stands A 1, B 1, C 1; holds A 1, B 1, C 1", said(book));
    }

    @Test
    void aVoidRowChangedAgainWithoutRightStaysVoid() {
        RowBook book = begin(rows("A 1"));
        take(book, rows("A 8"), OTHER);
        take(book, rows("A 9"), OTHER);
        assertEquals("void A 9; stands ; holds A 1", said(book));
        take(book, rows("A 1"), OTHER);
        assertEquals("void A 1; stands ; holds A 1", said(book));
        take(book, rows("A 1 # checked"), ENTITLED);
        assertEquals("void ; stands A 1 # checked; holds A 1 # checked", said(book));
    }

    /** Several rows of one student: what is put right of one says nothing of another. */
    @Test
    void aRowTakenAwayIsNotSettledByAnotherOfTheSameStudent() {
        RowBook book = begin(grades("A MATH 40", "A PHYS 70", "B MATH 65"));
        take(book, grades("A PHYS 71", "B MATH 65"), OTHER);
        assertEquals("void A PHYS 71, A MATH 40 removed", voided(book));
        take(book, grades("A PHYS 70", "B MATH 65"), ENTITLED);
        assertEquals("void A MATH 40 removed", voided(book));
        take(book, grades("A PHYS 70", "A ART 99", "B MATH 65"), OTHER);
        assertEquals("void A ART 99, A MATH 40 removed", voided(book));
        take(book, grades("A PHYS 70", "B MATH 65"), ENTITLED);
        assertEquals("void A MATH 40 removed", voided(book));
        take(book, grades("A MATH 45", "A PHYS 70", "B MATH 65"), ENTITLED);
        assertEquals("void ", voided(book), "the same course of the same student, as the officer has it now");
    }

    @Test
    void aRowThatBecameAnotherIsBothAddedAndTakenAway() {
        RowBook book = begin(grades("A MATH 40"));
        take(book, grades("A ART 99"), OTHER);
        assertEquals("void A ART 99, A MATH 40 removed", voided(book));
        take(book, FileVersion.NONE, ENTITLED);
        assertEquals("void A MATH 40 removed", voided(book));
        take(book, grades("A MATH 40"), ENTITLED);
        assertEquals("void ", voided(book));
    }

    @Test
    void aRowChangedInPlaceIsSettledByChangingIt() {
        RowBook book = begin(grades("A MATH 40", "A PHYS 70"));
        take(book, grades("A MATH 90", "A PHYS 70"), OTHER);
        take(book, grades("A MATH 41", "A PHYS 70"), ENTITLED);
        assertEquals("void ", voided(book));
    }

    @Test
    void twoRowsInPlaceOfOneSettleNothing() {
        RowBook book = begin(grades("A MATH 40"));
        take(book, grades("A MATH 90", "A MATH 91"), OTHER);
        take(book, FileVersion.NONE, ENTITLED);
        assertEquals("void A MATH 40 removed", voided(book));
    }

    @Test
    void aDeputyTakenAwayIsNotSettledByAnotherDeputyOfTheSameTeacher() {
        String october = "  - {absent: wang, deputy: sub, from: 2025-10-01}\n";
        RowBook book = begin(read("rows:\n" + october));
        take(book, read("rows: []\n"), OTHER);
        for (String other : List.of("deputy: lee, from: 2025-10-01", "deputy: sub, from: 2026-01-05")) {
            take(book, read("rows:\n  - {absent: wang, " + other + "}\n"), ENTITLED);
            assertEquals(1, book.voided().size(), other);
            assertEquals(2, book.inForce().size(), other);
        }
        take(book, read("rows:\n" + october), ENTITLED);
        assertEquals(List.of(), book.voided());
    }

    @Test
    void aRowWhoseFirstDayWasChangedIsSettledByConfirmingIt() {
        RowBook book = begin(read("rows:\n  - {absent: wang, deputy: sub, from: 2025-10-01}\n"));
        String changed = "rows:\n  - {absent: wang, deputy: sub, from: 2025-10-11}";
        take(book, read(changed + "\n"), OTHER);
        assertEquals(1, book.voided().size());
        take(book, read(changed + " # checked\n"), ENTITLED);
        assertEquals(List.of(), book.voided());
        assertEquals(1, book.inForce().size());
    }

    private static String voided(RowBook book) {
        return "void "
                + book.voided().stream()
                        .map(it -> RowWords.about(it.row(), number -> true) + " "
                                + it.row().text().replaceAll("(?s).*score\\d+:(\\d+).*", "$1")
                                + (it.removed() ? " removed" : ""))
                        .collect(Collectors.joining(", "));
    }

    private static FileVersion grades(String... said) {
        StringBuilder text = new StringBuilder("grades:\n");
        for (String row : said) {
            String[] parts = row.split(" ");
            text.append("  - {student: %s, course: %s, score: %s}\n".formatted((Object[]) parts));
        }
        return read(RecordKind.GRADES, "grades/114-1/101.yaml", text.toString());
    }

    @Test
    void whatIsLaidOutAnewIsNoChange() {
        RowBook book = begin(read("rows:\n  - {id: A, n: 1}\n  - {id: B, n: 1}\n"));
        take(book, read("# a remark\nrows:\n\n  - id: A\n    n: 1\n  - {id: B, n: 2}\n"), OTHER);
        assertEquals(
                List.of("B"), book.voided().stream().map(it -> it.row().name()).toList());
    }

    private static String said(RowBook book) {
        return "void "
                + book.voided().stream()
                        .map(it -> words(it.row()) + (it.removed() ? " removed" : ""))
                        .collect(Collectors.joining(", "))
                + "; stands " + words(book.standing()) + "; holds " + words(book.inForce());
    }

    private static String words(List<Row> rows) {
        return rows.stream().map(RowBookTest::words).collect(Collectors.joining(", "));
    }

    private static String words(Row row) {
        return row.text()
                .replaceAll("\\{\\d+:id\\d+:(.)\\d+:n\\d+:(\\d)}", "$1 $2")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static FileVersion rows(String... said) {
        StringBuilder text = new StringBuilder("rows:\n");
        for (String row : said) {
            String[] parts = row.split(" ", 3);
            text.append("  - {id: ")
                    .append(parts[0])
                    .append(", n: ")
                    .append(parts[1])
                    .append('}');
            text.append(parts.length > 2 ? " " + parts[2] : "").append('\n');
        }
        return said.length == 0 ? FileVersion.NONE : read(text.toString());
    }

    /** Begins with a file that can be read. */
    static RowBook begin(FileVersion version) {
        return RowBook.of(version, version.rows().orElseThrow());
    }

    /** Takes a step as an office's file does. */
    static void take(RowBook book, FileVersion version, Decision decision) {
        book.step(version, decision, Optional.of(decision).filter(it -> !it.counts()));
        book.end(Optional.empty(), decision.counts());
    }

    static FileVersion read(String text) {
        return read(RecordKind.CADRES, FILE, text);
    }

    private static FileVersion read(RecordKind kind, String file, String text) {
        Optional<List<Row>> rows = Row.of("main", kind, file, text.getBytes(StandardCharsets.UTF_8));
        return new FileVersion(rows, Optional.of(text), Optional.of(List.of()));
    }
}
