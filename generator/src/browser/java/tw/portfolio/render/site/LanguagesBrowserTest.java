package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.student.Student;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.theme.SchoolLayer;
import tw.portfolio.artifact.Kept;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.theme.Theme;
import java.util.List;

/** Choosing the language of a page, from disk. */
class LanguagesBrowserTest {
    @TempDir
    static Path root;

    private static Browsers browsers;

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        SampleSite site = SampleSite.read();
        SiteRenderer renderer = new SiteRenderer(site.publication(), theme(site), new Scaler(Kept.nothing()));
        Student student = site.school().students().stream()
                .filter(it -> it.number().value().equals("1130107"))
                .findFirst()
                .orElseThrow();
        for (Artifact artifact : renderer.student(student, List.of()).value()) {
            Path file = root.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                artifact.writeTo(out);
            }
        }
    }

    private static Theme theme(SampleSite site) throws IOException {
        Path school = Files.createDirectories(root.resolve("school/theme")).getParent();
        Files.writeString(school.resolve("theme/theme.yaml"), "languages: [zh-TW, en, vi, id]\n");
        try (Source source = Sources.open(new SourceSettings("main", school, Optional.empty(), true))) {
            return Theme.of(site.school().profile(), SchoolLayer.of(source).value()).value();
        }
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void aKeyboardChoosesALanguageAndTheNextPageKeepsIt() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(page("certification/index.html"));
            assertTrue(page.locator("main").innerText().contains("認證是什麼"));
            page.locator("#in-zh-TW").focus();
            page.keyboard().press("ArrowRight");
            assertTrue(page.locator("main").innerText().contains("What certification means"));
            assertFalse(page.locator("main").innerText().contains("認證是什麼"));
            page.keyboard().press("ArrowRight");
            assertTrue(page.locator("main").innerText().contains("Xác nhận nghĩa là gì"));
            assertTrue(page.locator(".review").first().innerText().contains("người bản ngữ"), "not yet reviewed, and says so");
            page.locator(".trail a").first().click();
            page.waitForURL("**/index.html**");
            assertTrue(page.locator("h2#timeline").innerText().equals("Ba năm"), page.url());
            assertTrue(page.locator("#in-vi").isChecked());
            assertEquals(0, page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        }
    }

    @Test
    void withoutScriptsTheChoiceWorksOnThePage() {
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(page("index.html"));
            assertEquals("三年", page.locator("h2#timeline").innerText());
            page.locator("label[for=in-en]").click();
            assertEquals("Three years", page.locator("h2#timeline").innerText());
            page.locator("label[for=in-id]").click();
            assertEquals("Tiga tahun", page.locator("h2#timeline").innerText());
        }
    }

    private static String page(String path) {
        return root.resolve("students/113/1130107").resolve(path).toUri().toString();
    }

    private static BrowserContext context(boolean scripts) {
        return browsers.context(new Browser.NewContextOptions()
                        .setViewportSize(360, 800)
                        .setOffline(true)
                        .setJavaScriptEnabled(scripts));
    }
}
