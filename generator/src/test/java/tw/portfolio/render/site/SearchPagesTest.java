package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of a student's pages and the index beside it. */
class SearchPagesTest {
    private static final Pattern LISTED = Pattern.compile("<h3><a href=\"../([^\"]+)\"");
    private static SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException {
        files = SampleSite.sample();
    }

    @Test
    void everyPageOfAStudentIsListedOnceAndHasItsLineInTheIndex() {
        TreeSet<String> faults = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.endsWith("/search/index.html")) {
                String folder = path.substring(0, path.length() - "search/index.html".length());
                List<String> listed = LISTED.matcher(text(path))
                        .results()
                        .map(found -> folder + found.group(1))
                        .toList();
                TreeSet<String> pages =
                        new TreeSet<>(files.subMap(folder, folder + "\uffff").keySet());
                pages.removeIf(page -> !page.endsWith(".html"));
                pages.remove(path);
                pages.remove(folder + "index.html");
                if (!new TreeSet<>(listed).equals(pages) || listed.size() != pages.size()) {
                    faults.add(path + " lists " + listed + " of " + pages);
                }
                List<String> lines = text(folder + "search/index.js").lines().toList();
                if (lines.size() != listed.size() + 2 || !lines.get(0).equals("window.portfolioIndex=[")) {
                    faults.add(folder + " index of " + lines.size() + " lines");
                }
            }
        }
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void theIndexHoldsWhatThePageSaysAndNoMore() {
        String path = files.keySet().stream()
                .filter(name -> name.matches(".*/outcomes/[^/]+/[^/]+/index.html"))
                .findFirst()
                .orElseThrow();
        String index = text(path.replaceAll("outcomes/.*", "search/index.js"));
        Matcher lead = Pattern.compile("<p class=\"lead\">([^<]+)</p>").matcher(text(path));
        assertTrue(lead.find());
        assertTrue(index.contains(lead.group(1)), index);
        for (String other : files.keySet()) {
            if (other.endsWith("/search/index.js")) {
                assertFalse(
                        text(other).contains(SampleSite.COMMIT) || text(other).contains("<"), other);
            }
        }
    }

    @Test
    void wordsAreTakenFromMarkupAsTheyAreRead() {
        assertEquals("", PageText.of("<p>no main part</p>"));
        assertEquals(
                "標題 單擺的週期 a<b & \"c\" 圖 的說明",
                PageText.of(
                        "<main id=\"content\"><nav>前</nav><h1>標題</h1><p>單擺的<strong>週期</strong></p>a&lt;b &amp; &quot;c&quot;"
                                + "<img src=\"x\" alt=\"圖\">的說明<details class=\"receipt\">3f9c</details></main>"));
        assertEquals("é字 &#99999999;", PageText.of("<main>&#233;&#x5B57; &#99999999;</main>"));
    }

    private static String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
