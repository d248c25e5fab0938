package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.regulation.Regulation;

/** What offices owe, clause by clause, as the executive secretary and the offices read it on 20 November 2026. */
class OwedPagesTest {
    private static final Path CASES = Path.of("src/test/cases/desk");
    private static final Pattern CLAUSE = Pattern.compile("<h3>([^<]*)　<span class=\"mark\">([^<]*)</span></h3>");

    /** The term's offices were to be done a week ago. */
    private static final String OVER = """
            begins: 2026-08-31
            ends: 2026-11-06
            windows:
              - {window: certification, opens: 2026-09-14T08:00, closes: 2026-11-13T23:59}
            authority-deadline: 2026-11-27
            """;

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        school.outcome("waiting", "單擺");
        school.write("calendar/115-1.yaml", OVER);
        school.write("grades/115-1/301.yaml", "grades: []\n");
        school.write(DeskSchool.STUDENT + "student.yaml", """
                names: [{value: 許𡍼恩, from: 2024-08-01}]
                classes: [{class-id: 301, seat: 6, from: 2026-08-01}]
                standing: [{status: enrolled, from: 2024-08-01}]
                """);
    }

    @Test
    void thePagesAreThese() throws IOException {
        Map<String, String> pages = school.pages(false);
        for (String page : List.of("compliance", "evaluation", "offices/registry", "offices/guidance")) {
            Golden.assertSame(CASES.resolve(page.replace('/', '-') + ".html"), DeskSchool.main(pages, page));
        }
    }

    @Test
    void everyClauseIsThereInItsOrderAndWithItsWords() throws IOException {
        String page = DeskSchool.main(school.pages(false), "compliance");
        List<Clause> clauses =
                Regulation.shipped().edition("yungfeng-108").orElseThrow().clauses();
        assertEquals(
                clauses.stream().map(Clause::clause).toList(),
                CLAUSE.matcher(page).results().map(found -> found.group(1)).toList());
        clauses.forEach(clause -> assertTrue(
                page.contains("<blockquote>" + clause.quotation().replace("\"", "&quot;") + "</blockquote>"),
                clause.clause()));
        long open = CLAUSE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(2))
                .filter("未完成"::equals)
                .count();
        assertTrue(page.contains("未完成 " + open + " 條"), "the lead counts what is marked");
    }

    @Test
    void theLeadNamesByWhomAClauseIsOpen() throws IOException {
        String page = DeskSchool.main(school.pages(false), "compliance");
        String lead = page.substring(0, page.indexOf("逐條檢核"));
        assertTrue(lead.contains("第五點(一)1</a>"), lead);
        assertTrue(lead.contains("教務處註冊組"), lead);
    }

    /** What is in may still be nobody's word: then that is what is open, and is said. */
    @Test
    void whatIsInAndNotMergedByItsOfficeIsSaidToBeSo() throws IOException {
        school.write("consultations/115-1/waiting.md", """
                ---
                consultant: ou.py
                date: 2026-10-13
                time: 12:30–13:00
                place: 諮詢室
                topic: 選修
                students: [1130245]
                ---
                """);
        String page = DeskSchool.main(school.pages(false), "compliance");
        assertTrue(page.contains("115-1 課程諮詢紀錄：應有 1 份，已有 1 份（學生 1／1 位），其中 1 份待合併，期限 2026-11-13"), page);
    }

    /** A list cut short says how much of it is not shown. */
    @Test
    void whatIsOpenBeyondTheFirstOfAClauseIsCounted() throws IOException {
        String page = DeskSchool.main(school.pages(false), "compliance");
        String lead = page.substring(0, page.indexOf("逐條檢核"));
        assertTrue(lead.contains("學務主任：應有 1 人，現有 0 人<br>另有 13 項，見本條"), lead);
    }

    /** The office calls in whom it lacks; nobody else reads those names, and in an evaluation there are none. */
    @Test
    void studentsAreNamedOnlyWhereSomebodyMustTurnToThem() throws IOException {
        Map<String, String> pages = school.pages(false);
        String guidance = DeskSchool.main(pages, "offices/guidance");
        assertTrue(guidance.contains("許𡍼恩"), guidance);
        assertTrue(guidance.contains("115-1 尚有 1 份紀錄未登錄"), guidance);
        for (String page : List.of("compliance", "evaluation", "offices/registry", "offices/teaching")) {
            assertFalse(DeskSchool.main(pages, page).contains("許𡍼恩"), page);
        }
    }

    @Test
    void anOfficeReadsWhatIsInAndWhatIsMissingWithItsFileAndLastDay() throws IOException {
        String page = DeskSchool.main(school.pages(false), "offices/registry");
        assertTrue(page.contains("逾期未登錄"), page);
        assertTrue(page.contains("<code>rechecks/115-1/301.yaml</code>"), page);
        assertFalse(page.contains("<code>grades/115-1/301.yaml</code>"), page);
        assertTrue(page.contains("<time datetime=\"2026-11-13\">"), page);
    }

    /** What is there in part before its day is called the same by the office's page and by that of clauses. */
    @Test
    void whatIsThereInPartIsUnderWayOnBothPages() throws IOException {
        school.write("calendar/115-1.yaml", OVER.replace("2026-11-27", "2027-06-30"));
        school.write("students/113/1130102/student.yaml", """
                names: [{value: 林二, from: 2024-08-01}]
                classes: [{class-id: 301, seat: 7, from: 2026-08-01}]
                standing: [{status: enrolled, from: 2024-08-01}]
                """);
        school.write(
                DeskSchool.STUDENT + "guidance/115-1.yaml",
                "discussed-on: 2026-10-08\ncounsellor: lin.zh\nfields: [數理化]\n");
        Map<String, String> pages = school.pages(false);
        assertTrue(DeskSchool.main(pages, "compliance").contains("進行中"), DeskSchool.main(pages, "compliance"));
        assertTrue(
                DeskSchool.main(pages, "offices/guidance").contains("進行中"), DeskSchool.main(pages, "offices/guidance"));
    }

    @Test
    void withoutADeadlineNothingIsHeldAgainstAnybody() throws IOException {
        school.write("calendar/115-1.yaml", OVER.replace("authority-deadline: 2026-11-27\n", ""));
        String page = DeskSchool.main(school.pages(false), "offices/registry");
        assertFalse(page.contains("逾期"), page);
        assertTrue(page.contains("期限未定"), page);
    }

    /** What was done is done, and whether in time nobody can tell: that is no clause kept. */
    @Test
    void withoutADeadlineItIsNotYetKnownWhetherOfficesFinishInTime() throws IOException {
        String known = DeskSchool.main(school.pages(false), "compliance");
        assertFalse(known.contains("還不知道"), known);
        school.write("calendar/115-1.yaml", OVER.replace("authority-deadline: 2026-11-27\n", ""));
        String page = DeskSchool.main(school.pages(false), "compliance");
        String line =
                "115-1 還不知道是否如期：calendar/115-1.yaml 沒有登錄國教署上傳期限（authority-deadline）</a>　<span class=\"quiet\">還不知道·教務處";
        assertTrue(page.contains("<a href=\"../offices/academic-affairs/index.html\">" + line), page);
        assertFalse(page.contains("已完成 1 項　<span class=\"quiet\">已做到"), page);
    }

    /** A rule's finding names what is missing, and many of one rule are told once. */
    @Test
    void whatRulesFoundIsNamedInTheLead() throws IOException {
        Diagnostic meeting = Diagnostic.error(
                        new RuleId("meeting.incomplete"), new Location("main", "meetings/115-1/one.md", 8, 1))
                .with("what", "決議")
                .with("field", "decisions");
        String page = DeskSchool.main(school.pages(false, meeting, meeting.with("what", "出席的工作小組成員")), "compliance");
        String lead = page.substring(0, page.indexOf("逐條檢核"));
        assertTrue(lead.contains("會議紀錄沒有決議（這類共 2 項）"), lead);
    }

    /** A clause that only refers to another is read by itself: the reason stands there, with the way to the other. */
    @Test
    void aClauseThatIsOpenForAnotherTellsTheReason() throws IOException {
        String page = DeskSchool.main(school.pages(false), "compliance");
        String absences = clause(page, "第四點「出缺勤紀錄」");
        assertTrue(
                absences.contains("<a href=\"#第五點(一)5\">第五點(一)5</a>　115-1 缺勤紀錄：應有 1 份，已有 0 份，期限 2026-11-13　"
                        + "<span class=\"near\">未完成·學務處生輔組、學務處</span>"),
                absences);
        assertFalse(absences.contains("一併參看"), absences);
        String heads = clause(page, "第四點");
        assertEquals(2, heads.split("<li>", -1).length - 1, heads);
        assertTrue(heads.contains("一併參看：<a href=\"#第四點「系統維護」\">"), heads);
    }

    @Test
    void aClauseThatIsNotYetKeptForAnotherTellsTheReasonToo() throws IOException {
        school.write("calendar/115-1.yaml", OVER.replace("2026-11-27", "2027-06-30"));
        String absences = clause(DeskSchool.main(school.pages(false), "compliance"), "第四點「出缺勤紀錄」");
        assertTrue(absences.contains("期限 2027-06-16　<span class=\"quiet\">未到期·學務處生輔組、學務處</span>"), absences);
    }

    private static String clause(String page, String clause) {
        String section = page.substring(page.indexOf("id=\"" + clause + "\""));
        return section.substring(0, section.indexOf("</section>"));
    }

    /** Whoever owes something and has to mend something else of a clause acts once. */
    @Test
    void whoActsOnAClauseIsNamedOnce() throws IOException {
        Diagnostic found = DeskSchool.finding("file.too-large", "main", "absences/115-1/301.yaml", 2)
                .citing(new Citation(school.edition().shortTitle(), "第五點(一)5"))
                .asking(List.of("discipline"));
        String page = DeskSchool.main(school.pages(false, found), "compliance");
        String row = page.substring(page.indexOf("<a href=\"#第五點(一)5\">"));
        row = row.substring(0, row.indexOf("</tr>"));
        assertTrue(row.contains("5 MB，上限 4 MB"), row);
        assertTrue(row.endsWith(">學務處生輔組、學務處</td>"), row);
    }

    /** Something else may be missing outright: what is in and does not count is told beside it. */
    @Test
    void aRecheckThatDoesNotCountIsToldBesideWhatIsMissing() throws IOException {
        school.write("enrolments/115-1/302.yaml", "name: 三年二班\ngrade: 3\n");
        school.write("rechecks/115-1/301.yaml", "checked-on: 2026-09-18\nchecked-by: lin.zh\nstudents: 40\n");
        Map<String, String> pages = school.pages(false);
        String office = DeskSchool.main(pages, "offices/registry");
        assertTrue(
                office.contains(
                        "<summary>已登錄，還不算數 1 份</summary><ul><li>三年一班 <code>rechecks/115-1/301.yaml</code></li></ul>"),
                office);
        assertTrue(office.contains("<code>rechecks/115-1/302.yaml</code>"), office);
        String all = DeskSchool.main(pages, "completeness");
        assertTrue(all.contains("<span class=\"near\">還不算數 1</span>"), all);
        assertTrue(all.contains("已登錄而還不算數 1 處"), "counted in the lead: " + all);
    }
}
