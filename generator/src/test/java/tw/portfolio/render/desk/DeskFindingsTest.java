package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** Findings stand with whoever can mend them, and only what asks for something is counted. */
class DeskFindingsTest {
    private static final String OUTCOME = DeskSchool.STUDENT + "outcomes/115-1/waiting/outcome.md";

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        school.outcome("waiting", "單擺");
    }

    @Test
    void findingsAreGroupedByWhoCanMendThemInBothLanguages() throws IOException {
        Map<String, String> pages = school.pages(
                false,
                DeskSchool.finding("file.too-large", "main", OUTCOME, 2),
                DeskSchool.finding("file.too-large", "main", "courses/115-1.yaml", 4),
                DeskSchool.finding("file.too-large", "main", "elsewhere.txt", 0));
        String page = pages.get("findings/index.html");
        assertTrue(page.contains("三年一班 6 號 許𡍼恩"), page);
        assertTrue(page.contains("教務處教學組"), page);
        assertTrue(page.contains("系統管理者"), page);
        assertTrue(page.contains("<code>" + OUTCOME + ":2</code>"), page);
        assertTrue(page.contains("5 MB，上限 4 MB"), page);
        assertTrue(page.contains("<details lang=\"en\">"), page);
    }

    /** One cause, such as a roster nobody merged, is found in each of 1,500 records: an office reads it once, and what else there is. */
    @Test
    void whatIsFoundAlikeInManyPlacesIsToldOnceOnAnOfficesPage() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        for (int line = 1; line <= 40; line++) {
            findings.add(DeskSchool.finding("file.too-large", "main", "courses/115-1.yaml", line));
        }
        findings.add(DeskSchool.finding("summary.too-long", "main", "courses/115-1.yaml", 50)
                .with("surplus", 1));
        Map<String, String> pages = school.pages(false, findings.toArray(Diagnostic[]::new));
        String page = pages.get("offices/teaching/index.html");
        assertTrue(page.contains("檢查時發現、要由貴處室修正的 41 項"), page);
        assertEquals(2, page.split("<span class=\"severity ", -1).length - 1, page);
        assertTrue(page.contains("<code>courses/115-1.yaml:1</code>、<code>courses/115-1.yaml:2</code>"), page);
        assertTrue(page.contains("<code>courses/115-1.yaml:5</code>…"), page);
        assertTrue(page.contains("<strong>共 40 處</strong>"), page);
        assertTrue(page.contains("<code>courses/115-1.yaml:50</code>　"), page);
        assertTrue(page.contains("看全部 41 項"), page);
        String all = pages.get("findings/index.html");
        assertTrue(all.contains("<code>courses/115-1.yaml:40</code>"), "each stands in the list of all: " + all);
    }

    /** What differs in words and is of one kind fills no page, and hides no other kind. */
    @Test
    void ofManyOfOneKindTheFirstStandOnAnOfficesPageAndTheRestUnfolds() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        for (int line = 1; line <= 1_500; line++) {
            findings.add(DeskSchool.finding("file.too-large", "main", "courses/115-1.yaml", line)
                    .with("file", "f" + line));
        }
        findings.add(DeskSchool.finding("summary.too-long", "main", "courses/115-1.yaml", 1_501)
                .with("surplus", 1));
        findings.add(DeskSchool.finding("file.too-large", "main", "enrolments/115-1/301.yaml", 1));
        Map<String, String> pages = school.pages(false, findings.toArray(Diagnostic[]::new));
        String office = pages.get("offices/teaching/index.html");
        String rest = "<li class=\"rest\" data-severity=\"error\"><details><summary>這類共 1500 項，展開其餘的 47 項</summary>";
        int folded = office.indexOf(rest);
        assertTrue(folded > 0, office);
        assertEquals(3, office.substring(0, folded).split("<li data-severity=", -1).length - 1, office);
        assertTrue(office.contains("<code>courses/115-1.yaml:1501</code>"), "of another kind: " + office);
        assertTrue(office.contains("<code>enrolments/115-1/301.yaml:1</code>"), "in other records: " + office);
        assertTrue(pages.get("findings/staff-1.html").contains(rest), pages.get("findings/staff-1.html"));
    }

    /** A note, and what is past, is told and asks for nothing: it is in no count of what is to be mended. */
    @Test
    void onlyWhatAsksForSomethingIsCountedAndEachSeverityCanBeChosen() throws IOException {
        Diagnostic note = Diagnostic.note(new RuleId("file.too-large"), new Location("main", OUTCOME, 4, 1))
                .with("file", "report.pdf")
                .with("found", 5)
                .with("limit", 4);
        Diagnostic past =
                DeskSchool.finding("file.too-large", "main", OUTCOME, 3).over();
        Map<String, String> pages =
                school.pages(false, DeskSchool.finding("file.too-large", "main", OUTCOME, 2), past, note);
        String page = pages.get("findings/index.html");
        assertTrue(page.contains("要處理的共 1 項"), page);
        assertTrue(page.contains("另有提醒 2 項，不算未完成"), page);
        assertTrue(page.contains("<input type=\"checkbox\" name=\"level\" value=\"note\" checked> 提醒 1"), page);
        assertTrue(page.contains("<li data-severity=\"error\">"), page);
    }

    /** Facts to remind of: what, and by when where a calendar says so. */
    @Test
    void theHomeroomPageTellsOfEachStudentWhatIsOpenAndByWhen() throws IOException {
        Diagnostic late =
                DeskSchool.finding("file.too-large", "main", OUTCOME, 2).with("finalOn", "2027-02-05");
        String page = school.pages(false, late).get("classes/301/index.html");
        assertTrue(page.contains("要提醒學生處理的"), page);
        assertTrue(page.contains("5 MB，上限 4 MB"), page);
        assertTrue(page.contains("<span class=\"due\">2027-02-05 止</span>"), page);
        assertTrue(page.contains("<td class=\"open\">"), page);
        assertFalse(school.pages(false).get("classes/301/index.html").contains("上限 4 MB"));
    }

    @Test
    void aTeacherReadsWhatIsToBeMendedInOwnRecords() throws IOException {
        String id = school.pages(false).keySet().stream()
                .filter(path -> path.startsWith("teachers/"))
                .map(path -> path.split("/", -1)[1])
                .findFirst()
                .orElseThrow();
        Map<String, String> pages = school.pages(
                false,
                DeskSchool.finding("file.too-large", "main", "consultations/115-1/one.md", 2)
                        .asking(List.of(id)),
                DeskSchool.finding("file.too-large", "main", OUTCOME, 2));
        String page = pages.getOrDefault("teachers/" + id + "/index.html", "");
        assertTrue(page.contains("您自己的紀錄要修正的 1 項"), page);
        assertTrue(page.contains("<code>consultations/115-1/one.md:2</code>"), page);
        assertFalse(page.contains("<code>" + OUTCOME), page);
        pages.forEach((path, other) -> assertFalse(
                path.startsWith("teachers/") && !path.contains(id) && other.contains("consultations/115-1/one.md:2"),
                path));
    }

    /** A finding on what an office owes points at the calendar, which another office keeps. */
    @Test
    void aFindingStandsWithTheOfficeThatIsToAct() throws IOException {
        Map<String, String> pages = school.pages(
                false,
                DeskSchool.finding("file.too-large", "main", "courses/115-1.yaml", 4),
                DeskSchool.finding("file.too-large", "main", "people/staff.yaml", 2)
                        .asking(List.of("guidance")),
                DeskSchool.finding("file.too-large", "main", "consultations/115-1/one.md", 2));
        String page = pages.get("findings/index.html");
        for (String who : List.of("教務處教學組", "輔導室", "歐品言")) {
            assertTrue(
                    page.contains("<h2 id=\"group-") && page.contains(">" + who + "<span class=\"quiet\">　1 項"), page);
        }
        assertFalse(page.contains("系統管理者"), page);
        String guidance = pages.get("offices/guidance/index.html");
        assertTrue(guidance.contains("檢查發現 1 項要由貴處室修正。"), guidance);
        assertTrue(guidance.contains("<code>people/staff.yaml:2</code>"), guidance);
        assertFalse(pages.get("offices/registry/index.html").contains("people/staff.yaml:2"));
        assertFalse(pages.get("offices/registry/index.html").contains("要由貴處室修正"));
    }
}
