package tw.portfolio.render.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calendar files hold to RFC 5545 whatever the words are. */
class CalendarFileTest {
    private static final Instant CLOCK = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void longWordsAndMarksComeBackWhole() throws IOException {
        String words = "截止；今天, 最後一天; C:\\學習歷程\n許𡍼恩 ".repeat(20);
        byte[] file = CalendarFile.of(
                "學習歷程, 三年級", List.of(new AllDay("a@b", LocalDate.of(2026, 12, 31), words, "x\r\ny\u0007")), CLOCK);
        Map<String, String> event = StrictCalendar.read(file).get(0);
        String back = event.get("SUMMARY").replaceAll("\\\\([;,\\\\])", "$1").replace("\\n", "\n");
        assertEquals(words, back);
        assertEquals("x\\ny", event.get("DESCRIPTION"));
        assertEquals("20261120T000000Z", event.get("DTSTAMP"));
        assertEquals("20270101", event.get("DTEND"));
    }

    @Test
    void anEmptyCalendarIsStillOne() throws IOException {
        assertEquals(List.of(), StrictCalendar.read(CalendarFile.of("空", List.of(), CLOCK)));
    }

    @Test
    void theReaderIsStrict() {
        String good = new String(
                CalendarFile.of("x", List.of(new AllDay("a@b", LocalDate.of(2026, 1, 1), "s", "d")), CLOCK),
                StandardCharsets.UTF_8);
        for (String bad : List.of(
                good.replace("\r\n", "\n"),
                good.replace("SUMMARY:s", "SUMMARY:a,b"),
                good.replace("SUMMARY:s", "SUMMARY:" + "s".repeat(70)),
                good.replace("DTEND;VALUE=DATE:20260102", "DTEND;VALUE=DATE:20260101"),
                good.replace("UID:a@b\r\n", ""))) {
            assertThrows(AssertionError.class, () -> StrictCalendar.read(bad.getBytes(StandardCharsets.UTF_8)), bad);
        }
    }
}
