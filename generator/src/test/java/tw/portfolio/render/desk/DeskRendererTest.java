package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the staff read: what waits for whom, in words, and nothing that is not theirs to know. */
class DeskRendererTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final String OUTCOME = DeskSchool.STUDENT + "outcomes/115-1/waiting/outcome.md";

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        school.outcome("waiting", "\"<script>alert(1)</script> 單擺\"");
        school.outcome("pendulum", "擺長");
    }

    @Test
    void theTeacherAndTheDeputySeeWhatWaitsSinceWhenAndWhatIsNext() throws IOException {
        Map<String, String> pages = school.pages(false);
        for (String teacher : new String[] {"chen.yh", "lin.zh"}) {
            String page = pages.get("teachers/" + teacher + "/index.html");
            assertTrue(page.contains("目前沒有作品等您認證"), page);
            assertTrue(page.contains("已在檔案庫、待認證的 1 件（最久 9 天）"), page);
            // 16:30 UTC is the next day at the school
            assertTrue(page.contains("2026-11-11"), page);
            assertTrue(page.contains("由陳怡華老師（選修物理）合併"), page);
            assertTrue(
                    page.contains("../../../family/" + DeskSchool.STUDENT + "outcomes/115-1/waiting/index.html"), page);
            assertFalse(page.contains("擺長"), page);
        }
        assertFalse(pages.containsKey("teachers/ou.py/index.html"));
    }

    @Test
    void aWorkThatWasSentBackWaitsForTheStudent() throws IOException {
        school.write("refusals/115-1/one.yaml", """
                student: 1130245
                outcome: 115-1/waiting
                refused-by: chen.yh
                on: 2026-11-15
                reason: file-unreadable
                """);
        String page = school.pages(false).get("teachers/chen.yh/index.html");
        assertTrue(page.contains("目前沒有作品等您認證"), page);
        assertTrue(page.contains("2026-11-15 檔案打不開"), page);
        String ofClass = school.pages(false).get("classes/301/index.html");
        assertTrue(ofClass.contains("老師已退回；原因由老師和學生自己談"), ofClass);
        assertFalse(ofClass.contains("檔案打不開"), ofClass);
    }

    @Test
    void aWorkHandedInAgainOnTheDayItWasSentBackWaitsForItsTeacher() throws IOException {
        school.outcome("waiting-again", "單擺，重做");
        school.write("refusals/115-1/one.yaml", """
                student: 1130245
                outcome: 115-1/waiting-again
                refused-by: chen.yh
                on: 2026-11-11
                reason: file-unreadable
                """);
        String page = school.pages(false).get("teachers/chen.yh/index.html");
        assertTrue(page.contains("單擺，重做"), page);
        assertFalse(page.contains("檔案打不開</td>") || page.contains("2026-11-11 檔案打不開"), page);
    }

    @Test
    void aCourseIsNamedWithTheClassThatTakesIt() throws IOException {
        String page = school.pages(false).get("teachers/chen.yh/index.html");
        assertTrue(page.contains("選修物理（三年一班）"), page);
    }

    @Test
    void theOverviewLinksEveryStudentAndSaysWhatIsToBeDone() throws IOException {
        String page = school.pages(false).get("index.html");
        assertTrue(page.contains("課程學習成果 1 件待認證</a>，最久的已等 9 天"), page);
        assertTrue(
                page.contains("<a href=\"../family/" + DeskSchool.STUDENT + "index.html\"><bdi>許𡍼恩</bdi></a>"), page);
        assertTrue(page.contains("../family/" + DeskSchool.STUDENT + "portfolio.pdf"), page);
    }

    @Test
    void whatStudentsWroteIsWordsAndStaysWhole() throws IOException {
        school.pages(false).forEach((path, page) -> assertFalse(page.contains("<script>"), path));
        String page = school.pages(false).get("certification/index.html");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; 單擺"), page);
        assertTrue(page.contains("許𡍼恩"), page);
        assertTrue(school.pages(false).containsKey("assets/rare.ttf"), "the font of 𡍼");
    }

    @Test
    void nothingIsToldThatTheStaffNeedNotKnow() throws IOException {
        Map<String, String> pages = school.pages(
                false,
                DeskSchool.finding("file.too-large", "private", "identities/SECRET.yaml", 3),
                DeskSchool.finding("file.too-large", "main", OUTCOME, 2));
        pages.forEach((path, page) -> assertFalse(page.contains("SECRET"), path));
        pages.forEach((path, page) -> assertFalse(page.contains("休學"), path));
        assertTrue(pages.get("findings/index.html").contains("另有 1 項在身分資料中"));
    }

    /** A column is sorted by what its reader sees. */
    @Test
    void noHiddenKeySortsTheWorksOfStudents() throws IOException {
        String page = school.pages(false).get("index.html");
        int row = page.indexOf("<td>1130245</td>");
        assertTrue(
                page.startsWith(
                        "<td>1130245</td><td>登錄 2 件，<span class=\"waits\">1 件待認證</span></td><td><span class=\"quiet\">—</span></td>",
                        row),
                page);
    }

    @Test
    void theHomeroomPageAsksForPrivacy() throws IOException {
        String page = school.pages(false).get("classes/301/index.html");
        assertTrue(page.contains("請勿張貼"), page);
        assertTrue(page.contains("導師：歐品言"), page);
        assertTrue(page.contains("登錄 2 件，<span class=\"waits\">1 件待認證</span>"), page);
    }

    @Test
    void officesSeeWhatIsNotEnteredYet() throws IOException {
        String page = school.pages(false).get("offices/registry/index.html");
        assertTrue(page.contains("115-1 尚有 2 份紀錄未登錄"), page);
        assertTrue(page.contains("<code>rechecks/115-1/301.yaml</code>"), page);
    }

    @Test
    void consultationsAreListedWithoutWhatWasSaid() throws IOException {
        String page = school.pages(false).get("consultations/index.html");
        assertTrue(page.contains("加深加廣選修"), page);
        assertTrue(page.contains("115-1 學期有 1 次課程諮詢"), page);
    }

    @Test
    void everyPageSaysWhereItComesFrom() throws IOException {
        Map<String, String> committed = school.pages(false);
        Map<String, String> onDisk = school.pages(true);
        for (String path : committed.keySet()) {
            if (path.endsWith(".html")) {
                assertTrue(committed.get(path).contains(DeskSchool.COMMIT.substring(0, 12)), path);
                assertFalse(committed.get(path).contains("工作目錄"), path);
                assertTrue(onDisk.get(path).contains("工作目錄"), path);
            }
        }
    }

    @Test
    void everyLinkWithinTheDeskLeadsSomewhereAndTheBytesAreTheSame() throws IOException {
        Map<String, String> pages = school.pages(false, DeskSchool.finding("file.too-large", "main", OUTCOME, 2));
        assertEquals(pages, school.pages(false, DeskSchool.finding("file.too-large", "main", OUTCOME, 2)));
        int links = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Matcher link = LINK.matcher(page.getKey().endsWith(".html") ? page.getValue() : "");
            while (link.find()) {
                String to = Path.of("desk", page.getKey())
                        .resolveSibling(link.group(1))
                        .normalize()
                        .toString();
                boolean family = to.startsWith("family/" + DeskSchool.STUDENT);
                assertTrue(family || pages.containsKey(to.replaceFirst("^desk/", "")), page.getKey() + " → " + to);
                links++;
            }
        }
        assertTrue(links > 50, "only " + links);
    }

    /** A page of an office lists as many works as one reads through, tells of the others, and leads to the page that has them all. */
    @Test
    void anOfficeReadsThreeHundredWorksAndWhereTheOthersAre() throws IOException {
        for (int i = 0; i < 302; i++) {
            school.write(DeskSchool.STUDENT + "performances/115/waiting-" + i + "/performance.md", """
                    ---
                    category: work
                    title: 淨灘
                    summary: 參加淨灘。
                    date: 2026-09-24
                    ---
                    """);
        }
        Map<String, String> pages = school.pages(false);
        String page = pages.get("offices/student-affairs/index.html");
        assertTrue(page.contains("等核對證明的多元表現 302 項"), "all are counted");
        String table = page.substring(page.indexOf("<table id=\"waiting\">"));
        assertEquals(300, table.substring(0, table.indexOf("</table>")).split("<bdi>淨灘</bdi>", -1).length - 1);
        assertTrue(table.contains("其餘 2 件"), table.substring(table.indexOf("</table>")));
        long there = pages.entrySet().stream()
                .filter(entry -> entry.getKey().contains("certification"))
                .mapToLong(entry -> entry.getValue().split("<bdi>淨灘</bdi>", -1).length - 1)
                .sum();
        assertEquals(302, there);
    }
}
