package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** The staff's pages of a school whose regulation has other clauses and owes nothing term by term. */
class SecondSchoolPagesTest {
    private static final Path EDITION = Path.of("src/test/cases/editions/regulation/other-115.yaml");

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        Path profile = folder.resolve("portfolio.yaml");
        Files.writeString(profile, Files.readString(profile).replace("yungfeng-108", "other-115"));
        school.write("regulation/other-115.yaml", Files.readString(EDITION));
        school.write("calendar/115-1.yaml", """
                begins: 2026-08-31
                ends: 2027-01-20
                authority-deadline: 2027-03-15
                """);
    }

    private String page(String page) throws IOException {
        String html = school.pages(false).get(page + "/index.html");
        return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    }

    @Test
    void theOfficesDayRestsOnTheClauseOfTheSchoolsOwnEdition() throws IOException {
        String page = page("offices/registry");
        assertTrue(page.contains("國教署上傳期限：2027-03-15。依測試高中補充規定第五條，各處室最晚 2027-03-08 完成。"), page);
        assertFalse(page.contains("第五點"), page);
    }

    @Test
    void anEditionThatNamesNoClauseForTheDayIsCitedByItsName() throws IOException {
        school.write(
                "regulation/other-115.yaml",
                Files.readString(EDITION).replace("  - {rule: calendar.after-offices, clause: 第五條}\n", ""));
        String page = page("offices/registry");
        assertTrue(page.contains("依測試高中補充規定，各處室最晚 2027-03-08 完成。"), page);
    }

    @Test
    void anEditionWithoutADayForOfficesClaimsNone() throws IOException {
        school.write(
                "regulation/other-115.yaml", Files.readString(EDITION).replace("offices-finish-days-before: 7\n", ""));
        String page = page("offices/registry");
        assertTrue(page.contains("國教署上傳期限：2027-03-15。</p>"), page);
    }

    @Test
    void aTermWithACalendarForWhichNothingIsCountedIsNotSaidToLackOne() throws IOException {
        String page = page("completeness");
        assertTrue(page.contains("採用的補充規定沒有要按學期或學年登錄的紀錄"), page);
        assertFalse(page.contains("行事曆"), page);
    }

    @Test
    void theCalendarOfATermWhoseTextIsNotInHandIsNotAskedFor() throws IOException {
        Files.move(folder.resolve("calendar/115-1.yaml"), folder.resolve("calendar/106-1.yaml"));
        String page = page("completeness");
        assertTrue(page.contains("當時的條文不在手邊，不知道該辦什麼"), page);
        assertFalse(page.contains("請新增"), page);
    }

    @Test
    void withoutAnyCalendarTheOneOfTheTermIsAskedFor() throws IOException {
        Files.delete(folder.resolve("calendar/115-1.yaml"));
        String page = page("completeness");
        assertTrue(page.contains("請新增 calendar/115-1.yaml"), page);
    }

    /** Why terms are judged by the text of their time rests on the clause of the school's own text, where that has one. */
    @Test
    void theEditionOfItsTimeRestsOnNoClauseOfAnothersText() throws IOException {
        school.write("calendar/114-1.yaml", """
                begins: 2025-09-01
                ends: 2026-01-20
                authority-deadline: 2026-03-15
                """);
        String page = page("compliance");
        assertTrue(page.contains("<p class=\"quiet\">每個學期依當時有效的版本；"), page);
        school.write(
                "regulation/other-115.yaml",
                Files.readString(EDITION)
                        .replace(
                                "\ncaps:",
                                "\n  - {clause: 第六條, quotation: 本規定經校務會議通過後實施。, laid-out-on: adoption}\ncaps:"));
        page = page("compliance");
        assertTrue(page.contains("<p class=\"quiet\">依第六條，每個學期依當時有效的版本；"), page);
    }

    /** Whoever has a finding in the list to do is named for its clause too. */
    @Test
    void aClauseIsMendedByTheStudentWhoseWorkItIs() throws IOException {
        Location at = new Location("main", DeskSchool.STUDENT + "outcomes/115-1/a/outcome.md", 1, 1);
        school.outcome("a", "單擺");
        Diagnostic beyond = Diagnostic.error(new RuleId("cap.outcome-per-term"), at)
                .with("period", "115-1")
                .with("found", 10)
                .with("limit", 9)
                .with("surplus", 1)
                .with("reading", "")
                .with("kept", "")
                .with("items", "a")
                .citing(new Citation("測試高中補充規定", "第三條"));
        String html = school.pages(false, beyond).get("compliance/index.html");
        String row = html.substring(html.indexOf("<a href=\"#第三條\">"));
        row = row.substring(0, row.indexOf("</tr>"));
        assertTrue(row.contains("data-label=\"由誰完成\">學生<"), row);
    }
}
