package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tw.portfolio.certification.RowBookTest.ENTITLED;
import static tw.portfolio.certification.RowBookTest.OTHER;
import static tw.portfolio.certification.RowBookTest.begin;
import static tw.portfolio.certification.RowBookTest.read;
import static tw.portfolio.certification.RowBookTest.take;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of an item of several lines nothing comes into force but what somebody entitled wrote of it, and what stood in force before. */
class RowMergeTest {
    static final String A = "rows:\n  - id: A\n    from: 1\n    to: 2\n    n: 3\n    of: [x]\n";
    private static final String B = "  - id: B\n    from: 1\n    to: 2\n    n: 9\n";

    /** A line that is taken out leaves nothing that an officer could see, or touch. */
    @Test
    void aLineTakenOutStaysOutOfForceWhateverElseIsSettled() {
        String cut = A.replace("    to: 2\n", "");
        assertEquals(List.of("A"), voided(A, cut, cut.replace("n: 3", "n: 4")), "another line corrected");
        assertEquals(List.of("A"), voided(A, cut, cut.replace("    of: [x]\n", "")), "another line taken out");
        assertEquals(List.of("A"), voided(A, cut.replace("n: 3", "n: 5"), cut), "the line that is told put back");
        assertEquals(List.of("A"), voided(A, cut.replace("n: 3", "n: 5"), cut.replace("n: 3", "n: 5 # checked")));
        assertEquals(List.of(), voided(A, cut, A), "put back");
        assertEquals(List.of(), voided(A, cut, A.replace("to: 2", "to: 1")), "put back with another value");
        assertEquals(List.of("A"), voided(A, A.replace("    to:", "    # to:"), A.replace("    to: 2\n", "")));
    }

    /** A row in force that shares a line with a void one does not speak for it. */
    @Test
    void aLineOfSeveralItemsIsLookedAtForEachOfThem() {
        String block = "rows:\n  - {id: A, n: 1}\n  - {id: B,\n     n: 1, m: 1}\n";
        String shared = "rows: [{id: A, n: 1}, {id: B, n: 2,\n  m: 1}]\n";
        assertEquals(List.of("B"), voided(block, shared, shared.replace("m: 1", "m: 3")));
        String other = "rows: [{id: A,\n  n: 1}, {id: B, n: 1, m: 1}]\n";
        String tampered = "rows: [{id: A,\n  n: 2}, {id: B, n: 1, m: 1}]\n";
        assertEquals(List.of("A"), voided(other, tampered, tampered.replace("{id: A,", "{id: A, k: 1,")));
    }

    /** Lines of a file that nobody can read are numbered otherwise than its rows were. */
    @Test
    void whatWasChangedInAFileThatCouldNotBeReadStaysVoidAfterTheStepThatMendsIt() {
        String all = A + B;
        String broken = all.replace("n: 3", "n: 5").replace("n: 9", "n: [");
        String mended = broken.replace("n: [", "n: 9");
        assertEquals(List.of("A"), voided(all, broken, mended));
        assertEquals(List.of("A"), voided(all, broken, mended, mended.replace("[x]", "[y]")));
        String top = "rows: [\n" + all.substring("rows:\n".length()).replace("n: 3", "n: 5");
        String untopped = top.replace("rows: [", "rows:");
        assertEquals(List.of("A"), voided(all, top, untopped, untopped.replace("[x]", "[y]")));
        RowBook decoy = begin(read(all));
        String other = "rows:\n  - id: A\n    from: 1\n    to: 2\n    n: 7\n    of: [x]\n";
        take(decoy, read(other + B + "rest: [\n"), OTHER);
        take(decoy, read(other + B), OTHER);
        take(decoy, read((other + B).replace("[x]", "[y]")), ENTITLED);
        assertEquals(1, decoy.voided().size());
    }

    @Test
    void aVeryLongLineIsALineAsAnyOther() {
        String words = "w".repeat(30_000);
        String text = "rows:\n  - id: A\n    n: 1\n    of: \"" + words + "\"\n";
        String other = text.replace("n: 1", "n: 2");
        assertEquals(List.of("A"), voided(text, other, other.replace("www\"", "vvv\"")));
        assertEquals(List.of(), voided(text, other, other.replace("n: 2", "n: 2 # c")));
        assertEquals(List.of(), voided(text, other, text));
    }

    @Test
    void anItemThatWasRenamedIsWhatItWasOnceItHasItsNameAgain() {
        String renamed = A.replace("id: A", "id: X").replace("    to: 2\n", "");
        RowBook book = begin(read(A));
        take(book, read(renamed), OTHER);
        take(book, read(renamed.replace("id: X", "id: A")), ENTITLED);
        assertEquals(1, book.inForce().size(), book.inForce()::toString);
        take(book, read(A), ENTITLED);
        assertEquals(List.of(), book.voided());
        assertEquals(1, book.inForce().size());
    }

