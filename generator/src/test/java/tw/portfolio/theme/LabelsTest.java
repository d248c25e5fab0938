package tw.portfolio.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** Labels in languages beside Chinese and English: none is missing, and what no native speaker has read says so. */
class LabelsTest {
    private static final Path LABELS = Path.of("../themes/base/labels");
    private static final Pattern ASKED = Pattern.compile("words\\([\"']((?:site|verdict)\\.[a-z.-]+)[\"']");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");

    @TempDir
    Path school;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "id"})
    void everyLabelThatATemplateAsksForIsThere(String tag) throws IOException {
        Labels labels = labels(tag);
        SortedSet<String> missing = new TreeSet<>(asked());
        assertTrue(missing.size() > 60, "labels: " + missing.size());
        missing.removeIf(key -> labels.get(key).isPresent());
        assertEquals(new TreeSet<>(), missing);
        assertEquals(new TreeSet<>(), labels.lacking(labels(Labels.MEASURE)));
        assertEquals(new TreeSet<>(), labels(Labels.MEASURE).lacking(labels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "id"})
    void labelsNameTheValuesThatTheEnglishOnesName(String tag) throws IOException {
        Labels labels = labels(tag);
        for (String key : Catalogue.shipped().keys(Language.EN)) {
            labels.get(key)
                    .ifPresent(words -> assertEquals(
                            named(Catalogue.shipped().pattern(key, Language.EN)), named(words), tag + " " + key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "id"})
    void whatNoNativeSpeakerHasReadSaysSo(String tag) throws IOException {
        assertTrue(labels(tag).review().isPresent());
        assertTrue(Files.readString(LABELS.resolve(tag + ".properties")).startsWith("# "));
    }

    @Test
    void aTextIsSaidInEveryLanguageAndInEnglishWhereALanguageHasNone() throws IOException {
        Languages languages = new Languages(Catalogue.shipped(), true, List.of(labels("vi"), labels("id")));
        assertEquals(
                List.of("zh-TW", "en", "vi", "id"),
                languages.choices().stream().map(Languages.Choice::tag).toList());
        assertEquals(
                "<span class=\"say\" lang=\"zh-TW\">搜尋</span><span class=\"say\" lang=\"en\">Search</span>"
                        + "<span class=\"say\" lang=\"vi\">Tìm kiếm</span><span class=\"say\" lang=\"id\">Cari</span>",
                markup(languages.say(new Text("搜尋", "Search"))));
        assertEquals(
                "<span class=\"say\" lang=\"zh-TW\">3月1日</span><span class=\"say\" lang=\"en\" data-in=\"en vi id\">1 March &amp;</span>",
                markup(languages.say(new Text("3月1日", "1 March &"))));
        assertEquals("林予安", languages.say(Text.same("林予安")));
        assertEquals("thi lại 60", ((Spoken) languages.say("site.resit", Map.of("score", "60"))).in("vi"));
        assertEquals("搜尋", new Languages(Catalogue.shipped(), false, List.of()).say(new Text("搜尋", "Search")));
    }

    @Test
    void aSchoolAddsALanguageByAFileAndIsToldOfWhatItLacks() throws IOException {
        write("theme/theme.yaml", "languages: [zh-TW, en, th]\n");
        write("theme/labels/th.properties", "language.name=ไทย\nsite.search=ค้นหา\n");
        List<Diagnostic> notes = notes();
        assertEquals(1, notes.size(), notes.toString());
        assertEquals("theme.missing-labels", notes.get(0).rule().value());
        assertEquals("theme/labels/th.properties", notes.get(0).at().toString());
        write("theme/labels/th.properties", Files.readString(LABELS.resolve("vi.properties")));
        assertEquals(List.of(), notes());
        write("theme/theme.yaml", "languages: [zh-TW, xx]\n");
        assertEquals(1, notes().size(), "a language without a file lacks every label");
    }

    private List<Diagnostic> notes() throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", school, Optional.empty(), true))) {
            return new ThemeChain(SchoolLayer.of(source).value())
                    .open(Optional.empty(), new Location("main", "portfolio.yaml", 1, 1))
                    .notes();
        }
    }

    private static String markup(Object said) {
        return said.toString().replaceAll("^markupOutput\\(format=HTML, markup=(.*)\\)$", "$1");
    }

    private static SortedSet<String> asked() throws IOException {
        SortedSet<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("../themes/base/templates/site"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher key = ASKED.matcher(Files.readString(template));
                while (key.find()) {
                    asked.add(key.group(1));
                }
            }
        }
        return asked;
    }

    private static SortedSet<String> named(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Labels labels(String tag) throws IOException {
        return Labels.of(
                tag, Files.readString(LABELS.resolve(tag + ".properties")).getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, String text) throws IOException {
        Path file = school.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
