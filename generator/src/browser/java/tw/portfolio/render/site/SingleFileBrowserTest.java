package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.model.student.Student;

/** The page with everything inside, alone in a folder, opened from disk without scripts and without a network. */
class SingleFileBrowserTest {
    @TempDir
    static Path alone;

    private static Browsers browsers;

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        SampleSite site = SampleSite.read();
        Student student = site.school().students().stream()
                .filter(it -> it.number().value().equals("1130107"))
                .findFirst()
                .orElseThrow();
        try (OutputStream out = Files.newOutputStream(alone.resolve("portfolio.html"))) {
            site.renderer()
                    .singleFile(student, "portfolio.html", site.renderer().student(student, List.of()).value())
                    .writeTo(out);
        }
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void itIsReadWithoutScriptsOnEveryWidth() {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {360, 768, 1280}) {
            try (BrowserContext context = context(width)) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> faults.add(message.text()));
                page.onRequest(request -> {
                    if (!request.url().startsWith("data:") && !request.url().endsWith("/portfolio.html")) {
                        faults.add(request.url());
                    }
                });
                page.navigate(alone.resolve("portfolio.html").toUri().toString());
                assertEquals(0, page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
                assertEquals(
                        "rgb(251, 250, 247)",
                        page.evaluate("() => getComputedStyle(document.body).backgroundColor"),
                        "the sheet inside is let in by its digest");
                assertEquals(0, page.evaluate("() => [...document.images].filter(i => !i.naturalWidth).length"));
                assertTrue(page.locator("h1").first().isVisible());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void itsLinksLeadToItsParts() {
        try (BrowserContext context = context(360)) {
            Page page = context.newPage();
            page.navigate(alone.resolve("portfolio.html").toUri().toString());
            String title = page.locator("#p0 .card h3 a").first().innerText();
            page.locator("#p0 .card h3 a").first().click();
            String part = page.url().replaceAll(".*#", "");
            assertEquals(title, page.locator("#" + part + " h1").innerText());
            page.locator("#" + part + " .back a").click();
            assertTrue(page.url().endsWith("#content"));
        }
    }

    private static BrowserContext context(int width) {
        return browsers.context(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setOffline(true)
                        .setJavaScriptEnabled(false));
    }
}
