package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.render.site.Browsers;

/** The staff's pages of a school of 1,500 as a browser shows them from disk, by keyboard alone, the network cut. */
class DeskBrowserTest {
    private static final List<String> KINDS = List.of(
            "index.html",
            "requests/index.html",
            "findings/index.html",
            "certification/index.html",
            "completeness/index.html",
            "compliance/index.html",
            "evaluation/index.html",
            "working-group/index.html",
            "events/index.html",
            "consultations/index.html",
            "offices/registry/index.html",
            "teachers/teacher-0/index.html",
            "classes/101/index.html",
            "classes/101/findings.html",
            "classes/101/requests.html",
            "classes/101/certification.html");
    private static final String VISIBLE = "#students tbody tr:not([hidden])";

    private static final String FOUND = "main section [data-severity]:visible";

    /** As many students of the first class as have a note; the first has a warning as well. */
    private static final int NOTED = 5;

    /** More than twice what a table of 1,500 rows has. */
    private static final int MOST_ELEMENTS = 40_000;

    @TempDir
    static Path root;

    private static Browsers browsers;

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        LargeSchool school = new LargeSchool(root.resolve("school"));
        school.whole();
        school.noted(0, NOTED);
        for (Map.Entry<String, String> page : school.pages().entrySet()) {
            write("desk/" + page.getKey(), page.getValue());
        }
        write("family/" + LargeSchool.directory(20, 7) + "index.html", "<!DOCTYPE html><title>the student</title>");
    }

    private static void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    private static BrowserContext context(int width) {
        return browsers.context(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setOffline(true));
    }

    private static void navigate(Page page, String path) {
        page.navigate(root.resolve("desk/" + path).toUri().toString());
    }

    @Test
    void aStudentAmongFifteenHundredIsFoundAndOpenedByTyping() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "index.html");
            page.keyboard().press("/");
            assertEquals("filter-students", page.evaluate("() => document.activeElement.id"));
            page.keyboard().type("學生" + LargeSchool.number(20, 7));
            assertEquals(1, page.locator(VISIBLE).count());
            page.keyboard().press("Escape");
            assertEquals(1517, page.locator(VISIBLE).count());
            page.keyboard().type("121-7 ");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("family/" + LargeSchool.directory(20, 7) + "index.html"));
            assertEquals("the student", page.title());
        }
    }

    @Test
    void aTableIsSortedByKeyboardAndSaysSo() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "index.html");
            Locator number = page.locator("#students thead th").nth(2);
            number.locator("button").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertEquals("descending", number.getAttribute("aria-sort"));
            assertTrue(page.locator(VISIBLE).first().innerText().contains(LargeSchool.number(41, 36)));
        }
    }

    @Test
    void aTableIsSortedByClickAmongTheRowsThatAreLeft() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "index.html");
            Locator number = page.locator("#students thead th").nth(2);
            page.locator("#filter-students").fill("103-");
            assertEquals(36, page.locator(VISIBLE).count());
            number.locator("button").click();
            assertEquals("ascending", number.getAttribute("aria-sort"));
            assertEquals(List.of(LargeSchool.number(2, 1), LargeSchool.number(2, 36)), ends(page));
            number.locator("button").click();
            assertEquals("descending", number.getAttribute("aria-sort"));
            assertEquals(List.of(LargeSchool.number(2, 36), LargeSchool.number(2, 1)), ends(page));
            page.locator("#students thead th").nth(1).locator("button").click();
            assertNull(number.getAttribute("aria-sort"), "one column at a time");
            page.locator("#filter-students").fill("");
            assertEquals(1517, page.locator(VISIBLE).count());
        }
    }

    private static List<String> ends(Page page) {
        Locator rows = page.locator(VISIBLE);
        return List.of(
                rows.first().locator("td").nth(1).innerText(),
                rows.last().locator("td").nth(1).innerText());
    }

    @Test
    void aSeverityIsTakenOutByClickAndByKeyboard() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "classes/101/findings.html");
            int errors = 2 * (LargeSchool.FORTY - 3);
            assertEquals(errors + NOTED + 1, page.locator(FOUND).count());
            page.getByLabel("錯誤 " + errors).click();
            assertEquals(NOTED + 1, page.locator(FOUND).count());
            assertEquals(0, page.locator(FOUND + "[data-severity=error]").count());
            assertEquals(NOTED, page.locator("main>section:visible").count(), "whoever has nothing else is not shown");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertFalse(page.getByLabel("警告 1").isChecked());
            assertEquals(NOTED, page.locator(FOUND).count());
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertEquals(0, page.locator("main>section:visible").count());
            page.getByLabel("錯誤 " + errors).click();
            assertEquals(errors, page.locator(FOUND).count());
        }
    }

    @Test
    void kindsOfFindingsAreSortedByKeyboardAmongTheSeveritiesThatAreLeft() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "findings/index.html");
            Locator kinds = page.locator("#kinds tbody tr:visible");
            int all = kinds.count();
            page.getByLabel("提醒 " + NOTED).uncheck();
            assertEquals(all - 1, kinds.count());
            Locator count = page.locator("#kinds thead th").nth(1);
            count.locator("button").focus();
            page.keyboard().press("Enter");
            assertEquals("ascending", count.getAttribute("aria-sort"));
            assertEquals("1", kinds.first().locator("td").nth(1).innerText());
            page.keyboard().press("Space");
            assertEquals("descending", count.getAttribute("aria-sort"));
            assertEquals("1", kinds.last().locator("td").nth(1).innerText());
            assertEquals(all - 1, kinds.count(), "what was taken out stays out");
        }
    }

    /** On a telephone the heads are hidden; the choice above a table is reached and made by keyboard as well. */
    @Test
    void onATelephoneATableIsSortedByTheChoiceAboveIt() {
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            navigate(page, "index.html");
            Locator choice = page.locator(".sort:has(+ #students) select");
            assertTrue(choice.isVisible());
            choice.focus();
            page.keyboard().press("ArrowDown");
            choice.selectOption("2");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertTrue(page.locator(VISIBLE).first().innerText().contains(LargeSchool.number(41, 36)));
            choice.selectOption("-1");
            assertTrue(page.locator(VISIBLE).first().innerText().contains(LargeSchool.number(0, 1)));
            assertEquals(0, page.locator("thead button:visible").count());
        }
    }

    @Test
    void aQueueOfCardsIsFilteredAndItsTextsOpenedTogether() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "teachers/teacher-0/index.html");
            page.keyboard().press("/");
            page.keyboard().type("一年3班 ");
            assertEquals(36, page.locator("#ready>li:not([hidden]),#ready-rest tbody tr:not([hidden])").count());
            page.locator(".open-all").first().focus();
            page.keyboard().press("Enter");
            assertTrue(page.locator("#ready>li:not([hidden]) .opening").first().isVisible());
        }
    }

    /** A list that is passed around is read from any of its pages. */
    @Test
    void onPaperEachPageOfATableNamesItsColumnsAndItsNumber() throws IOException {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "classes/101/index.html");
            try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertEquals(2, paper.getNumberOfPages(), "a class of forty");
                PDFTextStripper text = new PDFTextStripper();
                for (int sheet = 1; sheet <= 2; sheet++) {
                    text.setStartPage(sheet);
                    text.setEndPage(sheet);
                    String words = text.getText(paper);
                    assertTrue(words.contains("座號") && words.contains("學號"), words);
                    assertTrue(words.contains(sheet + "／2"), words);
                }
            }
        }
    }

    /** Whoever prints the overview wants the classes; fifteen hundred names are on the pages of the classes. */
    @Test
    void onPaperTheOverviewOfAWholeSchoolIsTwoSheets() throws IOException {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "index.html");
            try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                String words = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
                assertEquals(2, paper.getNumberOfPages());
                assertTrue(words.contains("一年42班") && words.contains("學生1517位沒有逐一印出"), words);
            }
            assertTrue(page.locator("#students").isVisible(), "the screen has them all");
        }
    }

    /** The working group reads it on the table, where no link can be followed. */
    @Test
    void onPaperTheClausesAreFewSheetsAndNameTheirPages() throws IOException {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "compliance/index.html");
            try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                String words = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
                assertTrue(paper.getNumberOfPages() <= 4, paper.getNumberOfPages() + " sheets");
                assertTrue(words.contains("應辦總表（completeness/index.html）"), words);
                assertTrue(words.contains("另有8項沒有印出，見校內頁面compliance/index.html#第三點第一項"), words);
            }
        }
    }

    /** A fold cannot be opened on paper, and what is missing is what the list is printed for. */
    @Test
    void onPaperAnOfficeReadsWhichOfItsRecordsAreMissing() throws IOException {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            navigate(page, "offices/registry/index.html");
            String folded = "#owed details:not([open])";
            int before = page.locator(folded).count();
            assertTrue(before > 0, page.locator("main").innerText());
            try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                String words = new PDFTextStripper().getText(paper);
                assertTrue(words.replaceAll("\\s", "").contains("一年17班、一年18班"), words);
            }
            assertEquals(before, page.locator(folded).count(), "the screen is as it was");
        }
    }

    @Test
    void everyKindOfPageFitsAPhoneAndAsksForNothing() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            page.onPageError(error -> faults.add(page.url() + " fails " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith("file://")) {
                    faults.add(page.url() + " asks for " + request.url());
                }
            });
            for (String path : KINDS) {
                navigate(page, path);
                page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                if (((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue() > 0) {
                    faults.add(path + " scrolls sideways");
                }
                if (((Number) page.evaluate("() => document.querySelectorAll('*').length")).intValue() > MOST_ELEMENTS) {
                    faults.add(path + " has too many elements");
                }
                Object repeated = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)"
                        + ".filter((id, i, all) => all.indexOf(id) !== i).join(' ')");
                if (!repeated.equals("")) {
                    faults.add(path + " repeats ids " + repeated);
                }
            }
        }
        assertEquals(List.of(), faults);
    }
}
