package tw.portfolio.render.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium; nothing is downloaded. */
public final class Browsers implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    private static final double MOST_MILLISECONDS = 180_000;
    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Path chromium) {
        Map<String, String> environment = new java.util.HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium));
    }

    /** Opens the browser; skips the tests with one line where there is none, unless {@code PORTFOLIO_BROWSER=required}. */
    public static Browsers open() {
        Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty()) {
            String words = "browser tests skipped: no Chromium among " + PLACES;
            Assertions.assertNotEquals("required", System.getenv("PORTFOLIO_BROWSER"), words);
            System.out.println("[INFO] " + words);
            Assumptions.abort(words);
        }
        return new Browsers(chromium.orElseThrow());
    }

    /** Returns a window of its own, which waits for what a test asks for as long as a busy machine needs. */
    public BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(MOST_MILLISECONDS);
        return context;
    }

    /** Returns a page in a window of its own, likewise. */
    public Page page() {
        Page page = browser.newPage();
        page.setDefaultTimeout(MOST_MILLISECONDS);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
