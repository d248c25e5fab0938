package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding words in one student's pages, from disk, the network cut. */
class SearchBrowserTest {
    /** Words within a sentence, with two characters before them and two after. */
    private static final Pattern WITHIN = Pattern.compile("<p>[^<]*?\\p{IsHan}{8}(\\p{IsHan}{2})\\p{IsHan}{4}");

    @TempDir
    static Path root;

    private static Browsers browsers;
    private static Path student = Path.of("");

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        SampleSite.read().write(root);
        student = root.resolve("students/113/1130107");
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void twoCharactersInTheMiddleOfASentenceAreFound() throws IOException {
        Path work = works().stream()
                .filter(file -> WITHIN.matcher(text(file)).find())
                .findFirst()
                .orElseThrow();
        Matcher word = WITHIN.matcher(text(work));
        assertTrue(word.find());
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.onPageError(faults::add);
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    faults.add(request.url());
                }
            });
            page.navigate(student.resolve("search/index.html").toUri().toString());
            int all = shown(page).count();
            page.fill("#words", word.group(1));
            assertTrue(shown(page).count() < all, "a list that typing makes shorter");
            String href = "../" + student.relativize(work).toString().replace('\\', '/');
            Locator hit = page.locator(".found li:not([hidden]):has(a[href='" + href + "'])");
            assertEquals(1, hit.count(), word.group(1) + " in " + href);
            assertEquals(word.group(1), hit.locator("mark").first().innerText());
            assertTrue(page.locator("#result .count").innerText().contains(String.valueOf(shown(page).count())));
            page.fill("#words", "龘龘");
            assertEquals(0, shown(page).count());
            assertTrue(page.locator("#result .none").isVisible());
            page.fill("#words", "");
            assertEquals(all, shown(page).count());
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void wordsInLettersAreFoundByTheirBeginningWhateverTheirCaseAndWidth() throws IOException {
        Path harness = Files.writeString(root.resolve("harness.html"), harness());
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(harness.toUri().toString());
            for (String[] asked : new String[][] {
                {"ph", "1"}, {"PHYSICS", "1"}, {"ｐｈｙ", "1"}, {"ysics", "0"}, {"cafe", "1"}, {"擺的週", "1"}, {"phy 週期", "1"}, {"phy 週末", "0"}
            }) {
                page.fill("#words", asked[0]);
                assertEquals(Integer.parseInt(asked[1]), shown(page).count(), asked[0]);
            }
        }
    }

    /** A list of one page whose words are known, with the site's own script. */
    private static String harness() {
        return "<meta charset=utf-8><search id=ask hidden><input id=words></search><div id=result><p class=count>1</p><p class=none hidden></p></div>"
                + "<ol id=found><li><a>title</a></li></ol><script>window.portfolioIndex=['單擺的週期 in Physics at the café']</script>"
                + "<script>" + text(root.resolve("assets/site.js")) + "</script>";
    }

    @Test
    void aKeyboardGoesFromAPageToTheSearchAndToWhatItFound() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(student.resolve("certification/index.html").toUri().toString());
            for (int i = 0; i < 4 && !page.evaluate("() => document.activeElement.textContent").equals("搜尋"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/search/index.html");
            assertEquals("words", page.evaluate("() => document.activeElement.id"));
            page.keyboard().type("認證");
            assertTrue(shown(page).count() > 0);
            page.keyboard().press("Tab");
            String target = (String) page.evaluate("() => document.activeElement.href");
            page.keyboard().press("Enter");
            page.waitForURL(target);
        }
    }

    @Test
    void withoutScriptsTheListOfAllPagesIsThere() {
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(student.resolve("search/index.html").toUri().toString());
            assertFalse(page.locator("#ask").isVisible());
            assertTrue(page.locator("noscript").first().innerText().contains("全部頁面"));
            assertTrue(shown(page).count() > 5);
        }
    }

    private static Locator shown(Page page) {
        return page.locator("#found li:not([hidden])");
    }

    private static List<Path> works() throws IOException {
        try (Stream<Path> files = Files.walk(student.resolve("outcomes"))) {
            return files.filter(file -> file.endsWith("index.html")).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BrowserContext context(boolean scripts) {
        return browsers.context(new Browser.NewContextOptions()
                        .setViewportSize(360, 800)
                        .setOffline(true)
                        .setJavaScriptEnabled(scripts));
    }
}
