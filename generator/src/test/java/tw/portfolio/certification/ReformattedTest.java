package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "到場。/決議：調整。 /散會。",
                "到場。/決議：調整。\u200b/散會。",
                "到場。/決議 - 調整/散會。",
                "到場。/決議：調整。散會。",
                "到場。決議：調整。散會。",
                "決議：調整。散會。到場。",
                "到場。決議：調整。/散會。",
                "到場。/決議：/調整。/散會。",
                "到場。決議：/調整。散會。",
                "決議：調整。 /到場。/散會。",
                "到場！/決議：調整。！/散會。",
            })
    void aLineThatReadsTheSameIsStillTheStrangers(String text) {
        assertFalse(lines(text).voided().isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "到場。/決議：照舊。/散會。",
                "到場。/決議：調整。（已核對）/散會。",
                "到場。/決議：調整。（已核對（王組長））/散會。",
                "到場。/決議：調整。 # 已核對 #12/散會。",
                "到場。/決議：不調整。/散會。", // as it was in force
                "到場。/散會。",
            })
    void aLineThatReadsOtherwiseIsWhoeverWroteItSo(String text) {
        assertTrue(lines(text).voided().isEmpty(), text + lines(text).voided());
    }

    private static RowBook lines(String text) {
        RowBook book = RowBookTest.begin(minutes("到場。/決議：不調整。/散會。"));
        RowBookTest.take(book, minutes("到場。/決議：調整。/散會。"), OTHER);
        RowBookTest.take(book, minutes(text), ENTITLED);
        return book;
    }

    /** An editor that takes blanks off the ends of lines shows both where they stand now. */
    @Test
    void linesThatChangedPlacesAndLoseTheirBlanksAreStillTheStrangers() {
        RowBook book = RowBookTest.begin(minutes("甲：/通過/乙：/緩議"));
        RowBookTest.take(book, minutes("甲：/緩議 /乙：/通過 "), OTHER);
        RowBookTest.take(book, minutes("甲：/緩議/乙：/通過"), ENTITLED);
        assertFalse(book.voided().isEmpty());
    }

    /** Whoever changes an own line with the same letters has not looked at the stranger's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲：/特優/乙：/佳作/末",
                "甲：/乙：/佳作/末",
                "甲：/佳作 # 已核對/乙：/佳作/末",
                "甲：/佳作/乙：/佳作（末）/末",
            })
    void ofTwoLinesThatReadAlikeTheStrangersIsStillVoid(String text) {
        RowBook book = RowBookTest.begin(minutes("甲：/佳作/乙：/優等/末"));
        RowBookTest.take(book, minutes("甲：/佳作/乙：/佳作 /末"), OTHER);
        RowBookTest.take(book, minutes(text), ENTITLED);
        assertFalse(book.voided().isEmpty(), text);
    }

    /** A line of the office's own that it moves is no line of the stranger's, though it has the same letters. */
    @Test
    void anOwnLineThatIsMovedIsNoStrangers() {
        RowBook book = RowBookTest.begin(minutes("議案一：通過/議案二：緩議/散會。"));
        RowBookTest.take(book, minutes("議案一：通過/議案二：緩議/散會。/緩議"), OTHER);
        RowBookTest.take(book, minutes("議案二：緩議/議案一：通過/散會。"), ENTITLED);
        assertEquals(List.of(), book.voided());
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

    /** What stood before of other lines is no word of confirmation. */
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

    private static FileVersion minutes(String lines) {
        String text = "---\ntitle: t\n---\n\n" + lines.replace("/", "\n\n") + "\n";
        return read(RecordKind.MEETING, "meetings/114-1/a.md", text);
    }

    private static FileVersion read(RecordKind kind, String file, String text) {
        List<Row> rows = Row.of("main", kind, file, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return new FileVersion(Optional.of(rows), Optional.of(text), Optional.of(List.of()));
    }
}
