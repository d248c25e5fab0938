package tw.portfolio.render.ics;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar of whole days. Days are dates without a time zone, so that no phone moves them; the end is the day after. Source:
 * RFC 5545 §3.1 (lines), §3.3.11 (text), §3.6.1 (events).
 */
public final class CalendarFile {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CalendarFile() {}

    /**
     * Returns the file's bytes.
     *
     * @param name what calendar programs call it
     * @param clock the moment it was made
     */
    public static byte[] of(String name, List<AllDay> days, Instant clock) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Portfolio//School calendar//ZH");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        file.line("X-WR-CALNAME:" + escaped(name));
        file.line("X-WR-TIMEZONE:Asia/Taipei");
        days.forEach(day -> file.event(day, STAMP.format(clock)));
        file.line("END:VCALENDAR");
        return file.out.toByteArray();
    }

    private void event(AllDay day, String stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(day.uid()));
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DATE.format(day.day()));
        line("DTEND;VALUE=DATE:" + DATE.format(day.day().plusDays(1)));
        line("SUMMARY:" + escaped(day.summary()));
        line("DESCRIPTION:" + escaped(day.description()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** Puts a line, folded before it is too long; no character is cut in two. */
    private void line(String text) {
        int used = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            byte[] character =
                    text.substring(at, text.offsetByCodePoints(at, 1)).getBytes(StandardCharsets.UTF_8);
            if (used + character.length > OCTETS) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                used = 1;
            }
            out.writeBytes(character);
            used += character.length;
        }
        out.writeBytes(new byte[] {'\r', '\n'});
    }

    /** Returns text as a value: breaks and marks escaped, no control character left. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                escaped.append("\\n");
            } else if (character == '\\' || character == ';' || character == ',') {
                escaped.append('\\').appendCodePoint(character);
            } else if (!Character.isISOControl(character)) {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
