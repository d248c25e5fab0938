package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample school's family pages as a browser shows them from disk, the network cut. */
class FamilySiteBrowserTest {
    /** Texts whose colour on their ground has less than 4.5:1. Source: WCAG 2.2, 1.4.3. */
    private static final String FAINT_TEXTS = """
            () => {
              const parts = c => c.match(/[\\d.]+/g).map(Number);
              const linear = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
              const light = c => .2126 * linear(c[0]) + .7152 * linear(c[1]) + .0722 * linear(c[2]);
              const ground = e => { for (; e; e = e.parentElement) {
                const c = parts(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
              const faint = new Set();
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const e = walk.currentNode.parentElement;
                if (!walk.currentNode.data.trim() || !e.getClientRects().length) continue;
                const [a, b] = [light(parts(getComputedStyle(e).color)), light(ground(e))];
                if ((Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5) faint.add(walk.currentNode.data.trim());
              }
              return [...faint].join(' | ');
            }""";

    private static final String ABORTED = "net::ERR_ABORTED";

    @TempDir
    static Path root;

    private static Browsers browsers;
    private static List<Path> pages = List.of();

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        SampleSite.read().write(root);
        try (Stream<Path> files = Files.walk(root)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void everyPageOpensFromDiskOnAPhone() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(360, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())) {
                    faults.add(page.url() + " says " + message.text());
                }
            });
            page.onPageError(error -> faults.add(page.url() + " fails " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith("file://")) {
                    faults.add(page.url() + " asks for " + request.url());
                }
            });
            page.onRequestFailed(request -> {
                // a picture, film or icon still on its way when the next page is opened is given up, not missing
                if (!ABORTED.equals(request.failure())) {
                    faults.add(page.url() + " lacks " + request.url());
                }
            });
            for (Path file : visited()) {
                page.navigate(file.toUri().toString());
                Object overflow = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
                if (((Number) overflow).intValue() > 0) {
                    faults.add(page.url() + " scrolls sideways by " + overflow);
                }
                Object repeated = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)"
                        + ".filter((id, i, all) => all.indexOf(id) !== i).join(' ')");
                if (!repeated.equals("")) {
                    faults.add(page.url() + " repeats ids " + repeated);
                }
                Object nameless = page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                        + ".filter(a => !a.textContent.trim() && !a.querySelector('img[alt]:not([alt=\"\"])')).length");
                if (!nameless.equals(0)) {
                    faults.add(page.url() + " has links without words");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyKindOfPageIsReadableByDayAndByNightOnEveryWidth() {
        TreeSet<String> faults = new TreeSet<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {360, 768, 1280}) {
                try (BrowserContext context = context(width, scheme)) {
                    Page page = context.newPage();
                    for (Path file : kinds()) {
                        page.navigate(file.toUri().toString());
                        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                        Object faint = page.evaluate(FAINT_TEXTS);
                        if (!faint.equals("")) {
                            faults.add(scheme + " " + width + " " + root.relativize(file) + ": " + faint);
                        }
                        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
                        if (((Number) overflow).intValue() > 0) {
                            faults.add(width + " " + root.relativize(file) + " scrolls sideways");
                        }
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void theStyleSheetApplies() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(cover().toUri().toString());
            assertEquals(
                    "rgb(251, 250, 247)", page.evaluate("() => getComputedStyle(document.body).backgroundColor"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(
                    "rgb(255, 255, 255)", page.evaluate("() => getComputedStyle(document.body).backgroundColor"));
        }
    }

    @Test
    void theKeyboardReachesTheContentFirstAndSeesWhereItIs() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(cover().toUri().toString());
            page.keyboard().press("Tab");
            assertEquals("#content", page.evaluate("() => document.activeElement.getAttribute('href')"));
            assertTrue((Boolean) page.evaluate("() => document.activeElement.getBoundingClientRect().left >= 0"));
            assertEquals("2px", page.evaluate("() => getComputedStyle(document.activeElement).outlineWidth"));
        }
    }

    @Test
    void nothingMovesWhereMotionIsUnwelcomeAndNoPageNeedsScripts() {
        Browser.NewContextOptions still = options(360, ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(false);
        try (BrowserContext context = browsers.context(still)) {
            Page page = context.newPage();
            page.navigate(cover().toUri().toString());
            assertFalse(page.locator("h1").innerText().isBlank());
            for (String link : page.locator(".timeline h3 a").allInnerTexts()) {
                assertTrue(link.matches("[0-9]{3}-[12]"), link);
            }
        }
        try (BrowserContext context = browsers.context(options(360, ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            page.navigate(cover().toUri().toString());
            assertEquals(0, page.evaluate("() => document.getAnimations().length"));
        }
    }

    /** Returns what is opened one by one: two students' pages and one of each kind, or with {@code -Dportfolio.deep=true} all. */
    private static List<Path> visited() {
        if (Boolean.getBoolean("portfolio.deep")) {
            return pages;
        }
        TreeSet<Path> visited = new TreeSet<>(kinds());
        pages.stream()
                .filter(page -> page.toString().contains("1130107") || page.toString().contains("1150122"))
                .forEach(visited::add);
        return List.copyOf(visited);
    }

    private static Path cover() {
        return pages.stream()
                .filter(page -> page.toString().matches(".*students.[0-9]{3}.[^/\\\\]+.index.html"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the largest page of each kind. */
    private static List<Path> kinds() {
        TreeMap<String, Path> kinds = new TreeMap<>();
        for (Path page : pages) {
            String kind = root.relativize(page)
                    .toString()
                    .replace('\\', '/')
                    .replaceAll("students/[^/]+/[^/]+/", "")
                    .replaceAll("(outcomes|performances)/[^/]+/[^/]+/", "$1/")
                    .replaceAll("terms/[^/]+/", "terms/");
            kinds.merge(kind, page, (one, other) -> size(one) >= size(other) ? one : other);
        }
        return List.copyOf(kinds.values());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setOffline(true)
                .setColorScheme(scheme);
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browsers.context(options(width, scheme));
    }
}
