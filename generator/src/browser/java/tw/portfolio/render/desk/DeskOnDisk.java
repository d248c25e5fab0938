package tw.portfolio.render.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tw.portfolio.render.site.Browsers;

/** The staff's pages of a school of 1,500 in a folder, and a browser whose network is cut. */
final class DeskOnDisk implements AutoCloseable {
    static final List<String> KINDS = List.of(
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
    /** As many students of the first class as have a note; the first has a warning as well. */
    static final int NOTED = 5;

    private final Path root;
    private final Browsers browsers;

    private DeskOnDisk(Path root, Browsers browsers) {
        this.root = root;
        this.browsers = browsers;
    }

    /** Writes the pages into a folder. */
    static DeskOnDisk write(Path root) throws IOException {
        LargeSchool school = new LargeSchool(root.resolve("school"));
        school.whole();
        school.noted(0, NOTED);
        for (Map.Entry<String, String> page : school.pages().entrySet()) {
            write(root.resolve("desk").resolve(page.getKey()), page.getValue());
        }
        write(
                root.resolve("family/" + LargeSchool.directory(20, 7) + "index.html"),
                "<!DOCTYPE html><title>the student</title>");
        return new DeskOnDisk(root, Browsers.open());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    BrowserContext context(int width) {
        return context(width, ColorScheme.LIGHT);
    }

    BrowserContext context(int width, ColorScheme scheme) {
        return browsers.context(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setOffline(true));
    }

    void navigate(Page page, String path) {
        page.navigate(root.resolve("desk/" + path).toUri().toString());
    }

    @Override
    public void close() {
        browsers.close();
    }
}
