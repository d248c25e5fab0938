package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Kept;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.guards.Golden;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.theme.SchoolLayer;
import tw.portfolio.theme.Theme;

/** The guide for theme authors: its example is built as it stands, and its list of records is what templates are given. */
class ThemeGuideTest {
    private static final Path GUIDE = Path.of("docs/guide/themes.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|css|html) (theme/\\S+)\\n(.*?)^```$");
    private static final Pattern RECORD =
            Pattern.compile("(?s)(?:/\\*\\*(((?!\\*/).)*)\\*/\\s*)?record (\\w+)\\(([^{]*)\\) \\{\\}");

    @TempDir
    Path school;

    @Test
    void theTenMinuteExampleWorksAsWritten() throws IOException {
        Files.writeString(school.resolve("portfolio.yaml"), Files.readString(Path.of("../content/portfolio.yaml")));
        Map<String, String> files = files();
        assertEquals(
                List.of("theme/theme.yaml", "theme/assets/school.css", "theme/templates/site/foot.ftlh"),
                List.copyOf(files.keySet()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = school.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        SampleSite site = SampleSite.read();
        Noted<Theme> theme = theme(site);
        assertEquals(List.of(), theme.notes());
        SortedMap<String, byte[]> made =
                SampleSite.bytes(new SiteRenderer(site.publication(), theme.value(), new Scaler(Kept.nothing()))
                        .common()
                        .value());
        assertEquals(List.of(), theme.value().faults());
        String door = new String(made.get("index.html"), StandardCharsets.UTF_8);
        assertTrue(door.contains("<p class=\"motto\">誠樸敦敏</p>") && door.contains("永豐高中"), door);
        String css = new String(made.get("assets/site.css"), StandardCharsets.UTF_8);
        assertTrue(css.contains("--accent:#7A1F2B;") && css.endsWith(".foot .motto{color:var(--quiet)}\n"), css);
    }

    private Noted<Theme> theme(SampleSite site) throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", school, Optional.empty(), true))) {
            Noted<Optional<SchoolLayer>> own = SchoolLayer.of(source);
            assertEquals(List.of(), own.notes());
            return Theme.of(site.school().profile(), own.value());
        }
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(Files.readString(GUIDE));
        while (block.find()) {
            files.put(block.group(2), block.group(3));
        }
        return files;
    }

    @Test
    void theRecordsThatTemplatesAreGivenAreWrittenDown() throws IOException {
        String source = Files.readString(Path.of("src/main/java/tw/portfolio/render/site/Views.java"))
                + Files.readString(Path.of("src/main/java/tw/portfolio/render/chart/Charts.java"));
        StringBuilder page = new StringBuilder("# What templates are given · 範本看得到的資料\n\n"
                + "Every record of `render/site/Views.java` and `render/chart/Charts.java`, which a template sees by the names of its parts: `${frame.title}`,"
                + " `<#list works as card>${card.title}</#list>`. A `Text` is written in the languages of the page, `Html` is"
                + " safe markup of our own, an `Optional` may be absent (`<#if photo??>`). Addresses are relative to the"
                + " student's folder.\n\n每一筆都只屬於一位學生，而且是家人可以看的；`Optional` 可能沒有，用之前以 `??` 判斷。\n");
        Matcher record = RECORD.matcher(source);
        while (record.find()) {
            page.append("\n## ").append(record.group(3)).append("\n\n");
            String comment = plain(Optional.ofNullable(record.group(1)).orElse(""));
            int parameters = comment.indexOf("@param");
            String about = (parameters < 0 ? comment : comment.substring(0, parameters)).strip();
            page.append(about.isEmpty() ? "" : about + "\n\n");
            for (String part : record.group(4).strip().split(",\\s*")) {
                int blank = part.lastIndexOf(' ');
                String name = part.substring(blank + 1);
                Matcher said = Pattern.compile("(?s)@param " + name + " (.*?)(?=@param|$)")
                        .matcher(comment);
                page.append("- `").append(name).append("` ").append(part, 0, blank);
                page.append(said.find() ? ": " + said.group(1).strip().replace('\n', ' ') : "")
                        .append('\n');
            }
        }
        Golden.assertSame(Path.of("docs/views.md"), page.toString());
    }

    /** Returns a comment without its signs. */
    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*? ?", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`")
                .strip();
    }
}
