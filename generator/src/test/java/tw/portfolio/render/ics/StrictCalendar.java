package tw.portfolio.render.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a calendar by the letter of RFC 5545 and refuses what only kind programs would take. */
public final class StrictCalendar {
    private static final Pattern LINE =
            Pattern.compile("([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^\\x00-\\x1f\";:,]+)*):([^\\x00-\\x1f]*)");
    private static final Pattern TEXT = Pattern.compile("(?:[^\\\\;,\\x00-\\x1f]|\\\\[\\\\;,nN])*");
    private static final Set<String> TEXTS = Set.of("UID", "SUMMARY", "DESCRIPTION", "X-WR-CALNAME");

    private StrictCalendar() {}

    /** Returns each event's properties by name. */
    public static List<Map<String, String>> read(byte[] file) throws CharacterCodingException {
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> calendar = new LinkedHashMap<>();
        Map<String, String> now = calendar;
        List<String> lines = lines(file);
        assertEquals("BEGIN:VCALENDAR", lines.get(0));
        assertEquals("END:VCALENDAR", lines.get(lines.size() - 1));
        for (String line : lines.subList(1, lines.size() - 1)) {
            if (line.equals("BEGIN:VEVENT")) {
                assertTrue(now == calendar, "an event within an event");
                now = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                events.add(event(now));
                now = calendar;
            } else {
                put(line, now);
            }
        }
        assertTrue(now == calendar, "an event without end");
        assertEquals("2.0", calendar.get("VERSION"));
        assertTrue(calendar.containsKey("PRODID"), "PRODID");
        Set<String> ids = new HashSet<>();
        events.forEach(event -> assertTrue(ids.add(event.get("UID")), event.get("UID")));
        return events;
    }

    private static void put(String line, Map<String, String> into) {
        Matcher parts = LINE.matcher(line);
        assertTrue(parts.matches(), line);
        String name = parts.group(1);
        assertTrue(!TEXTS.contains(name) || TEXT.matcher(parts.group(3)).matches(), line);
        boolean date = parts.group(2).equals(";VALUE=DATE");
        assertTrue(parts.group(2).isEmpty() || date, line);
        assertEquals(name.equals("DTSTART") || name.equals("DTEND"), date, line);
        assertTrue(!into.containsKey(name), "twice: " + line);
        into.put(name, parts.group(3));
    }

    private static Map<String, String> event(Map<String, String> event) {
        assertTrue(event.getOrDefault("UID", "").matches("[^\\s]+@[^\\s]+"), "UID");
        assertTrue(event.getOrDefault("DTSTAMP", "").matches("[0-9]{8}T[0-9]{6}Z"), "DTSTAMP");
        assertEquals(
                day(event.getOrDefault("DTSTART", "")).plusDays(1),
                day(event.getOrDefault("DTEND", "")),
                "the end is the day after");
        assertTrue(!event.getOrDefault("SUMMARY", "").isBlank(), "SUMMARY");
        return event;
    }

    private static LocalDate day(String value) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Unfolds; every line on the wire ends in CRLF and has at most 75 octets that are whole characters. */
    private static List<String> lines(byte[] file) throws CharacterCodingException {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < file.length) {
            int end = start;
            while (file[end] != '\r') {
                assertTrue(file[end] != '\n', "a bare line feed");
                end++;
            }
            assertEquals('\n', file[end + 1]);
            assertTrue(end - start <= 75, "too long: " + (end - start));
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, start, end - start))
                    .toString();
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
            start = end + 2;
        }
        return lines;
    }
}
