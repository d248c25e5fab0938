package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.render.site.Browsers;

/** The preview in a real browser: the page follows what is saved, and says what is wrong over itself. */
class PreviewBrowserTest {
    @TempDir
    Path folder;

    private Previewed preview;
    private Browsers browsers;

    @BeforeEach
    void open() throws Exception {
        browsers = Browsers.open();
        preview = Previewed.start(folder);
    }

    @AfterEach
    void close() throws Exception {
        preview.close();
        browsers.close();
    }

    @Test
    void thePageFollowsWhatIsSavedAndTellsOfSlips() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Page page = browsers.page()) {
            page.onPageError(faults::add);
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    faults.add(response.status() + " " + response.url());
                }
            });
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.navigate(preview.address() + Previewed.WORK + "/");
            String file = Previewed.WORK + "/outcome.md";
            String whole = preview.text(file);
            preview.put(file, whole.replace("河寬的測量", "橋長的測量"));
            page.getByText("橋長的測量").first().waitFor();
            Locator panel = page.locator(".preview-panel");
            panel.waitFor();
            preview.put(file, whole.replace("course: MATH", "course: MATHS"));
            Locator slip = page.locator(".preview-panel details[open] li.preview-error")
                    .filter(new Locator.FilterOptions().setHasText("MATHS"));
            slip.first().waitFor();
            assertTrue(slip.first().innerText().contains(file), panel.innerText());
            panel.locator("summary").focus();
            page.keyboard().press("Escape");
            assertEquals(0, page.locator(".preview-panel details[open]").count());
            preview.put(file, whole);
            page.getByText("河寬的測量").first().waitFor();
            slip.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aRecordThatWentAndCameBackIsOnItsPageAgain() throws Exception {
        try (Page page = browsers.page()) {
            page.navigate(preview.address() + Previewed.WORK + "/");
            String file = Previewed.WORK + "/outcome.md";
            String whole = preview.text(file);
            preview.delete(file);
            page.getByText("現在沒有這一頁").waitFor();
            preview.put(file, whole);
            page.getByText("河寬的測量").first().waitFor();
        }
    }
}
