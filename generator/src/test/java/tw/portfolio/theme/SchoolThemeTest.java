package tw.portfolio.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A school's own files over the theme it chose. */
class SchoolThemeTest {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final Door DOOR =
            new Door(new Named("永豐高中", "(03)000-0000", Optional.empty()), Text.same("115-1"), false);

    @TempDir
    Path school;

    record Door(Named school, Text made, boolean draft) {}

    record Named(String name, String telephone, Optional<String> crest) {}

    @BeforeEach
    void lay() throws IOException {
        write("portfolio.yaml", """
                name: 桃園市立永豐高級中等學校
                code: "030000"
                telephone: (03)000-0000
                regulation: yungfeng-108
                current-term: 115-1
                branch: main
                theme: indigo
                """);
    }

    @Test
    void theSchoolsFilesHideTheChosenThemesWhichHidesWhatItExtends() throws IOException {
        write("theme/theme.yaml", "site: [school.css]\n");
        write("theme/assets/school.css", ".crest{float:left}\n");
        write("theme/assets/indigo.css", "/* no serif here */\n");
        write("theme/templates/site/foot.ftlh", foot("自強不息"));
        Theme theme = open().value();
        assertEquals(List.of("theme/", "indigo", "base"), layers(theme.layers()));
        assertEquals(List.of("theme/", "base"), layers(theme.why("templates/site/foot.ftlh")));
        assertEquals(List.of("theme/", "indigo"), layers(theme.why("assets/indigo.css")));
        assertEquals(List.of("base"), layers(theme.why("assets/site.css")));
        assertEquals(List.of(), layers(theme.why("assets/nothing.css")));
        String css = new String(theme.siteAssets().get(0).bytes(), StandardCharsets.UTF_8);
        assertTrue(css.endsWith("/* no serif here */\n.crest{float:left}\n"), css);
        assertTrue(page(theme).contains("<footer class=\"foot\">自強不息</footer>"));
        assertEquals(List.of(), theme.faults());
    }

    @Test
    void aSchoolSetsAccentCrestAndName() throws IOException {
        write("theme/theme.yaml", """
                school-name: 永豐高中
                crest: crest.png
                light: {accent: "#7A1F2B"}
                dark: {accent: "#F2A9B3"}
                """);
        Files.createDirectories(school.resolve("theme/assets"));
        Files.write(
                school.resolve("theme/assets/crest.png"), Base64.getDecoder().decode(PIXEL));
        Noted<Theme> opened = open();
        assertEquals(List.of(), opened.notes());
        Theme theme = opened.value();
        assertEquals(Optional.of("永豐高中"), theme.schoolName());
        assertEquals(Optional.of("crest.png"), theme.crest());
        List<String> names = theme.siteAssets().stream().map(Asset::name).toList();
        assertTrue(names.contains("crest.png"), names.toString());
        String css = new String(theme.siteAssets().get(0).bytes(), StandardCharsets.UTF_8);
        assertTrue(css.contains("--accent:#7A1F2B;") && css.contains("--accent:#F2A9B3;"), css);
        assertTrue(css.contains("--paper:#F9F9F6;"), "what it does not set is the chosen theme's");
    }

    @Test
    void anAccentThatIsHardToReadIsToldWhereItWasWritten() throws IOException {
        write("theme/theme.yaml", "light:\n  accent: \"#B5A642\"\n");
        List<Diagnostic> notes = open().notes();
        assertEquals(1, notes.size(), notes.toString());
        assertEquals("theme.contrast", notes.get(0).rule().value());
        assertEquals("theme/theme.yaml:2:11", notes.get(0).at().toString());
        assertEquals(Severity.ERROR, notes.get(0).severity());
    }

    @Test
    void aPaperOnWhichTheThemesInkIsFaintIsToldWhereThePaperWasWritten() throws IOException {
        write("theme/theme.yaml", "light:\n  paper: \"#8A8A8A\"\n");
        List<Diagnostic> notes = open().notes();
        assertTrue(notes.size() > 1, notes.toString());
        notes.forEach(note -> assertEquals("theme/theme.yaml:2:10", note.at().toString()));
    }

