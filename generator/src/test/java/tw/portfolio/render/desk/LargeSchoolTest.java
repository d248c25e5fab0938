package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school of 1,500 students on 20 November 2026, of whom one class has forty: what its staff read first, and how much they load. */
class LargeSchoolTest {
    /** What a browser opens from a disk of the school within a second. */
    private static final int HEAVIEST = 1_000_000;

    private static final String FIRST = "classes/101/index.html";

    @TempDir
    Path folder;

    private LargeSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new LargeSchool(folder);
    }

    private static String lead(String page) {
        int from = page.indexOf("<p class=\"lead\">");
        return page.substring(from, page.indexOf("</p>", from));
    }

    @Test
    void theHomeroomTeacherOfFortyReadsFirstWhatIsNearAndWhomToRemind() throws IOException {
        school.write(0, LargeSchool.FORTY);
        Map<String, String> pages = school.pages();
        String page = pages.get(FIRST);
        assertTrue(lead(page).contains("2026-11-21（還有 1 天）課程學習成果登錄截止（23:59）。全班 40 位，其中 3 位在 115-1 尚無登錄"), lead(page));
        int table = page.indexOf("<table");
        assertTrue(page.indexOf("38 號 <bdi>學生1150038</bdi>、") < table, "the names come before the table");
        String waits = "已送出的 37 件在等老師或處室合併，導師不必處理";
        assertTrue(page.contains(waits) && page.indexOf(waits) < table, page);
        assertEquals(LargeSchool.FORTY, page.split("<tr>\n<td>", -1).length - 1);
        for (String once : List.of("看不出是誰合併的", "請壓縮後重傳", "請刪 18 字")) {
            assertEquals(2, page.split(once, -1).length, "one thing is said once to all whom it concerns");
        }
        assertFalse(page.contains("squash"), "how to merge is no matter of students");
        assertEquals(4, page.split("<p class=\"fix\">", -1).length, "and nothing else is said");
        assertEquals(2, page.split("請轉告這 37 位：", -1).length, "who is asked for all of it is called once");
        assertTrue(page.contains("請轉告這 37 位：</span> <span>1 號 <bdi>學生1150001</bdi>、</span>"), page);
        assertFalse(page.contains("尚未勾選"), "nobody can choose yet");
        assertTrue(pages.get("index.html").contains("學生 4 位在 115-1 尚無登錄"), "with the one of another class");
    }

    @Test
    void theTeacherReadsByWhenToCertifyAndThatLateIsBetterThanNever() throws IOException {
        school.write(0, LargeSchool.FORTY);
        String page = "teachers/" + LargeSchool.TEACHER + "0/index.html";
        school.certifyingUntil("2026-11-27");
        assertTrue(school.pages().get(page).contains("<p>37 件請在 2026-11-27 前認證。</p>"));
        school.certifyingUntil("2026-11-13");
        assertTrue(school.pages().get(page).contains("<p>37 件的認證期限 2026-11-13 已過，仍請認證；會註明逾期"));
    }

    @Test
    void theClauseOfCertifyingCountsWhatWaitsForTeachersApartFromWhatWaitsForStudents() throws IOException {
        school.write(0, LargeSchool.FORTY);
        school.certifyingUntil("2026-11-13");
        String page = school.pages().get("compliance/index.html");
        assertTrue(page.contains("課程學習成果：本期 74 件，等教師或處室認證 37 件，另有 37 件等學生或行政單位處理"), page);
    }

    @Test
    void aSmallSchoolReadsEverythingOnOnePage() throws IOException {
        school.write(0, LargeSchool.FORTY);
        Map<String, String> pages = school.pages();
        assertFalse(pages.containsKey("classes/101/requests.html"));
        assertFalse(pages.containsKey("classes/101/findings.html"));
        assertTrue(pages.get("findings/index.html").contains("一年1班 7 號 學生1150007"));
        assertTrue(pages.get("requests/index.html").contains("從蒐集資料到畫圖都自己做"));
    }

    @Test
    void noPageOfFifteenHundredStudentsIsHeavy() throws IOException {
        school.whole();
        Map<String, String> pages = school.pages();
        pages.forEach((path, page) -> assertTrue(
                page.getBytes(StandardCharsets.UTF_8).length < HEAVIEST,
                path + " has " + page.length() + " characters"));
        String index = pages.get("index.html");
        assertTrue(index.contains("學生 1517 位"), "every student is there");
        String mending = pages.get("findings/index.html");
        assertTrue(lead(mending).contains("共 3026 項，其中錯誤 3026 項"), lead(mending));
        assertTrue(mending.contains("<td class=\"number\" data-label=\"件數\">1513</td>"), mending);
        assertFalse(mending.contains("學生11"), "the first page names kinds and classes, and no student");
        assertTrue(mending.contains("<a href=\"../classes/142/findings.html\"><bdi>一年42班</bdi></a> "), mending);
        assertTrue(pages.get("classes/142/findings.html").contains("<h2 id=\"group-36\">"));
        assertTrue(pages.get("requests/index.html").contains("href=\"../classes/142/requests.html\""));
        assertTrue(pages.get("classes/142/requests.html").contains("從蒐集資料到畫圖都自己做"));
        assertTrue(pages.get("classes/142/certification.html").contains("單擺週期與擺角的關係"));
        String queue = pages.get("teachers/teacher-0/index.html");
        assertTrue(lead(queue).contains("有 181 件作品等您認證"));
        assertTrue(queue.contains("在平臺上找到標題後 ! 號碼的合併請求"), "there is no address to point at");
    }

    /** As many as three years of outcomes and performances within the caps. */
    @Test
    void aClassOfWhomEveryWorkOfThreeYearsWaitsStillOpens() throws IOException {
        school.write(0, LargeSchool.FORTY);
        school.more(0, LargeSchool.FORTY, 62);
        school.pages()
                .forEach((path, page) -> assertTrue(
                        page.getBytes(StandardCharsets.UTF_8).length < 2 * HEAVIEST,
                        path + " has " + page.length() + " characters"));
    }

    /** Regulation 第八點: what became of a record is at hand wherever somebody is to act on it. */
    @Test
    void whatBecameOfARecordIsFoldedBesideIt() throws IOException {
        school.write(0, LargeSchool.FORTY);
        Map<String, String> pages = school.pages();
        String command = "portfolio history " + LargeSchool.directory(0, 7) + "outcomes/115-1/waiting</code>";
        for (String path :
                List.of("certification/index.html", "teachers/teacher-0/index.html", "findings/index.html", FIRST)) {
            String page = pages.get(path);
            assertTrue(page.contains("<summary>這件紀錄的經過</summary>"), path);
            assertTrue(page.contains("2026-11-11 somebody 帶進目前的內容［1a2b3c4d5e］"), path);
            assertTrue(page.contains(command), path);
        }
    }

    @Test
    void whatChangedSinceAWorkWasCertifiedIsToldInWords() throws IOException {
        school.write(0, LargeSchool.FORTY);
        school.changed(0, 7);
        String page = school.pages().get("teachers/teacher-0/index.html");
        int from = page.indexOf("<ol><li><bdi>2026-10-02 物理教師0 確認［9f8e7d6c5b］");
        assertTrue(from > 0, page);
        String past = page.substring(from, page.indexOf("</details>", from));
        assertTrue(past.contains("標題：「單擺」→「單擺週期與擺角的關係」"), past);
        assertTrue(past.indexOf("標題") < past.indexOf("2026-11-11 somebody 帶進目前的內容"), past);
    }

    /** One cause makes many findings, such as trust settings that are not given. */
    @Test
    void aFloodOfOneKindIsCountedAndNotListed() throws IOException {
        school.write(0, LargeSchool.FORTY);
        school.flood(2_000);
        Map<String, String> pages = school.pages();
        assertTrue(lead(pages.get("findings/index.html")).contains("共 2074 項"));
        String page = pages.get("findings/staff-1.html");
        assertTrue(page.contains("同類的另有 1950 項沒有列出"), page);
        assertEquals(50, page.split("<span class=\"severity ", -1).length - 1);
    }
}
