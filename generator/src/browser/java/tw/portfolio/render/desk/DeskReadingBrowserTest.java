package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.render.site.Axe;

/** How the staff's pages of a school of 1,500 read: on paper, on a telephone, and for whoever does not see them. */
class DeskReadingBrowserTest {
    /** More than twice what a table of 1,500 rows has. */
    private static final int MOST_ELEMENTS = 40_000;

    @TempDir
    static Path root;

    private static DeskOnDisk desk;

    @BeforeAll
    static void open() throws IOException {
        desk = DeskOnDisk.write(root);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void axeFindsNothingOnAnyPageByDayAndByNight() throws IOException {
        Axe axe = Axe.read();
        TreeSet<String> faults = new TreeSet<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = desk.context(390, scheme)) {
                Page page = context.newPage();
                for (String kind : DeskOnDisk.KINDS) {
                    desk.navigate(page, kind);
                    axe.examine(page, scheme + " " + kind, faults);
                }
            }
        }
        assertEquals(new TreeSet<>(), faults);
    }

    /** A list that is passed around is read from any of its pages. */
    @Test
    void onPaperEachPageOfATableNamesItsColumnsAndItsNumber() throws IOException {
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "classes/101/index.html");
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
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "index.html");
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
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "compliance/index.html");
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
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "offices/registry/index.html");
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
        try (BrowserContext context = desk.context(390)) {
            Page page = context.newPage();
            page.onPageError(error -> faults.add(page.url() + " fails " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith("file://")) {
                    faults.add(page.url() + " asks for " + request.url());
                }
            });
            for (String path : DeskOnDisk.KINDS) {
                desk.navigate(page, path);
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
