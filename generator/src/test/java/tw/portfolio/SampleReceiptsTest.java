package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.guards.RealCommand;
import tw.portfolio.model.student.Student;
import tw.portfolio.replay.Replay;

/** What pages and books of the sample school say of certifications, against its repository. */
class SampleReceiptsTest {
    private static final Path CONTENT = Path.of("../content");
    private static final Pattern RECEIPT =
            Pattern.compile("<details class=\"receipt\"[^>]*>.*?</details>", Pattern.DOTALL);
    private static final Pattern PRINTED =
            Pattern.compile("(?:認證|登錄並簽章)[^\n]*\n?[^\n]*?版本 ([0-9a-f]{10})(?:[\\s　]*內容碼 ([0-9a-f]{10}))?");

    @TempDir
    static Path folder;

    private static final SortedMap<String, String> pages = new TreeMap<>();
    private static final SortedMap<String, String> books = new TreeMap<>();
    private static final Map<String, Set<String>> held = new HashMap<>();
    private static Path repository = Path.of("");

    @BeforeAll
    static void make() throws IOException, SettingException {
        repository = Replay.run(CONTENT.resolve("history.yaml"), folder)
                .value()
                .get(0)
                .location();
        Map<Setting, String> values = Map.of(
                Setting.REPOSITORY, repository.toString(),
                Setting.TRUST, CONTENT.resolve("trust.yaml").toString(),
                Setting.DEMONSTRATION, "true",
                Setting.OUTPUT, folder.resolve("out").toString(),
                Setting.CLOCK, "2026-11-20T00:00:00Z");
        BuildRequest request = new Settings(values).request(Goal.BUILD, Instant.EPOCH);
        try (Remade school = Remade.of(request, new TreeMap<>())) {
            for (Student student : school.certified().school().students()) {
                for (Artifact artifact : school.student(student.directory())) {
                    keep(artifact);
                }
            }
        }
    }

