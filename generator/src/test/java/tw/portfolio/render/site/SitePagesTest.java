package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.artifact.Artifact;

/** Laws of every family page, on the sample school. */
class SitePagesTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*>");
    private static SortedMap<String, byte[]> files = new TreeMap<>();
    private static SortedMap<String, String> pages = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException {
        files = SampleSite.sample();
        pages = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                pages.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        assertTrue(pages.size() > 50, "pages: " + pages.size());
    }

    @Test
    void theSameRecordsGiveTheSameBytes() throws IOException {
        SortedMap<String, byte[]> again = SampleSite.read().bytes();
        assertEquals(files.keySet(), again.keySet());
        files.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
    }

    @Test
    void everyLinkLeadsToAFileOfTheSameStudent() {
        TreeSet<String> broken = new TreeSet<>();
        each(ADDRESS, (page, match) -> {
            String address = match.group(1);
            if (address.matches("(https?|mailto):.*")) {
                return; // written by the student as a link in a text
            }
            String[] parts = address.split("#", 2);
            Path target = Path.of(page).resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
            String path = parts[0].isEmpty() ? page : target.normalize().toString();
            if (parts.length == 2 && !pages.getOrDefault(path, "").contains("id=\"" + parts[1] + "\"")) {
                broken.add(page + " → " + address);
            }
            boolean book = path.endsWith("/portfolio.pdf");
            if (!book && !files.containsKey(path) || !path.startsWith(folder(page))) {
                broken.add(page + " → " + address);
            }
        });
        assertEquals(new TreeSet<>(), broken);
    }

    /** Returns the student's folder, or nothing for the root's own page. */
    private static String folder(String page) {
        Matcher matcher = Pattern.compile("students/[^/]+/[^/]+/").matcher(page);
        return matcher.lookingAt() ? matcher.group() : "";
    }

    @Test
    void everyFolderIsReachedFromItsCover() {
        TreeSet<String> unreached = new TreeSet<>();
        pages.keySet().stream().map(SitePagesTest::folder).distinct().forEach(folder -> {
            TreeSet<String> reached = new TreeSet<>();
            follow(folder + "index.html", reached);
            pages.keySet().stream()
                    .filter(page -> folder(page).equals(folder) && !reached.contains(page))
                    .forEach(unreached::add);
        });
        assertEquals(new TreeSet<>(), unreached);
    }

    private static void follow(String page, TreeSet<String> reached) {
        if (pages.containsKey(page) && reached.add(page)) {
            ADDRESS.matcher(pages.get(page))
                    .results()
                    .map(match -> Path.of(page)
                            .resolveSibling(match.group(1))
                            .normalize()
                            .toString())
                    .forEach(target -> follow(target, reached));
        }
    }

    @Test
    void noLoadedFileLiesElsewhereAndNoScriptStandsInAPage() {
        TreeSet<String> faults = new TreeSet<>();
        pages.forEach((path, page) -> {
            if (!page.contains("default-src 'none'")) {
                faults.add(path + " lacks its policy");
            }
            if (Pattern.compile("src=\"[a-z]+:|<script>|\\son[a-z]+=|style=\"|<style")
                    .matcher(page)
                    .find()) {
                faults.add(path);
            }
        });
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void headingsDescendOneByOneFromASingleFirst() {
        TreeSet<String> faults = new TreeSet<>();
        pages.forEach((path, page) -> {
            int last = 0;
            int firsts = 0;
            for (MatchResult match : HEADING.matcher(page).results().toList()) {
                int level = match.group(1).charAt(0) - '0';
                firsts += level == 1 ? 1 : 0;
                if (level > last + 1) {
                    faults.add(path + " h" + last + " → h" + level);
                }
                last = level;
            }
            if (firsts != 1) {
                faults.add(path + " has " + firsts + " first headings");
            }
        });
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void everyPageHasLanguageTitleLandmarksAndAlternatives() {
        TreeSet<String> faults = new TreeSet<>();
        pages.forEach((path, page) -> {
            for (String needed :
                    new String[] {"<html lang=\"zh-TW\">", "<title>", "<main id=\"content\">", "<footer"}) {
                if (!page.contains(needed)) {
                    faults.add(path + " lacks " + needed);
                }
            }
        });
        each(IMAGE, (page, match) -> {
            if (!match.group().contains(" alt=\"") || !match.group().contains(" width=\"")) {
                faults.add(page + " " + match.group());
            }
        });
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void theTitleIsThereInEachLanguage() {
        Pattern titles =
                Pattern.compile("<title>([^<]+)</title>(?s:.*?)<meta name=\"title\" lang=\"en\" content=\"([^\"]+)\">");
        pages.forEach((path, page) -> {
            Matcher title = titles.matcher(page);
            assertTrue(title.find(), path);
            String person = title.group(1).replaceFirst(".*\u3000", "");
            assertTrue(path.equals("index.html") || title.group(2).endsWith(" · " + person), title.group(2));
        });
        assertTrue(pages.get("students/113/1130107/terms/114-2/index.html")
                .contains("content=\"Second term of school year 114 · "));
    }

    @Test
    void daysAreToldInTheCalendarOfEachLanguage() {
        String term = pages.get("students/113/1130107/terms/114-2/index.html");
        assertTrue(
                term.contains(
                        "<span class=\"say\" lang=\"zh-TW\">115年5月25日</span><span class=\"say\" lang=\"en\">2026-05-25</span>"),
                term);
    }

    @Test
    void aPageWithoutItsPicturesIsLight() {
        int shared = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("assets/"))
                .mapToInt(file -> file.getValue().length)
                .sum();
        pages.forEach((path, page) -> assertTrue(page.length() + shared < 100_000, path));
    }

    @Test
    void aDraftSaysSoOnEveryPage() throws IOException {
        for (Artifact artifact : SampleSite.read().draft().artifacts()) {
            if (artifact.path().endsWith(".html")) {
                ByteArrayOutputStream page = new ByteArrayOutputStream();
                artifact.writeTo(page);
                assertTrue(page.toString(StandardCharsets.UTF_8).contains("class=\"draft\""), artifact.path());
            }
        }
        pages.forEach((path, page) -> assertFalse(page.contains("class=\"draft\""), path));
    }

    @Test
    void theRootListsNobody() {
        String door = pages.get("index.html");
        assertFalse(door.contains("students/"), door);
    }

    @Test
    void receiptsStandOnCertifiedWorksAlone() {
        Map<Boolean, Long> works = pages.entrySet().stream()
                .filter(page -> page.getKey().matches(".*/(outcomes|performances)/[^/]+/[^/]+/index.html"))
                .collect(Collectors.partitioningBy(
                        page -> page.getValue().contains("class=\"receipt\""), Collectors.counting()));
        assertTrue(works.get(true) > 0 && works.get(false) > 0, works.toString());
        pages.forEach((path, page) ->
                assertFalse(page.contains("class=\"receipt\"") && page.contains("class=\"badge waiting\""), path));
    }

    private static void each(Pattern pattern, java.util.function.BiConsumer<String, MatchResult> check) {
        pages.forEach((path, page) -> pattern.matcher(page).results().forEach(match -> check.accept(path, match)));
    }
}
