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

/** What an entitled step does to a text that somebody not entitled has changed. */
class WholeTextTest {
    private static final String FILE = "meetings/114-1/a.md";
    private static final String OWN = "甲：/名次：/第一名/乙：/名次：/第二名/散會。";
    private static final String CHANGED = "甲：/名次：/第二名/乙：/名次：/第一名/散會。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHANGED + "/附記。",
                CHANGED + "（已核對）",
                "甲：/名次：/第二名。/乙：/名次：/第一名/散會。",
                "甲：/名次：第二名/乙：/名次：/第一名/散會。",
                "乙：/名次：/第一名/甲：/名次：/第二名/散會。",
                "甲同學：/名次：/第二名/乙：/名次：/第一名/散會。",
                "甲：/名次：/第一名/乙：/名次：/第一名/散會。",
                "附記。/" + CHANGED + "/（已核對）",
                CHANGED + "/附記。/（已核對）",
                CHANGED + "/核對過的名單另附。",
                CHANGED + "/(unchecked)",
                CHANGED + "/(not checked)",
                CHANGED + "/(checked by nobody)",
                CHANGED + "/（尚未有人已核對）",
                CHANGED + "/（是否已核對？）",
                CHANGED + "/（已核對一半）",
                CHANGED + "/（已核對）決議待查",
            })
    void aTextSetOtherwiseOrChangedFurtherIsStillTheStrangers(String text) {
        RowBook book = changed();
        take(book, text, ENTITLED);
        assertEquals(1, book.voided().size(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OWN,
                OWN + "/",
                CHANGED + "/（已核對）",
                CHANGED + "/(Checked)",
                CHANGED + "/# 已核對 115.1.5",
                CHANGED + "/（已核對）2026-01-05",
            })
    void aTextThatIsPutBackOrConfirmedIsInForce(String text) {
        RowBook book = changed();
        take(book, text, ENTITLED);
        assertEquals(List.of(), book.voided(), text);
        take(book, text + "/附記。", ENTITLED);
        assertEquals(List.of(), book.voided(), text);
    }

    @Test
    void whatSomebodyNotEntitledConfirmsIsNot() {
        RowBook book = changed();
        take(book, CHANGED + "/（已核對）", OTHER);
        assertEquals(1, book.voided().size());
        take(book, CHANGED + "/（已核對）/（已核對）", ENTITLED);
        assertEquals(List.of(), book.voided());
    }

    @Test
    void aTextTakenAwayIsMissingUntilItIsPutBackOrTheOfficeWritesOneAfterIt() {
        RowBook book = RowBookTest.begin(minutes(OWN));
        take(book, "", OTHER);
        assertEquals(List.of(true), book.voided().stream().map(VoidRow::removed).toList());
        take(book, OWN, ENTITLED);
        assertEquals(List.of(), book.voided());
    }

    private static RowBook changed() {
        RowBook book = RowBookTest.begin(minutes(OWN));
        take(book, CHANGED, OTHER);
        assertEquals(1, book.voided().size());
        return book;
    }

    private static void take(RowBook book, String text, Decision decision) {
        RowBookTest.take(book, minutes(text), decision);
    }

    private static FileVersion minutes(String lines) {
        String text = "---\ntitle: t\n---\n\n" + lines.replace("/", "\n\n") + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FileVersion(
                Row.of("main", RecordKind.MEETING, FILE, bytes),
                Optional.of(text),
                Optional.of(WholeText.of("main", FILE, bytes).stream().toList()));
    }
}