    @Test
    void anItemPutInIsInForceOnceEachOfItsLinesIsTouched() {
        String more = A + B;
        assertEquals(List.of("B"), voided(A, more, more.replace("    to: 2\n    n: 9", "    n: 9")));
        assertEquals(List.of("B"), voided(A, more, more.replace("n: 9", "n: 9 # checked")));
        String checked = more.replace("- id: B\n    from: 1\n    to: 2", "- id: B # c\n    from: 1 # c\n    to: 2 # c");
        assertEquals(List.of("B"), voided(A, more, checked));
        assertEquals(List.of(), voided(A, more, checked, checked.replace("n: 9", "n: 9 # c")), "in two steps");
        String around = checked.replace("of: [x]", "of: [y]");
        assertEquals(List.of(), voided(A, more, checked, around, around.replace("n: 9", "n: 9 # c")));
    }

    @Test
    void aLinePutInIsGoneOnceItIsTakenOut() {
        String more = A.replace("    n: 3\n", "    m: 7\n    n: 3\n");
        String corrected = more.replace("n: 3", "n: 4");
        assertEquals(List.of("A"), voided(A, more, corrected));
        assertEquals(List.of(), voided(A, more, corrected, corrected.replace("    m: 7\n", "")));
        assertEquals(List.of(), voided(A, more, corrected, corrected.replace("m: 7", "m: 7 # checked")));
    }

    /** What only sets a row otherwise is no change, and neither is whose it was. */
    @Test
    void blanksAndSignsOfSomebodyElseTakeNothingOutOfForce() {
        for (String set :
                List.of(A.replace("[x]", "[ x ]"), A.replace("n: 3", "n:  3"), A.replace("from: 1", "from: '1'"))) {
            assertEquals(List.of(), voided(A, set, set.replace("to: 2", "to: 3")), set);
        }
    }

    @Test
    void aLineThatBelongsToSomethingElseNowIsNotAsItWas() {
        String nested = "rows:\n  - id: A\n    more:\n      from: 1\n      to: 2\n    n: 3\n";
        String out = nested.replace("      to: 2", "    to: 2");
        assertEquals(List.of("A"), voided(nested, out, out.replace("n: 3", "n: 4")));
        String apart = nested.replace("      to: 2", "    other:\n      to: 2");
        assertEquals(List.of("A"), voided(nested, apart, apart.replace("n: 3", "n: 4")));
    }

    /** Within a text a sign of a remark is part of it. */
    @Test
    void aLineOfATextThatLooksLikeARemarkIsALine() {
        String quoted = "rows:\n  - id: A\n    text: 'it''s\n      so'\n    n: 3\n";
        String within = quoted.replace("it''s\n", "it''s\n      # bad\n");
        assertEquals(List.of("A"), voided(quoted, within, within.replace("n: 3", "n: 4")));
        String anchored = "rows:\n  - id: A\n    text: &a \"so\\\n      on\"\n    n: 3\n";
        String put = anchored.replace("so\\\n", "so\\\n      # bad\n");
        assertEquals(List.of("A"), voided(anchored, put, put.replace("n: 3", "n: 4")));
        for (String head : List.of("text: |\n      good\n", "text: >-\n      good\n", "text: \"good\n")) {
            String end = head.contains("\"") ? "      end\"\n" : "";
            String text = "rows:\n  - id: A\n    " + head + end + "    n: 3\n";
            String more = text.replace("good\n", "good\n      # bad\n").replace("n: 3", "n: 4");
            assertEquals(List.of("A"), voided(text, more, more.replace("n: 4", "n: 3")), head);
            assertEquals(List.of(), voided(text, more, text), head);
        }
    }

    /** Lines of other rows may read alike: whoever moves an item has looked at none of it. */
    @Test
    void aLineThatStandsInAnotherItemTooIsNotPutBackByMovingThisOne() {
        String all = A + B;
        String tampered = all.replace("n: 3", "n: 9");
        String moved = "rows:\n" + B + tampered.substring("rows:\n".length(), tampered.indexOf("  - id: B"));
        assertEquals(List.of("A"), voided(all, tampered, moved));
        assertEquals(List.of("A"), voided(all, tampered, moved.replace("[x]", "[y]")));
    }

    @Test
    void anItemMovedWithItsLineSetAsAnotherItemHasItIsStillVoid() {
        String elsewhere = (A + B).replace("n: 9", "n: 7");
        String blanks = elsewhere.replace("n: 3", "n: 7").replace("n: 7\n    of", "n:  7\n    of");
        String up = "rows:\n" + blanks.substring(blanks.indexOf("  - id: B"))
                + blanks.substring(6, blanks.indexOf("  - id: B"));
        assertEquals(
                List.of("A"),
                voided(elsewhere, blanks, up.replace("n:  7", "n: 7").replace("[x]", "[y]")));
    }

    /** A forge shows the line that it becomes as one that is new. */
    @Test
    void aRemarkWhoseSignAnOfficerTakesOffIsALineOfTheirs() {
        String remark = A.replace("    of: [x]\n", "    # m: 9\n    of: [x]\n");
        assertEquals(List.of(), voided(A, remark, remark.replace("# m: 9", "m: 9")));
        assertEquals(List.of(), voided(A, remark, remark.replace("n: 3", "n: 4")), "the remark stands still");
    }

