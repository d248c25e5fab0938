package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever mends what stands around a row has touched none of it. */
class LineBookTest {
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
            RowBook book = RowBookTest.begin(RowBookTest.read("rows:\n  - {id: A, n: 1}\n"));
            RowBookTest.take(book, RowBookTest.read(texts.get(0)), RowBookTest.OTHER);
            RowBookTest.take(book, RowBookTest.read(texts.get(1)), RowBookTest.ENTITLED);
            assertEquals(1, book.voided().size(), texts.get(0));
            RowBookTest.take(book, RowBookTest.read(texts.get(1).replace("# 115", "# checked")), RowBookTest.ENTITLED);
            assertEquals(List.of(), book.voided(), texts.get(0));
        }
    }

    /** A remark behind a bracket, a comma or the end of the file confirms nothing, whether or not the key above is mended besides. */
    @Test
    void whatOnlyHoldsLinesTogetherIsNobodysRow() {
        String flow = "rows: [\n  {id: A, n: 1}\n  ,\n  {id: B, n: 1}\n]\n";
        String block = "rows:\n  - id: A\n    n: 1\n  - id: B\n    n: 1\n";
        for (List<String> texts : List.of(
                List.of(flow, "]\n", "] # 114-1\n"),
                List.of(flow, "  ,\n", "  , # next\n"),
                List.of(flow, "]\n", "]\n... # end\n"),
                List.of(block + "...\n", "...\n", "... # end\n"))) {
            for (String key : List.of("rows:", "rwos:")) {
                RowBook book = RowBookTest.begin(RowBookTest.read(texts.get(0)));
                String tampered = texts.get(0).replace("n: 1", "n: 2");
                RowBookTest.take(book, RowBookTest.read(tampered.replace("rows:", key)), RowBookTest.OTHER);
                RowBookTest.take(
                        book, RowBookTest.read(tampered.replace(texts.get(1), texts.get(2))), RowBookTest.ENTITLED);
                assertEquals(List.of("A", "B"), names(book), texts.get(2) + key);
            }
        }
    }

    /** One line of it put right settles no other. */
    @Test
    void rowsThatWereOneValueForAWhileStayVoid() {
        for (String swallowed : List.of("rows: |\n", "more:\n  rows:\n  ", "note: |\n  rows:\n  ")) {
            RowBook book = RowBookTest.begin(RowBookTest.read("rows:\n  - {id: A, n: 1}\n  - {id: B, n: 1}\n"));
            String rows = "  - {id: A, n: 2}\n  - {id: B, n: 2}\n";
            String in = swallowed.endsWith("  ") ? rows.replace("\n  -", "\n    -") : rows;
            RowBookTest.take(book, RowBookTest.read(swallowed + in), RowBookTest.OTHER);
            String mended = "A, n: 3";
            RowBookTest.take(book, RowBookTest.read(swallowed + in.replace("A, n: 2", mended)), RowBookTest.ENTITLED);
            RowBookTest.take(book, RowBookTest.read("rows:\n" + rows.replace("A, n: 2", mended)), RowBookTest.ENTITLED);
            assertEquals(List.of("A", "B"), names(book), swallowed);
            RowBookTest.take(
                    book, RowBookTest.read("rows:\n" + rows.replace("A, n: 2", "A, n: 4")), RowBookTest.ENTITLED);
            assertEquals(List.of("B"), names(book), swallowed);
        }
    }

    private static List<String> names(RowBook book) {
        return book.voided().stream()
                .filter(it -> !it.removed())
                .map(it -> it.row().name())
                .toList();
    }

    /** Rows that share a line share the remark at its end. */
    @Test
    void rowsOfOneLineAreConfirmedByTheRemarkAtItsEnd() {
        RowBook book = RowBookTest.begin(RowBookTest.read("rows: [{id: A, n: 1}, {id: B, n: 1}]\n"));
        RowBookTest.take(
                book, RowBookTest.read("rows: [{id: A, n: 2}, {id: B, n: 1}, {id: C, n: 1}]\n"), RowBookTest.OTHER);
        assertEquals(2, book.voided().size());
        RowBookTest.take(
                book,
                RowBookTest.read("rows: [{id: A, n: 2}, {id: B, n: 1}, {id: C, n: 1}] # checked\n"),
                RowBookTest.ENTITLED);
        assertEquals(List.of(), book.voided());
    }

    @Test
    void aRemarkBehindTheDashOfTheNextRowIsNoneOfThisOne() {
        RowBook book = RowBookTest.begin(RowBookTest.read("rows:\n  - id: A\n    n: 1\n  - id: B\n    n: 1\n"));
        RowBookTest.take(
                book, RowBookTest.read("rows:\n  - id: A\n    n: 2\n  - id: B\n    n: 1\n"), RowBookTest.OTHER);
        for (String dash : List.of("- # checked", "-  # checked", "-\t# checked", "-")) {
            RowBookTest.take(
                    book,
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
        RowBook book = RowBookTest.begin(RowBookTest.read(many.toString()));
        String tampered = many.toString().replace("id: A7\n    n: 1", "id: A7\n    n: 2");
        RowBookTest.take(book, RowBookTest.read(tampered), RowBookTest.OTHER);
        assertEquals(1, book.voided().size());
        RowBookTest.take(
                book, RowBookTest.read(tampered + "  -\n    kind: a\n    id: B\n    n: 1\n"), RowBookTest.ENTITLED);
        assertEquals(1, book.voided().size(), "what is new is in force, what was void stays so");
    }

    /** What an officer took apart in a file that nobody could read, somebody else must not bring together again unseen. */
    @Test
    void whatWasTakenApartIsNotBroughtTogetherAgainBehindAMisspeltKey() {
        String as = "rows:\n  - id: A\n    n: 90\n  - id: B\n    n: 70\n";
        RowBook book = RowBookTest.begin(RowBookTest.read(as));
        String broken = as.replace("rows:", "rwos:");
        RowBookTest.take(book, RowBookTest.read(broken), RowBookTest.OTHER);
        String corrected = broken.replace("id: A\n", "id: A\n    n: 60\n  - id: C\n");
        RowBookTest.take(book, RowBookTest.read(corrected), RowBookTest.ENTITLED);
        RowBookTest.take(book, RowBookTest.read(broken), RowBookTest.OTHER);
        RowBookTest.take(book, RowBookTest.read(as), RowBookTest.ENTITLED);
        assertEquals(List.of("A"), names(book));
    }
}
