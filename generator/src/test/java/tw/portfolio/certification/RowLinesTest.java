package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever mends what stands around a row has touched none of it. */
class RowLinesTest {
    /** Who mends the key, or the bracket, sees none of the rows in what changed. */
    @Test
    void rowsChangedBehindAMisspeltKeyStayVoidOnceItIsMended() {
        String block = "  - {id: A, n: 2} # 115\n";
        String flow = "{id: A, n: 2} # 115\n";
        for (List<String> texts : List.of(
                List.of("rwos:\n" + block, "rows:\n" + block),
                List.of("more:\n  rows:\n  " + block, "rows:\n" + block),
                List.of("rows: |\n" + block, "rows:\n" + block),
                List.of("rows:\n  -\n    " + block, "rows:\n" + block),
                List.of("more: [{rows: [\n" + flow + "]}]\n", "rows: [\n" + flow + "]\n"))) {
            RowBook book = RowBook.of(RowBookTest.read("rows:\n  - {id: A, n: 1}\n"));
            book.step(RowBookTest.read(texts.get(0)), RowBookTest.OTHER);
            book.step(RowBookTest.read(texts.get(1)), RowBookTest.ENTITLED);
            assertEquals(1, book.voided().size(), texts.get(0));
            book.step(RowBookTest.read(texts.get(1).replace("# 115", "# checked")), RowBookTest.ENTITLED);
            assertEquals(List.of(), book.voided(), texts.get(0));
        }
    }

    /** Rows that share a line share the remark at its end. */
    @Test
    void rowsOfOneLineAreConfirmedByTheRemarkAtItsEnd() {
        RowBook book = RowBook.of(RowBookTest.read("rows: [{id: A, n: 1}, {id: B, n: 1}]\n"));
        book.step(RowBookTest.read("rows: [{id: A, n: 2}, {id: B, n: 1}, {id: C, n: 1}]\n"), RowBookTest.OTHER);
        assertEquals(2, book.voided().size());
        book.step(
                RowBookTest.read("rows: [{id: A, n: 2}, {id: B, n: 1}, {id: C, n: 1}] # checked\n"),
                RowBookTest.ENTITLED);
        assertEquals(List.of(), book.voided());
    }

    @Test
    void aRemarkBehindTheDashOfTheNextRowIsNoneOfThisOne() {
        RowBook book = RowBook.of(RowBookTest.read("rows:\n  - id: A\n    n: 1\n  - id: B\n    n: 1\n"));
        book.step(RowBookTest.read("rows:\n  - id: A\n    n: 2\n  - id: B\n    n: 1\n"), RowBookTest.OTHER);
        for (String dash : List.of("- # checked", "-  # checked", "-\t# checked", "-")) {
            book.step(
                    RowBookTest.read("rows:\n  - id: A\n    n: 2\n  " + dash + "\n    id: B\n    n: 1\n"),
                    RowBookTest.ENTITLED);
            assertEquals(
                    List.of("A"),
                    book.voided().stream().map(it -> it.row().name()).toList());
        }
    }

    /** Rows that all begin alike are told apart by their other lines. */
    @Test
    void aRowWrittenAnewAmongThousandsThatBeginAlikeIsInForce() {
        StringBuilder many = new StringBuilder("rows:\n");
        for (int i = 0; i < 1_500; i++) {
            many.append("  -\n    kind: a\n    id: A").append(i).append("\n    n: 1\n");
        }
        RowBook book = RowBook.of(RowBookTest.read(many.toString()));
        String tampered = many.toString().replace("id: A7\n    n: 1", "id: A7\n    n: 2");
        book.step(RowBookTest.read(tampered), RowBookTest.OTHER);
        assertEquals(1, book.voided().size());
        book.step(RowBookTest.read(tampered + "  -\n    kind: a\n    id: B\n    n: 1\n"), RowBookTest.ENTITLED);
        assertEquals(1, book.voided().size(), "what is new is in force, what was void stays so");
    }
}
