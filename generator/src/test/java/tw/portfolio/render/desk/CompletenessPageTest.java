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
import tw.portfolio.guards.Golden;

/** Office by record by term, as the working group reads it on 20 November 2026: a term that is over beside one that is not. */
class CompletenessPageTest {
    private static final Path CASES = Path.of("src/test/cases/desk");
    private static final Pattern LINK = Pattern.compile("href=\"\\.\\./([^\"#]+)#?([^\"]*)\"");

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        school.write("calendar/114-2.yaml", """
                begins: 2026-02-23
                ends: 2026-06-30
                authority-deadline: 2026-09-30
                """);
        school.write("calendar/115-1.yaml", """
                begins: 2026-08-31
                ends: 2027-01-20
                authority-deadline: 2027-03-15
                """);
        school.write("enrolments/114-2/201.yaml", """
                name: 二年一班
                grade: 2
                homeroom: [{teacher: ou.py, from: 2026-02-01}]
                courses: []
                """);
        school.write("enrolments/114-2/202.yaml", """
                name: 二年二班
                grade: 2
                homeroom: [{teacher: lin.zh, from: 2026-02-01}]
                courses: []
                """);
        school.write("grades/114-2/201.yaml", "grades: []\n");
        school.write("rechecks/115-1/301.yaml", """
                checked-on: 2026-09-18
                checked-by: lin.zh
                students: 1
                """);
        school.write("service/113-2.yaml", "service: []\n");
        school.write(DeskSchool.STUDENT + "student.yaml", """
                names: [{value: 許𡍼恩, from: 2024-08-01}]
                classes:
                  - {class-id: 201, seat: 6, from: 2025-08-01, to: 2026-07-31}
                  - {class-id: 301, seat: 6, from: 2026-08-01}
                standing: [{status: enrolled, from: 2024-08-01}]
                """);
    }

    /** Returns the words of one row, a blank for each tag. */
    private static String row(String page, String record) {
        int at = page.indexOf(">" + record + "<");
        String row = page.substring(page.lastIndexOf("<tr>", at), page.indexOf("</tr>", at));
        return row.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void thePageIsThis() throws IOException {
        Golden.assertSame(CASES.resolve("completeness.html"), DeskSchool.main(school.pages(false), "completeness"));
    }

    /** The roster is checked again each term: without a record of it that is missing, whether or not anything changed. */
    @Test
    void aRowTellsOfEveryTermWhatIsDueInCertifiedLateAndMissing() throws IOException {
        String page = DeskSchool.main(school.pages(false), "completeness");
        String recheck = row(page, "名冊檢核");
        assertTrue(recheck.contains("已完成 1／1 認證 1 逾期 0 未登 0"), recheck);
        assertTrue(recheck.contains("逾期未登錄 0／2 認證 0 逾期 0 未登 2"), recheck);
        assertTrue(recheck.contains("沒有異動也要檢核"), recheck);
        String grades = row(page, "修課成績");
        assertTrue(grades.contains("未到期 0／1 認證 0 逾期 0 未登 1"), grades);
        assertTrue(grades.contains("逾期未登錄 1／2 認證 1 逾期 1 未登 1"), grades);
        String plans = row(page, "學群探索就業規劃");
        assertTrue(plans.contains("逾期未登錄 0／1 認證 0 逾期 0 未登 1"), plans);
    }

    /** A re-check of another day, or of another number of students, is in and not done. */
    @Test
    void aRecheckThatDoesNotCountIsNotShownAsDone() throws IOException {
        school.write("rechecks/115-1/301.yaml", """
                checked-on: 2026-09-18
                checked-by: lin.zh
                students: 40
                """);
        Map<String, String> pages = school.pages(false);
        String page = DeskSchool.main(pages, "completeness");
        String recheck = row(page, "名冊檢核");
        assertTrue(recheck.contains("已登錄，還不算數 1／1 認證 1 逾期 0 未登 0"), recheck);
        assertTrue(page.contains("逾期登錄或更正 1 處，已登錄而還不算數 1 處。"), page);
        assertTrue(DeskSchool.main(pages, "offices/registry").contains("已登錄，還不算數"));
        String clauses = DeskSchool.main(pages, "compliance");
        assertTrue(clauses.contains("115-1 名冊檢核：應有 1 份，已有 1 份，其中 1 份還不算數"), clauses);
    }

    /** Of what is complete since an earlier school year there is nothing to see on the office's page; the page does not promise it. */
    @Test
    void whatIsCompleteSinceAnEarlierYearIsNoLinkAndThePageSaysSo() throws IOException {
        String page = DeskSchool.main(school.pages(false), "completeness");
        assertTrue(page.contains("點有連結的狀態看缺哪些；往學年已齊的沒有連結。"), page);
        String enrolments = page.substring(page.indexOf(">班級修課<"), page.indexOf("</tr>", page.indexOf(">班級修課<")));
        assertTrue(enrolments.contains("<span class=\"state\">逾期登錄或更正</span>"), enrolments);
    }

    /** Consultants are no office: what they owe stands on the page of consultations. */
    @Test
    void whatConsultantsOweIsLinkedToThePageOfConsultations() throws IOException {
        Map<String, String> pages = school.pages(false);
        String id = "owed-114-2-consultation-第五點(二)2";
        String page = DeskSchool.main(pages, "completeness");
        assertTrue(page.contains("<a href=\"../consultations/index.html#" + id + "\">逾期未登錄</a>"), page);
        assertTrue(pages.get("consultations/index.html").contains("id=\"" + id + "\""));
    }

    @Test
    void aTermWithoutACalendarIsNamedAndNotJudged() throws IOException {
        String page = DeskSchool.main(school.pages(false), "completeness");
        assertTrue(page.contains("113-2 有紀錄，但沒有行事曆"), page);
        assertFalse(page.contains("data-label=\"113-2\""), page);
    }

    @Test
    void aStateLeadsToItsPlaceOnTheOfficesPageAndNobodyIsNamed() throws IOException {
        Map<String, String> pages = school.pages(false);
        String page = DeskSchool.main(pages, "completeness");
        Matcher links = LINK.matcher(page);
        int places = 0;
        while (links.find()) {
            String to = pages.get(links.group(1));
            assertTrue(to != null, "no page " + links.group(1));
            if (!links.group(2).isEmpty()) {
                assertTrue(to.contains("id=\"" + links.group(2) + "\""), links.group());
                places++;
            }
        }
        assertTrue(places > 10, "so many places " + places);
        assertFalse(page.contains("許𡍼恩"), page);
        assertTrue(pages.get("index.html").contains("href=\"completeness/index.html\""));
    }

    @Test
    void aSchoolWithoutCalendarsReadsWhatToAdd() throws IOException {
        school = new DeskSchool(folder.resolve("none"));
        String page = DeskSchool.main(school.pages(false), "completeness");
        assertTrue(page.contains("請新增 calendar/115-1.yaml"), page);
        assertEquals(-1, page.indexOf("<table"));
    }

    /** Three school years stand side by side; what was before them follows. */
    @Test
    void moreTermsThanAPageIsWideStandInTablesOfTheirOwn() throws IOException {
        for (int year = 108; year < 114; year++) {
            school.write("calendar/" + year + "-1.yaml", """
                    begins: %d-08-30
                    ends: %d-01-20
                    """.formatted(year + 1911, year + 1912));
        }
        String page = DeskSchool.main(school.pages(false), "completeness");
        assertTrue(page.contains("<h2>110-1 至 115-1</h2>"), page);
        assertTrue(page.contains("<h2>108-1 至 109-1</h2>"), page);
        assertTrue(page.contains("<table class=\"terms\" id=\"terms-2\">"), page);
    }
}
