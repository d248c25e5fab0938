package tw.portfolio.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Severity;

class ThemeTest {
    private static final Location AT = new Location("main", "portfolio.yaml", 9, 8);
    private static final Page PAGE = new Page(
            "<b>林予安</b>", new Html("<i>x</i>"), Optional.empty(), List.of(new Row(1234, true), new Row(2, false)));

    record Page(String title, Html markup, Optional<String> note, List<Row> rows) {}

    record Row(int count, boolean done) {}

    record Frame(String title, String person) {}

    record Framed(Frame frame) {}

    record Loose(Path file) {}

    @Test
    void everythingButMarkupIsEscaped() {
        assertEquals(
                "<p lang=\"en\">&lt;b&gt;林予安&lt;/b&gt; <i>x</i> There is no theme named “&lt;b&gt;林予安&lt;/b&gt;” - 1234/true;2/false;</p>\n",
                page("plain", "page.ftlh", PAGE));
    }

    @Test
    void aThemeOverridesOnlyWhatItHas() {
        Theme layered = theme("layered");
        assertEquals(page("plain", "page.ftlh", PAGE), page("layered", "page.ftlh", PAGE));
        List<Asset> assets = layered.siteAssets();
        assertEquals(List.of("site.css", "site.js", "icon.svg", "b.txt"), names(assets));
        assertEquals("layered\n", text(assets.get(3)));
        assertTrue(text(assets.get(0)).endsWith("a{color:red}\n"), "sheets of all layers are one, the lowest first");
        assertEquals(
                List.of("layered", "plain", "base"),
                layered.layers().stream().map(Theme.Origin::layer).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.ftlh", "api.ftlh", "outside.ftlh", "absolute.ftlh", "class.ftlh", "missing.ftlh"})
    void aTemplateReachesNothingButItsViewAndItsTheme(String template) {
        assertThrows(AssertionError.class, () -> page("plain", template, PAGE));
    }

    @Test
    void inPlaceOfAPageWithoutEndStandsThatItIsTooLong() {
        Theme theme = theme("plain");
        byte[] page = theme.page("endless.ftlh", new Framed(new Frame("作品", "林予安")), Catalogue.shipped(), Language.EN);
        assertEquals("作品", new String(page, StandardCharsets.UTF_8));
        assertEquals(List.of("{file=endless.ftlh, what=作品, who=林予安}"), faults(theme));
    }

    private static List<String> faults(Theme theme) {
        return theme.faults().stream()
                .map(fault -> fault.values().entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue().zh())
                        .collect(Collectors.joining(", ", "{", "}")))
                .toList();
    }

    @Test
    void aViewHoldsPlainValuesAlone() {
        assertThrows(IllegalArgumentException.class, () -> page("plain", "page.ftlh", new Loose(Path.of("/"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "../base", "base/assets", "", "Base"})
    void aNameThatIsNoThemeIsFoundWhereItWasWritten(String name) {
        Noted<Optional<Theme>> opened = Theme.open(name, AT);
        assertTrue(opened.value().isEmpty());
        assertEquals(List.of(AT), opened.notes().stream().map(Diagnostic::at).toList());
        assertEquals(ThemeChain.UNKNOWN, opened.notes().get(0).rule());
    }

    @Test
    void coloursThatAreHardToReadAreFound() {
        List<Diagnostic> notes = Theme.open("faint", AT).notes();
        assertEquals(2, notes.size());
        assertEquals(
                new Location("", "themes/faint/theme.yaml", 6, 11), notes.get(0).at());
        assertEquals(Severity.WARNING, notes.get(0).severity());
        assertEquals("5.4", notes.get(0).values().get("ratio").en());
        assertEquals(5, notes.get(1).at().line());
        assertEquals(Severity.ERROR, notes.get(1).severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "indigo"})
    void theShippedThemesAreReadableByDayAndByNight(String name) {
        assertEquals(List.of(), Theme.open(name, AT).notes());
    }

    @Test
    void theSecondThemeHoldsOnlyWhatItChanges() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../themes/indigo"))) {
            assertEquals(2, files.filter(Files::isRegularFile).count(), "its settings and a sheet; all else is base's");
        }
        Theme indigo = theme("indigo");
        assertEquals(
                List.of("indigo", "base"),
                indigo.why("theme.yaml").stream().map(Theme.Origin::layer).toList());
        String css = text(indigo.siteAssets().get(0));
        assertTrue(css.contains("--accent:#23407A;") && css.contains(".timeline{"), css);
        assertTrue(css.indexOf("text-align:center;padding-bottom") > css.indexOf(".timeline{"), css);
    }

    private static List<String> names(List<Asset> assets) {
        return assets.stream().map(Asset::name).toList();
    }

    private static Theme theme(String name) {
        return Theme.open(name, AT).value().orElseThrow();
    }

    private static String page(String theme, String template, Record view) {
        byte[] page = theme(theme).page(template, view, Catalogue.shipped(), Language.EN);
        return new String(page, StandardCharsets.UTF_8);
    }

    private static String text(Asset asset) {
        return new String(asset.bytes(), StandardCharsets.UTF_8);
    }
}
