package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.render.locked.SchoolKey;

/** The locked folder in a real browser, from disk and without a network. */
class LockedBrowserTest {
    @TempDir
    static Path folder;

    private static SortedMap<String, byte[]> files = new TreeMap<>();
    private static String passphrase = "";
    private static Browsers browsers;

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        SampleSite site = SampleSite.read();
        SchoolKey key = LockedSample.key(folder, LockedSample.SECRET + "letters " + LockedSample.NUMBER + " 1 2\n");
        passphrase = key.passphrase(LockedSample.student(site).number(), 2).grouped();
        files = LockedSample.make(site, key);
        LockedSample.write(files, folder.resolve("whole"));
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void thePassphraseOpensEveryPageOnEveryWidth() {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {360, 768, 1280}) {
            try (BrowserContext context = context(width)) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> faults.add(message.text()));
                page.onPageError(faults::add);
                page.onRequest(request -> {
                    if (!request.url().matches("(file|blob|data):.*")) {
                        faults.add(request.url());
                    }
                });
                unlock(page, "whole", passphrase);
                page.locator("body.cover").waitFor();
                assertTrue(page.title().contains("許"), page.title());
                List<Object> all = new ArrayList<>((List<?>) page.evaluate(
                        "() => [...document.querySelectorAll('a[href^=\"#/\"]')].map(a => a.getAttribute('href'))"));
                assertTrue(all.size() > 10, "links: " + all.size());
                for (Object href : all.stream().distinct().toList()) {
                    page.evaluate("hash => { location.hash = hash }", href);
                    page.waitForFunction(
                            "() => [...document.images].every(i => i.complete && i.naturalWidth > 0)"
                                    + " && document.querySelector('h1')");
                    assertEquals(
                            0,
                            page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
                            width + " " + href);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void itIsTypedAsPeopleTypeAndTheWayBackWorks() {
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            unlock(page, "whole", " " + passphrase.toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o'));
            page.locator("body.cover").waitFor();
            String name = page.locator("h1").innerText();
            Locator work = page.locator(".card h3 a").first();
            String title = work.innerText();
            work.click();
            page.locator("h1:has-text(\"" + title + "\")").waitFor();
            assertEquals("H1", page.evaluate("() => document.activeElement.tagName"), "the reader is at the new page");
            page.goBack();
            page.locator("h1:has-text(\"" + name + "\")").waitFor();
        }
    }

    @Test
    void searchAndLanguagesWorkInside() {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            unlock(page, "whole", passphrase);
            page.locator("body.cover").waitFor();
            String title = page.locator(".card h3 a").first().innerText();
            page.evaluate("() => { location.hash = '#/search/index.html' }");
            page.locator("#words").fill(title.substring(1, 3));
            page.locator("#found li:visible mark").first().waitFor();
            page.locator("label[for=in-en]").click();
            page.locator("#found li:visible a").first().click();
            page.locator("body.work").waitFor();
            assertTrue(page.locator("#in-en").isChecked(), "the chosen language goes along");
        }
    }

    @Test
    void aFileIsSavedAsItWas() throws IOException {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            unlock(page, "whole", passphrase);
            page.locator("body.cover").waitFor();
            for (Object href : (List<?>) page.evaluate(
                    "() => [...document.querySelectorAll('a[href^=\"#/outcomes\"]')].map(a => a.getAttribute('href'))")) {
                page.evaluate("hash => { location.hash = hash }", href);
                page.locator("body.work").waitFor();
                page.waitForTimeout(200);
                if (page.locator("a[data-file$='.pdf']").count() > 0) {
                    Locator link = page.locator("a[data-file$='.pdf']").first();
                    String path = link.getAttribute("data-file");
                    Download download = page.waitForDownload(link::click);
                    assertTrue(path.endsWith("/" + download.suggestedFilename()), path);
                    byte[] saved = Files.readAllBytes(download.path());
                    assertEquals("%PDF-", new String(saved, 0, 5, StandardCharsets.US_ASCII));
                    return;
                }
            }
        }
        throw new AssertionError("no work has a PDF");
    }

    @Test
    void anotherPassphraseOpensNothing() {
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            unlock(page, "whole", "0000-0000-0000-0000");
            page.locator("[data-say=wrong]").waitFor();
            assertTrue(page.locator("body.locked").count() == 1 && page.locator("#passphrase").isEnabled());
            assertFalse(page.content().contains(LockedSample.NUMBER));
            page.locator("#passphrase").fill(passphrase);
            page.locator("button").click();
            page.locator("body.cover").waitFor();
        }
    }

    @Test
    void aChangedBitIsToldAndShowsNothing() throws IOException {
        byte[] part = files.get("locked/0.js").clone();
        part[part.length / 2] = (byte) (part[part.length / 2] == 'A' ? 'B' : 'A');
        expect("damaged", "flipped", part);
        String moved = new String(files.get("locked/1.js"), StandardCharsets.US_ASCII).replace("part(1,", "part(0,");
        expect("damaged", "moved", moved.getBytes(StandardCharsets.US_ASCII));
        expect("missing", "missing", new byte[0]);
    }

    private void expect(String word, String name, byte[] part) throws IOException {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        if (part.length == 0) {
            changed.remove("locked/0.js");
        } else {
            changed.put("locked/0.js", part);
        }
        LockedSample.write(changed, folder.resolve(name));
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            unlock(page, name, passphrase);
            page.locator("[data-say=" + word + "]").waitFor();
            assertEquals(1, page.locator("body.locked").count());
        }
    }

    @Test
    void withoutScriptsThePageSaysWhatToDo() {
        try (BrowserContext context = browsers.context(new Browser.NewContextOptions().setOffline(true).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(folder.resolve("whole/index.html").toUri().toString());
            assertTrue(page.locator("noscript").innerText().contains("JavaScript"));
            assertFalse(page.locator("form").isVisible());
        }
    }

    private static void unlock(Page page, String name, String words) {
        page.navigate(folder.resolve(name).resolve("index.html").toUri().toString());
        page.locator("#passphrase").fill(words);
        page.keyboard().press("Enter");
    }

    private static BrowserContext context(int width) {
        return browsers.context(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setAcceptDownloads(true)
                        .setOffline(true));
    }
}
