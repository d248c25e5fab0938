package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tw.portfolio.certification.RowBookTest.ENTITLED;
import static tw.portfolio.certification.RowBookTest.OTHER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.model.RecordKind;

/** What an entitled step writes otherwise and says no other of what somebody not entitled wrote. */
class ReformattedTest {
    private static final String ROW = "{student: 1140102, club: 合唱團, post: 社長, note: a-1}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROW + " #",
                ROW + " # \u200b",
                ROW + " # \u3164 .",
                "{student: 1140102, club: 合唱團, post: 社長\u200b, note: a-1}",
                "{student: 1140102, club: 合唱團, post: 社長\ufe0f, note: a-1}",
                "{student: 1140102, club: 合唱團, post: \"社長\\u200b\", note: a-1}",
                "{student: 1140102, post: 社長, note: a-1, club: 合唱團}",
                "{student: 1140102, club: 合唱團, post: !!str 社長, note: a-1}",
                "{student: 1_140_102, club: 合唱團, post: 社長, note: a-1}",
                "{student: 1140102, club: 合唱團, post: 社長, note: a1}",
                "{student: １１４０１０２, club: 合唱團, post: 社 長, note: a-1}",
            })
    void aRowThatReadsTheSameIsStillTheStrangers(String row) {
        assertEquals(1, changed(row).voided().size(), row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROW + " # 已核對",
                "{student: 1140102, club: 合唱團, post: 副社長, note: a-1}",
                "{student: 1140102, club: 合唱團, post: 社長}",
                "{student: 1140102, club: 合唱團, post: 社員, note: a-1}", // as it was in force
            })
    void aRowThatReadsOtherwiseIsWhoeverWroteItSo(String row) {
        assertEquals(List.of(), changed(row).voided(), row);
    }

    /** A member was made president by somebody not entitled, and the row was then written anew. */
    private static RowBook changed(String row) {
        RowBook book = RowBookTest.begin(list("{student: 1140102, club: 合唱團, post: 社員, note: a-1}"));
        RowBookTest.take(book, list(ROW), OTHER);
        assertEquals(1, book.voided().size());
        RowBookTest.take(book, list(row), ENTITLED);
        return book;
    }

    /** What stands in quotes is no remark, and a row without a name of its own goes by its first value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{absent: wang, deputy: lee, note: \"a #1\"}|{absent: wang, deputy: lee,\n      note: \"a #1\"}",
                "{absent: wang, deputy: lee}|{deputy: lee, absent: wang}",
                "{id: lee, emails: [a@x.example, b@x.example]}|{id: lee, emails: [b@x.example, a@x.example]}",
            })
    void aRowSetInAnotherOrderIsStillTheStrangers(String rows) {
        String[] both = rows.split("\\|", -1);
        RowBook book = RowBookTest.begin(list("{absent: xu, deputy: wu}"));
        RowBookTest.take(book, list("{absent: xu, deputy: wu}\n  - " + both[0]), OTHER);
        RowBookTest.take(book, list("{absent: xu, deputy: wu}\n  - " + both[1]), ENTITLED);
        assertEquals(1, book.voided().size(), rows);
    }

    /** Whatever a value has within, words behind the row are a remark. */
    @Test
    void aRowWithASignOfARemarkInAValueIsConfirmedByARemarkBehindIt() {
        String row = "{student: 1140102, club: 合唱團, post: \"社長 #1\", note: a-1}";
        RowBook book = changed(ROW);
        RowBookTest.take(book, list(row), OTHER);
        RowBookTest.take(book, list(row + " #"), ENTITLED);
        assertEquals(1, book.voided().size());
        RowBookTest.take(book, list(row + " # 已核對"), ENTITLED);
        assertEquals(List.of(), book.voided());
    }

    @Test
    void ofOneRowThatBecameTwoNeitherIsTakenForLookedAt() {
        RowBook book = changed(ROW + "\n  - " + ROW + " #");
        assertEquals(2, book.voided().size());
        assertEquals(1, book.inForce().size());
    }

    /** Whoever mends a file that nobody could read has not looked at a line that reads the same. */
    @Test
    void aLineSetOtherwiseInAFileNobodyCouldReadIsStillTheStrangers() {
        RowBook book = RowBookTest.begin(list("{student: 1140101, club: 合唱團}"));
        String broken = "cadres: [\n  - {student: 1140101, club: 合唱團}\n  - {student: 1140102, club: 合唱團}\n";
        RowBookTest.take(book, new FileVersion(Optional.empty(), Optional.of(broken), Optional.of(List.of())), OTHER);
        RowBookTest.take(book, list("{student: 1140101, club: 合唱團}\n  - {student: 1140102, club: 合唱團 }"), ENTITLED);
        assertEquals(1, book.voided().size());
    }

    private static FileVersion list(String row) {
        return read(RecordKind.CADRES, "cadres/114-1.yaml", "cadres:\n  - " + row + "\n");
    }

    private static FileVersion read(RecordKind kind, String file, String text) {
        List<Row> rows = Row.of("main", kind, file, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return new FileVersion(Optional.of(rows), Optional.of(text), Optional.of(List.of()));
    }
}
