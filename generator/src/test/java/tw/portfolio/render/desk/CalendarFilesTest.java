package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.render.ics.StrictCalendar;

/** Every reader's calendar: the own days, in words, and nobody's name. */
class CalendarFilesTest {
    private static final String CALENDAR = """
            begins: 2026-09-01
            ends: 2027-01-20
            windows:
              - {window: outcome-upload, grades: [1, 2], opens: 2026-09-14T08:00, closes: 2027-02-03T23:59}
              - {window: outcome-upload, grades: [3], opens: 2026-09-14T08:00, closes: 2027-02-04T12:00}
              - {window: certification, opens: 2026-09-14T08:00, closes: 2027-02-10T23:59}
              - {window: selection, grades: [3], batch: 2, opens: 2027-02-11T08:00, closes: 2027-02-20T17:00}
            authority-deadline: 2027-03-31
            extensions:
              - {window: certification, until: 2027-02-12T12:00, reason: SECRET-REASON, document: SECRET-PAPER}
            """;

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        school.write("calendar/115-1.yaml", CALENDAR);
        school.write("meetings/115-1/first.md", """
                ---
                title: SECRET-TITLE
                date: 2026-09-09
                place: SECRET-PLACE
                chair: ou.py
                attended: [ou.py]
                decisions: [SECRET-DECISION]
                ---
                """);
        school.write("events/115/workshop.md", """
                ---
                title: SECRET-TITLE
                kind: teacher-workshop
                date: 2026-10-07
                place: SECRET-PLACE
                offices: [academic-affairs]
                ---
                """);
    }

    private SortedMap<String, List<Map<String, String>>> calendars() throws IOException {
        SortedMap<String, List<Map<String, String>>> read = new TreeMap<>();
        for (Map.Entry<String, String> page : school.pages(false).entrySet()) {
            if (page.getKey().endsWith(".ics")) {
                assertFalse(page.getValue().replace("\r\n ", "").contains("SECRET"), page.getKey());
                String name = page.getKey().substring("calendars/".length());
                read.put(name, StrictCalendar.read(page.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return read;
    }

    private static List<String> days(List<Map<String, String>> calendar) {
        return calendar.stream()
                .map(event -> event.get("DTSTART") + " " + event.get("SUMMARY"))
                .toList();
    }

    @Test
    void eachReaderGetsTheOwnDays() throws IOException {
        SortedMap<String, List<Map<String, String>>> all = calendars();
        assertEquals(
                List.of("20260914 課程學習成果登錄（1、2 年級）開始", "20270203 課程學習成果登錄（1、2 年級）截止（23:59）"),
                days(all.get("student-grade-1.ics")));
        assertEquals(
                List.of(
                        "20260914 課程學習成果登錄（3 年級）開始",
                        "20270204 課程學習成果登錄（3 年級）截止（12:00）",
                        "20270211 勾選（3 年級）（第 2 梯次）開始",
                        "20270220 勾選（3 年級）（第 2 梯次）截止（17:00）"),
                days(all.get("student-grade-3.ics")));
        assertTrue(days(all.get("teacher.ics")).contains("20270212 教師認證截止（12:00）（已延期）"));
        assertTrue(days(all.get("teacher.ics")).contains("20261007 學習歷程教師研習"));
        assertEquals(
                List.of("20270317 學習歷程：各處室完成登錄的最後一天", "20270331 學習歷程：國教署上傳期限"), days(all.get("office-registry.ics")));
        String more = all.get("office-registry.ics").get(0).get("DESCRIPTION");
        assertTrue(more.contains("學生基本資料、名冊檢核、修課成績"), more);
        assertTrue(days(all.get("executive-secretary.ics")).contains("20260909 學習歷程工作小組會議"));
        assertFalse(all.containsKey("office-media.ics"), "the section has no record to deliver");
    }

    /** Two batches of a term have two days each, and an office is to know which is which. */
    @Test
    void aBatchIsToldInTheTitle() throws IOException {
        school.write("calendar/115-1.yaml", CALENDAR.replace("authority-deadline: 2027-03-31", """
                  - {window: receipt, opens: 2026-10-12T08:00, closes: 2026-10-16T17:00}
                batch-deadlines:
                  - {batch: 1, deadline: 2027-03-31}
                  - {batch: 2, deadline: 2027-05-31}""".indent(0)
                .stripTrailing()));
        List<String> days = days(calendars().get("office-registry.ics"));
        assertEquals(
                List.of(
                        "20261012 收訖明細確認開始",
                        "20261016 收訖明細確認截止（17:00）",
                        "20270317 學習歷程：各處室完成登錄的最後一天（第 1 梯次）",
                        "20270331 學習歷程：國教署上傳期限（第 1 梯次）",
                        "20270517 學習歷程：各處室完成登錄的最後一天（第 2 梯次）",
                        "20270531 學習歷程：國教署上傳期限（第 2 梯次）"),
                days);
        assertFalse(days(calendars().get("office-teaching.ics")).toString().contains("收訖"));
    }

    /** Last year's windows, one of them still open when the pages are made. */
    private void lastYear() throws IOException {
        school.write("calendar/114-2.yaml", """
            begins: 2026-02-11
            ends: 2026-06-30
            windows:
              - {window: selection, grades: [3], opens: 2026-04-10T08:00, closes: 2026-05-12T23:59}
              - {window: selection, grades: [1, 2], opens: 2026-11-16T08:00, closes: 2026-12-04T23:59}
            """);
    }

    @Test
    void lastYearsWindowsAreThoseOfTheGradeOneWasInThen() throws IOException {
        lastYear();
        SortedMap<String, List<Map<String, String>>> all = calendars();
        assertEquals("", days(all, "student-grade-1.ics"), "who came this year had nothing to select last year");
        for (int grade : List.of(2, 3)) {
            assertEquals(
                    "20261116 勾選（114 學年 1、2 年級）開始|20261204 勾選（114 學年 1、2 年級）截止（23:59）",
                    days(all, "student-grade-" + grade + ".ics"));
        }
        assertTrue(days(all, "executive-secretary.ics").contains("20260512 勾選（114 學年 3 年級）截止（23:59）"));
    }

    private static String days(SortedMap<String, List<Map<String, String>>> all, String file) {
        return days(all.get(file)).stream()
                .filter(day -> day.contains("勾選（114"))
                .collect(Collectors.joining("|"));
    }

    @Test
    void aClassIsRemindedOfLastYearsSelectionAsLongAsItIsOpen() throws IOException {
        lastYear();
        String page = school.pages(false).get("classes/301/index.html");
        assertTrue(page.contains("勾選（114 學年 1、2 年級）截止"), page);
        assertTrue(page.contains("114 學年勾選"), page);
        assertTrue(page.contains("尚未勾選"), page);
        school.write(DeskSchool.STUDENT + "selection/114.yaml", "outcomes: [114-1/one]\nperformances: []\n");
        page = school.pages(false).get("classes/301/index.html");
        assertTrue(page.contains("成果 1 件、多元表現 0 項"), page);
        assertFalse(page.contains("尚未勾選"), page);
    }

    @Test
    void anEntryKeepsItsIdWhenItsDayMoves() throws IOException {
        String id = calendars().get("student-grade-1.ics").get(1).get("UID");
        school.write("calendar/115-1.yaml", CALENDAR.replace("2027-02-03T23:59", "2027-02-05T23:59"));
        Map<String, String> moved = calendars().get("student-grade-1.ics").get(1);
        assertEquals("20270205", moved.get("DTSTART"));
        assertEquals(id, moved.get("UID"));
        assertEquals("115-1.outcome-upload.1.2.closes.student-grade-1@030000.portfolio", id);
    }

    @Test
    void theFirstPageLeadsToEveryCalendar() throws IOException {
        String index = school.pages(false).get("index.html");
        calendars().keySet().forEach(name -> assertTrue(index.contains("href=\"calendars/" + name + "\""), name));
    }
}
