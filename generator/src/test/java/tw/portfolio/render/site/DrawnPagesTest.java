package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings, years, limits and absences on family pages. */
class DrawnPagesTest {
    private static final Path BASE = Path.of("src/test/cases/rules/base");
    private static final String STUDENT = "students/115/1150101/";
    private static final Pattern DRAWING = Pattern.compile(
            "(?s)<svg role=\"img\" aria-labelledby=\"([^\"]+)\" aria-describedby=\"([^\"]+)\"[^>]*>(.*?)</svg>\\s*</figure>");

    @TempDir
    Path folder;

    /** Returns the pages of the small school, its settings changed. */
    private SortedMap<String, String> pages(String setting) throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = folder.resolve(BASE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, Files.readAllBytes(file));
                }
            }
        }
        Files.writeString(folder.resolve("absences/115-1/101.yaml"), """
                absences:
                  - {student: 1150101, kind: sick, periods: 3, from: 2026-10-05, to: 2026-10-05}
                  - {student: 1150101, kind: truancy, periods: 4, from: 2026-11-02, to: 2026-11-02}
                """);
        Path settings = folder.resolve("portfolio.yaml");
        Files.writeString(settings, setting + "\n", java.nio.file.StandardOpenOption.APPEND);
        return pages(SampleSite.of(folder).bytes());
    }

    private static SortedMap<String, String> pages(SortedMap<String, byte[]> bytes) {
        SortedMap<String, String> pages = new TreeMap<>();
        bytes.forEach((path, content) -> {
            if (path.endsWith(".html")) {
                pages.put(path, new String(content, StandardCharsets.UTF_8));
            }
        });
        return pages;
    }

    @Test
    void everyDrawingIsNamedDescribedAndHasItsTable() throws IOException {
        TreeSet<String> faults = new TreeSet<>();
        TreeSet<String> kinds = new TreeSet<>();
        pages(SampleSite.sample()).forEach((path, page) -> {
            for (MatchResult drawing : DRAWING.matcher(page).results().toList()) {
                String rest = page.substring(drawing.end(), Math.min(page.length(), drawing.end() + 600));
                Stream.of(drawing.group(1), drawing.group(2))
                        .filter(id -> !page.contains(" id=\"" + id + "\""))
                        .forEach(id -> faults.add(path + " lacks " + id));
                if (!rest.contains("<table")) {
                    faults.add(path + " has a drawing without its table");
                }
                // letters would shrink with the screen, and a link inside a picture cannot be reached
                if (drawing.group(3).contains("viewBox") || drawing.group(3).contains("<a ")) {
                    faults.add(path + " has a drawing that scales or links");
                }
            }
            Matcher kind = Pattern.compile("<figure class=\"chart ([a-z]+)\"").matcher(page);
            while (kind.find()) {
                kinds.add(kind.group(1));
            }
            assertEquals(
                    Pattern.compile("<figure class=\"chart")
                            .matcher(page)
                            .results()
                            .count(),
                    DRAWING.matcher(page).results().count(),
                    path);
        });
        assertEquals(new TreeSet<>(), faults);
        assertEquals(new TreeSet<>(List.of("bars", "dots", "hours", "years")), kinds);
    }

    @Test
    void aDrawingSaysWhatItsTableSays() throws IOException {
        int compared = 0;
        for (String page : pages(SampleSite.sample()).values()) {
            Matcher bars = Pattern.compile("(?s)<figure class=\"chart bars\">(.*?)</figure>(.*?)</table>")
                    .matcher(page);
            if (bars.find()) {
                List<String> drawn = all("<text class=\"score\"[^>]*>([^<]*)<", bars.group(1));
                List<String> written = all("<td class=\"end\">([0-9.]+)(?: <span|</td></tr>)", bars.group(2));
                assertEquals(drawn, written, page);
                compared += drawn.size();
            }
        }
        assertTrue(compared > 50, "scores: " + compared);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void eachYearHasAPageThatLeadsToItsTerms() throws IOException {
        SortedMap<String, String> pages = pages(SampleSite.sample());
        TreeSet<String> terms = new TreeSet<>(
                pages.keySet().stream().filter(path -> path.contains("/terms/")).toList());
        assertTrue(terms.size() > 30);
        for (String term : terms) {
            String student = term.substring(0, term.indexOf("terms/"));
            String name = term.replaceAll(".*/terms/([^/]+)/.*", "$1");
            String year = pages.getOrDefault(student + "years/" + name.substring(0, 3) + "/index.html", "");
            assertTrue(year.contains("href=\"../../terms/" + name + "/index.html\""), term);
            assertTrue(pages.get(term).contains("href=\"../../years/" + name.substring(0, 3) + "/index.html\""), term);
        }
    }

    @Test
    void absencesAreShownOnlyWhereTheSchoolSaysSoAndNeverByKind() throws IOException {
        assertFalse(String.join("", pages("").values()).contains("缺課"), "off by default");
        assertFalse(String.join("", pages("show-absences: false").values()).contains("缺課"));
        SortedMap<String, String> shown = pages("show-absences: true");
        String term = shown.get(STUDENT + "terms/115-1/index.html");
        assertTrue(term.contains("缺課 7 節"), term);
        for (String kind : List.of("病假", "事假", "生理假", "曠課", "公假", "喪假")) {
            shown.forEach((path, page) -> assertFalse(page.contains(kind), path + " tells of " + kind));
        }
    }

    @Test
    void noScoreIsDrawnWhereTheSchoolShowsNone() throws IOException {
        String without = String.join("", pages("show-grades: false").values());
        assertFalse(without.contains("chart dots") || without.contains("chart bars"));
        StringBuilder drawn = new StringBuilder();
        pages(SampleSite.sample()).forEach((path, page) -> {
            if (path.contains("/timeline/") || path.contains("/terms/")) {
                drawn.append(page, page.indexOf("<main"), page.indexOf("</main>"));
            }
        });
        String with = drawn.toString().replaceAll("(?s)<article.*?</article>", "");
        assertTrue(with.contains("chart dots") && with.contains("chart bars"));
        for (String compared : List.of("排名", "百分位", "班平均", "平均分", "average", "percentile", "Rank")) {
            assertFalse(with.contains(compared), compared);
        }
    }

    @Test
    void theSelectionSaysHowMuchOfEachLimitItTakes() throws IOException {
        String selection = pages("").get(STUDENT + "selection/index.html");
        List<String> meters = all("(?s)<p class=\"meter\">(.*?)</p>", selection);
        assertEquals(1, meters.size(), "the other would tell of a performance kept within the school");
        assertTrue(meters.get(0).contains("已勾選5件（最多6件，不必勾滿）"), meters::toString);
        assertFalse(selection.matches("(?s).*\\d/\\d+ ?件.*"), "never as a fraction");
    }
}