    private static void keep(Artifact artifact) throws IOException {
        boolean page = artifact.path().endsWith(".html");
        if (!page && !artifact.path().endsWith(".pdf") || artifact instanceof Artifact.Copy) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        artifact.writeTo(out);
        if (page) {
            pages.put(artifact.path(), out.toString(StandardCharsets.UTF_8));
            return;
        }
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            books.put(artifact.path(), new PDFTextStripper().getText(pdf));
        }
    }

    @Test
    void everyFingerprintOnAPageIsThatOfTheVersionBesideIt() throws IOException, InterruptedException {
        int compared = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (Matcher receipt = RECEIPT.matcher(page.getValue()); receipt.find(); ) {
                String record = attribute("data-record", receipt.group());
                String commit = attribute("data-commit", receipt.group());
                String digest = attribute("data-digest", receipt.group());
                if (commit.isEmpty()) {
                    continue; // certified before: what is named is the list's commit, not the work's
                }
                Set<String> shown = new HashSet<>(digest.isEmpty() ? Set.of() : Set.of(digest));
                for (Matcher code =
                                Pattern.compile("<code>([0-9a-f]{40})</code>").matcher(receipt.group());
                        code.find(); ) {
                    shown.add(code.group(1));
                }
                shown.remove(commit);
                String there = RealCommand.run(repository, "git", "rev-parse", commit + ":" + record)
                        .strip();
                assertTrue(Set.of(there).containsAll(shown), page.getKey() + ": " + receipt.group());
                compared += shown.size();
            }
        }
        assertTrue(compared > 50, "compared: " + compared);
    }

    private static String attribute(String name, String html) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(html);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void everyFingerprintInABookIsOfTheVersionBesideIt() throws IOException, InterruptedException {
        int compared = 0;
        for (Map.Entry<String, String> book : books.entrySet()) {
            for (Matcher line = PRINTED.matcher(book.getValue()); line.find(); ) {
                if (line.group(2) != null) {
                    compared++;
                    assertTrue(held(line.group(1)).contains(line.group(2)), book.getKey() + ": " + line.group());
                }
            }
        }
        assertTrue(compared > 50, "compared: " + compared);
    }

    /** Returns the beginnings of the ids of everything that students' folders held at a commit. */
    private static Set<String> held(String commit) throws IOException, InterruptedException {
        Set<String> known = held.get(commit);
        if (known != null) {
            return known;
        }
        Set<String> ids = new HashSet<>();
        for (String line : RealCommand.run(repository, "git", "ls-tree", "-r", "-t", commit, "students")
                .split("\n")) {
            ids.add(line.split("\\s+")[2].substring(0, 10));
        }
        held.put(commit, ids);
        return ids;
    }

    @Test
    void theBookSaysThatAnEarlierVersionWasCertifiedWithoutAnyFingerprint() {
        String book = books.getOrDefault("students/113/1130107/portfolio.pdf", "");
        Matcher line = Pattern.compile("先前版本的認證：[^\n]*").matcher(book);
        assertTrue(line.find(), book);
        assertTrue(line.group().contains("葉家興"), line.group());
        assertFalse(line.group().contains("內容碼"), line.group());
    }

    /** The teacher of the former school signed nothing here. */
    @Test
    void whoSignedTheListOfWorksCertifiedBeforeIsNamedAsTheOneWhoSigned() {
        String page = pages.getOrDefault("students/114/1140133/outcomes/114-1/tea-hill/index.html", "");
        Matcher receipt = RECEIPT.matcher(page);
        assertTrue(receipt.find(), page);
        String chinese = receipt.group().replaceAll("<span class=\"say\" lang=\"en\">[^<]*</span>", "");
        String said = chinese.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertTrue(said.contains("在原校認證的人 羅玉真老師（歷史）"), said);
        assertTrue(said.contains("依據 原校提供的認證名單"), said);
        assertTrue(said.contains("登錄名單並簽章的人 黃美玲 本人簽章"), said);
        assertTrue(said.contains("名單的紀錄編號"), said);
        assertFalse(said.contains("憑據"), said);
        String book =
                books.getOrDefault("students/114/1140133/portfolio.pdf", "").replaceAll("\\s+", "");
        assertTrue(book.contains("依原校提供的名單，由黃美玲登錄並簽章（本人簽章）"), book);
    }

    @Test
    void everyPageAndChapterOfARecordHasAVerdictAndAReceipt() {
        Set<String> without = new TreeSet<>();
        pages.forEach((path, page) -> {
            if (path.matches(".*/(about|statement|plans|selection)/index.html")) {
                int parts = path.contains("/plans/") || path.contains("/selection/") ? count("<section", page) : 1;
                int vouched = parts - count("<p class=\"badge waiting\"", page) - count("不需認證</span>", page);
                if (count("<p class=\"badge ", page) != parts || count("<details class=\"receipt\"", page) != vouched) {
                    without.add(path);
                }
            }
        });
        assertEquals(Set.of(), without);
    }

    @Test
    void everyWorksPageHasAVerdictAndAReceiptWhereSomebodyVouches() {
        Set<String> without = new TreeSet<>();
        int vouchedFor = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (page.getKey().matches(".*/(outcomes|performances)/[^/]+/[^/]+/index.html")) {
                String html = page.getValue();
                boolean vouched = !html.contains("<p class=\"badge waiting\"") && !html.matches("(?s).*>免(認證|核對)<.*");
                int receipts = count("<details class=\"receipt\"", html);
                vouchedFor += receipts;
                if (count("<p class=\"badge ", html) != 1 || receipts != (vouched ? 1 : 0)) {
                    without.add(page.getKey());
                }
            }
        }
        assertEquals(Set.of(), without);
        assertTrue(vouchedFor > 50, "receipts: " + vouchedFor);
    }

    @Test
    void theBookSaysOfOwnWordsAndPlansWhatTheirPagesSay() {
        String book =
                books.getOrDefault("students/113/1130107/portfolio.pdf", "").replaceAll("[\\s　]+", "");
        assertTrue(book.contains("本人填寫已確認由學生本人填寫"), book);
        for (String folder : List.of("about", "plans")) {
            String page = pages.getOrDefault("students/113/1130107/" + folder + "/index.html", "");
            String commit = attribute("data-commit", page).substring(0, 10);
            String digest = attribute("data-digest", page).substring(0, 10);
            assertTrue(book.contains("版本" + commit + "內容碼" + digest), folder + ": " + book);
        }
    }

    private static int count(String what, String in) {
        return in.split(Pattern.quote(what), -1).length - 1;
    }
}