    @Test
    void aCrestThatIsNoPictureIsLeftOut() throws IOException {
        write("theme/theme.yaml", "crest: crest.png\n");
        write("theme/assets/crest.png", "<svg onload=alert(1)>");
        Noted<Theme> opened = open();
        assertEquals(List.of("theme.missing-asset"), rules(opened.notes()));
        assertEquals(Optional.empty(), opened.value().crest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1..3 as x>${x.y}</#list>",
                "${school.name",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${school?api.getClass()}",
                "<#include \"/../../../etc/passwd\">",
                "<#list 1.. as x>${x} and so on without end</#list>",
                "<#macro m><@m/></#macro><@m/>"
            })
    void aTemplateThatFailsIsToldAndThePageMadeWithoutIt(String broken) throws IOException {
        String plain = page(open().value());
        write("theme/templates/site/door.ftlh", "\n" + broken);
        Theme theme = open().value();
        assertEquals(plain, page(theme));
        assertEquals(List.of("theme.template"), rules(theme.faults()));
        assertEquals(
                "theme/templates/site/door.ftlh", theme.faults().get(0).at().path());
    }

    @Test
    void aTemplateThatDropsTheRulesOfSafetyIsNotUsed() throws IOException {
        String plain = page(open().value());
        for (String page : new String[] {
            "<!DOCTYPE html><html><head><script>1</script></head></html>",
            "<!-- <!DOCTYPE html><html lang=\"x\"><head>" + meta() + " --><script>1</script>",
            "<!DOCTYPE html><html lang=\"x\"><head><script>1</script>" + meta()
        }) {
            write("theme/templates/site/door.ftlh", page);
            Theme theme = open().value();
            assertEquals(plain, page(theme));
            assertEquals(List.of("theme.unguarded"), rules(theme.faults()));
        }
        write("theme/templates/site/door.ftlh", "<!DOCTYPE html><html lang=\"x\"><head>" + meta() + "</head></html>");
        Theme theme = open().value();
        assertTrue(page(theme).endsWith("</head></html>"));
        assertEquals(List.of(), theme.faults());
    }

    @Test
    void scriptsAndWhatElseIsOfNoUseAreRefused() throws IOException {
        write("theme/README.md", "# our theme");
        write("theme/assets/counter.js", "fetch('https://example.org')");
        write("theme/templates/desk/index.ftlh", "x");
        write("theme/assets/large.css", "a".repeat((1 << 20) + 1));
        Noted<Theme> opened = open();
        assertEquals(List.of("theme.file", "theme.file", "theme.file"), rules(opened.notes()));
        assertFalse(layers(opened.value().layers()).contains("theme/"), "nothing of it is left");
    }

    private static String meta() {
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"${policy?no_esc}\">";
    }

    private static String foot(String words) {
        return "<#macro foot school made root=\"\" check=false><footer class=\"foot\">" + words
                + "</footer></#macro>\n";
    }

    private Noted<Theme> open() throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", school, Optional.empty(), true))) {
            Noted<Optional<School>> bound = Binder.bind(List.of(source));
            assertEquals(List.of(), bound.notes(), "a theme is no stray");
            Noted<Optional<SchoolLayer>> own = SchoolLayer.of(source);
            Noted<Theme> theme = Theme.of(bound.value().orElseThrow().profile(), own.value());
            List<Diagnostic> notes = new ArrayList<>(own.notes());
            notes.addAll(theme.notes());
            return new Noted<>(theme.value(), notes);
        }
    }

    private static String page(Theme theme) {
        byte[] page = theme.page("site/door.ftlh", DOOR, Catalogue.shipped());
        return new String(page, StandardCharsets.UTF_8);
    }

    private static List<String> layers(List<Theme.Origin> origins) {
        return origins.stream().map(Theme.Origin::layer).toList();
    }

    private static List<String> rules(List<Diagnostic> notes) {
        return notes.stream().map(note -> note.rule().value()).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = school.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
