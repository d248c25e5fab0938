package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tw.portfolio.certification.RowBookTest.OTHER;
import static tw.portfolio.certification.RowBookTest.begin;
import static tw.portfolio.certification.RowBookTest.read;
import static tw.portfolio.certification.RowBookTest.take;
import static tw.portfolio.certification.RowMergeTest.A;
import static tw.portfolio.certification.RowMergeTest.voided;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a list within an item each entry is compared with the one of its place, and none is in force because another one moved. */
class EntryMergeTest {
    /** Of two entries that read alike in part nobody can be asked to look at the wrong one. */
    @Test
    void anEntryPutAboveAnotherOneLeavesThatOneVoid() {
        String list = "rows:\n  - id: A\n    of:\n      - from: 1\n        to: 2\n        t: x\n    n: 3\n";
        String tampered = list.replace("to: 2", "to: 9");
        String above = tampered.replace("    of:\n", "    of:\n      - from: 1\n        to: 9\n        t: y\n");
        assertEquals(List.of("A"), voided(list, tampered, above));
        String checked = above.replaceFirst("to: 9\n", "to: 9 # checked\n");
        assertEquals(List.of("A"), voided(list, tampered, above, checked), "the officer's own entry");
        String cut = list.replace("        to: 2\n", "");
        String added =
                cut.replace("      - from: 1\n", "      - from: 1\n        to: 7\n        t: y\n      - from: 1\n");
        assertEquals(List.of("A"), voided(list, cut, added));
        String empty = list.replace("    n: 3", "      -\n    n: 3");
        assertEquals(List.of("A"), voided(list, empty, empty.replace("n: 3", "n: 4")));
    }

    /** What is taken out above a stranger's line may put that one in its place. */
    @Test
    void aLineThatComesIntoThePlaceOfAnotherIsNotLookedAt() {
        String list = "rows:\n  - id: A\n    of:\n      - {t: x, to: 1}\n    n: 3\n";
        String more = list.replace("    n: 3", "      - {t: x, to: 2}\n    n: 3");
        assertEquals(List.of("A"), voided(list, more, more.replace("      - {t: x, to: 1}\n", "")));
        String block = A.replace("    n: 3\n", "    n: 3\n    note:\n      n: 9\n");
        assertEquals(List.of("A"), voided(A, block, A.replace("n: 3", "n: 9")));
        String flow = "rows:\n  - {id: A,\n     n: 3,\n     of: [x, y, z]}\n";
        String note = flow.replace("n: 3,\n", "n: 3, note: {\n     n: 9,\n").replace("]}", "]}}");
        String out = flow.replace("n: 3,\n", "\n     n: 9,\n");
        assertEquals(List.of("A"), voided(flow, note, out), out);
    }

    /** Where a value stood at its place before, it may say what stands in force elsewhere. */
    @Test
    void aValuePutRightToWhatAnotherEntrySaysIsTheOfficers() {
        String list = "rows:\n  - id: A\n    of:\n      - t: x\n        to: 1\n      - t: y\n        to: 2\n";
        String other = list.replace("to: 1", "to: 9");
        assertEquals(List.of(), voided(list, other, list.replace("to: 1", "to: 2")));
    }

    @Test
    void anEntryThatIsGoneIsToldByItsPlace() {
        String list = "rows:\n  - id: A\n    of:\n      - {t: x}\n      - {t: y}\n";
        RowBook book = begin(read(list));
        take(book, read(list.replace("      - {t: y}\n", "")), OTHER);
        assertEquals("of 第 2 項", TouchedLines.gone(book.voided().get(0)).zh());
        assertEquals("of item 2", TouchedLines.gone(book.voided().get(0)).en());
    }

    /** What nobody else changed the officer may change and shorten. */
    @Test
    void aListBesideAStrangersLineMayBeChanged() {
        String list = "rows:\n  - id: A\n    of:\n      - {t: x}\n      - {t: y}\n      - {t: z}\n    n: 3\n";
        String other = list.replace("n: 3", "n: 9");
        String shorter = list.replace("      - {t: y}\n", "");
        assertEquals(List.of(), voided(list, other, shorter.replace("n: 3", "n: 4")));
        assertEquals(List.of(), voided(list, other, list.replace("t: y", "t: w").replace("n: 3", "n: 4")));
        assertEquals(List.of("A"), voided(list, other, other.replace("      - {t: y}\n", "")));
    }

    /** What an officer adds where a line was taken out is no answer to that line. */
    @Test
    void anEntryAddedWhereALineWasTakenOutPutsNothingBack() {
        String list = "rows:\n  - id: A\n    of:\n      - t: x\n        to: 2\n    n: 3\n";
        String cut = list.replace("        to: 2\n", "");
        String more = "      - t: y\n        to: 9\n";
        assertEquals(List.of("A"), voided(list, cut, cut.replace("    n: 3\n", more + "    n: 3\n")));
        assertEquals(List.of(), voided(list, cut, list.replace("    n: 3\n", more + "    n: 3\n")), "put back as well");
        String out = list.replace("        to: 2", "    to: 2");
        assertEquals(List.of("A"), voided(list, out, out.replace("to: 2", "to: 4")), "less deep");
        String flow = "rows:\n  - id: A\n    of:\n      - {t: x, to: 2}\n      - {t: z, to: 2}\n    n: 3\n";
        String less = flow.replace("      - {t: z, to: 2}\n", "");
        assertEquals(List.of("A"), voided(flow, less, flow.replace("t: z", "t: y")));
        assertEquals(List.of(), voided(flow, less, flow));
        String other = flow.replace("t: z", "t: w");
        String anew = flow.replace("t: z", "t: y");
        assertEquals(List.of("A"), voided(flow, other, anew), "nobody saw what stood there");
        String checked = anew.replace("of:", "of: # c").replace("{t: x, to: 2}", "{t: x, to: 2} # c");
        assertEquals(List.of(), voided(flow, other, checked), "each line of the list");
    }

    /** Of two entries alike the one that stands is not the one that somebody took out. */
    @Test
    void anEntryLikeOneThatIsGoneIsNoAnswerToIt() {
        String list = "rows:\n  - id: A\n    of: [x, y, x]\n    n: 3\n";
        String cut = list.replace("y, x]", "y]");
        assertEquals(List.of("A"), voided(list, cut, cut.replace("n: 3", "n: 4")));
        String two = "rows:\n  - id: A\n    of:\n      - {t: x, to: 1}\n      - {t: x, to: 2}\n    n: 3\n";
        String one = two.replace("      - {t: x, to: 1}\n", "");
        for (String touched : List.of(one.replace("to: 2}", "to: 2} # c"), one.replace("to: 2}", "to: 5}"))) {
            assertEquals(List.of("A"), voided(two, one, touched), touched);
            assertEquals(List.of("A"), voided(two, one, one.replace("n: 3", "n: 4"), touched.replace("n: 3", "n: 4")));
        }
        assertEquals(List.of(), voided(two, one, two));
    }

    @Test
    void theLineOfAKeyIsTouchedAsWellAsWhatStandsBelowIt() {
        String more = A + "    note:\n      score: 99\n";
        assertEquals(List.of("A"), voided(A, more, more.replace("99", "98")));
        assertEquals(List.of(), voided(A, more, more.replace("99", "98").replace("note:", "note: # c")));
    }
}
