package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff's pages of a school of 1,500 as a browser shows them from disk, by keyboard alone, the network cut. */
class DeskBrowserTest {
    private static final String VISIBLE = "#students tbody tr:not([hidden])";

    private static final String FOUND = "main section [data-severity]:visible";

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
    void aStudentAmongFifteenHundredIsFoundAndOpenedByTyping() {
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "index.html");
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
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "index.html");
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
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "index.html");
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
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "classes/101/findings.html");
            int errors = 2 * (LargeSchool.FORTY - 3);
            assertEquals(errors + DeskOnDisk.NOTED + 1, page.locator(FOUND).count());
            page.getByLabel("錯誤 " + errors).click();
            assertEquals(DeskOnDisk.NOTED + 1, page.locator(FOUND).count());
            assertEquals(0, page.locator(FOUND + "[data-severity=error]").count());
            assertEquals(DeskOnDisk.NOTED, page.locator("main>section:visible").count(), "whoever has nothing else is not shown");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertFalse(page.getByLabel("警告 1").isChecked());
            assertEquals(DeskOnDisk.NOTED, page.locator(FOUND).count());
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertEquals(0, page.locator("main>section:visible").count());
            page.getByLabel("錯誤 " + errors).click();
            assertEquals(errors, page.locator(FOUND).count());
        }
    }

    @Test
    void kindsOfFindingsAreSortedByKeyboardAmongTheSeveritiesThatAreLeft() {
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "findings/index.html");
            Locator kinds = page.locator("#kinds tbody tr:visible");
            int all = kinds.count();
            page.getByLabel("提醒 " + DeskOnDisk.NOTED).uncheck();
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
        try (BrowserContext context = desk.context(390)) {
            Page page = context.newPage();
            desk.navigate(page, "index.html");
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
        try (BrowserContext context = desk.context(1280)) {
            Page page = context.newPage();
            desk.navigate(page, "teachers/teacher-0/index.html");
            page.keyboard().press("/");
            page.keyboard().type("一年3班 ");
            assertEquals(36, page.locator("#ready>li:not([hidden]),#ready-rest tbody tr:not([hidden])").count());
            page.locator(".open-all").first().focus();
            page.keyboard().press("Enter");
            assertTrue(page.locator("#ready>li:not([hidden]) .opening").first().isVisible());
        }
    }
}