    /** A line of one item that goes may read like one of another. */
    @Test
    void whatAnItemSaysIsComparedWithWhatItSaidItself() {
        String all = A + B;
        String tampered = all.replace("n: 3", "n: 9");
        String alone = tampered.substring(0, tampered.indexOf("  - id: B"));
        assertEquals(List.of("A"), voided(all, tampered, alone.replace("[x]", "[y]")));
    }

    /** A void line that stood in another row is a stranger's wherever it comes to stand. */
    @Test
    void aLineOfAnotherVoidRowIsNotTheOfficers() {
        String list = "rows:\n  - id: A\n    n: 3\n    of:\n      - {t: x}\n";
        String more = list.replace("n: 3", "n: 5") + "  - id: X\n    of:\n      - {t: y}\n";
        assertEquals(List.of("A"), voided(list, more, list.replace("t: x", "t: y")));
        assertEquals(List.of(), voided(list, more, list.replace("t: x", "t: z")));
    }

    /** The text of a block stands deeper than its key, and may stand less deep than the sign above it (YAML 1.2.2, 8.1.1). */
    @Test
    void aTextLessDeepThanItsHeadIsOfTheValueAllTheSame() {
        String deep = "rows:\n  - id: A\n    text:\n            |-\n     so\n    n: 3\n";
        String more = deep.replace("     so\n", "     so\n     # bad\n");
        assertEquals(List.of("A"), voided(deep, more, more.replace("n: 3", "n: 4")));
    }

    /** Only blanks and tabs make a sign that of a remark (YAML 1.2.2, 6.6): behind a wide blank it goes on with a value. */
    @Test
    void aLineThatBeginsWithAWideBlankIsALine() {
        for (String blank : List.of("\u3000", "\u2003", "\u2028")) {
            String more = A.replace("n: 3\n", "n: 3\n      " + blank + "# bad\n");
            assertEquals(List.of("A"), voided(A, more, more.replace("to: 2", "to: 3")), blank);
        }
    }

    /** What stood before is in force, and not nothing. */
    @Test
    void theItemThatWasInForceStaysSo() {
        RowBook book = begin(read(A));
        take(book, read(A.replace("n: 3", "n: 5")), OTHER);
        take(book, read(A.replace("n: 3", "n: 5").replace("to: 2", "to: 4")), ENTITLED);
        assertEquals(1, book.inForce().size());
        assertEquals(true, book.inForce().get(0).text().contains("3"), book.inForce()::toString);
    }

    /** What a row was before such a step says nothing of what was done to it meanwhile. */
    @Test
    void whatIsChangedWhileNobodyCanReadTheFileIsNotTheOfficers() {
        String all = A + B;
        String mended = all.replace("n: 3", "n: 5");
        for (String changed : List.of(
                mended.replace("    to: 2\n    n: 5", "    to: 8\n    n: 5"),
                mended.replace("- id: A\n", "- id: A\n    m: 7\n"),
                mended.replace("    to: 2\n    n: 5", "    n: 5"))) {
            String broken = changed.replace("n: 9", "n: [");
            RowBook book = begin(read(all));
            take(book, read(mended), OTHER);
            take(book, read(broken), OTHER);
            take(book, read(changed.replace("n: 5", "n: 3")), ENTITLED);
            assertEquals(1, book.voided().size(), changed);
            RowBook inForce = begin(read(all));
            take(inForce, read(broken.replace("n: 5", "n: 3")), OTHER);
            take(inForce, read(changed.replace("n: 5", "n: 4")), ENTITLED);
            assertEquals(1, inForce.voided().size(), changed);
            assertEquals(2, inForce.inForce().size(), changed);
        }
    }

    /** Several rows of a list may share values. */
    @Test
    void aLineLikeOneThatStillStandsInAnotherVoidRowIsTheOfficers() {
        String all = "rows:\n  - id: A\n    n: 1\n  - id: B\n    n: 2\n";
        String other = all.replace("n: 1", "n: 8").replace("n: 2", "n: 7");
        assertEquals(List.of("B"), voided(all, other, other.replace("n: 8", "n: 7")));
    }

    @Test
    void whatIsToBeSeenToIsTold() {
        RowBook book = begin(read(A));
        String cut = A.replace("    to: 2\n", "").replace("n: 3", "n: 5");
        take(book, read(cut), OTHER);
        assertEquals(
                new Unsettled(List.of(4), List.of(Unsettled.Gone.of("to"))),
                book.voided().get(0).open());
        take(book, read(cut.replace("n: 5", "n: 5 # checked")), ENTITLED);
        assertEquals(
                new Unsettled(List.of(), List.of(Unsettled.Gone.of("to"))),
                book.voided().get(0).open());
    }

    /** Returns what is void: the first text is in force, the second is somebody else's, the others an officer's. */
    static List<String> voided(String... texts) {
        RowBook book = begin(read(texts[0]));
        for (int i = 1; i < texts.length; i++) {
            take(book, read(texts[i]), i == 1 ? OTHER : ENTITLED);
        }
        return book.voided().stream().map(it -> it.row().name()).toList();
    }
}
