package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Kept;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.theme.SchoolLayer;
import tw.portfolio.theme.Theme;

/** Links that lead nowhere are found when pages are made. */
class LinksTest {
    private static final String PAGE = "students/113/1130245/terms/114-1/index.html";
    private static final Set<String> THERE = Set.of(
            PAGE,
            "students/113/1130245/index.html",
            "students/113/1130245/files/a b&c.pdf",
            "students/113/1130245/files/1+1.pdf");

    @TempDir
    Path folder;

    @Test
    void whatIsThereIsReached() {
        assertEquals(
                List.of(), broken("../../index.html", "#top", "../../index.html#main", "../../files/a%20b&amp;c.pdf"));
        assertEquals(
                List.of(), broken("https://example.org/x", "mailto:a@b.example", "tel:033692679", "data:image/png,x"));
        assertEquals(List.of(), broken("../../files/1+1.pdf"));
    }

    @Test
    void everyWayToNowhereIsFound() {
        for (String written : List.of(
                "index.htm",
                "../index.html",
                "#bottom",
                "../../index.html#bottom",
                "../../../../../../../index.html",
                "/students/113/1130245/",
                "//example.org/x",
                "../../files/",
                "javascript:alert(1)",
                "a b.pdf",
                "%zz")) {
            assertEquals(List.of(written), broken(written));
        }
    }

    private static List<String> broken(String... written) {
        Links links = new Links();
        links.page("site/cover.ftlh", "students/113/1130245/index.html", "<main id=\"main\"></main>");
        StringBuilder page = new StringBuilder("<p id=\"top\">");
        for (String link : written) {
            page.append("<a class=\"x\" href=\"").append(link).append("\">x</a>");
        }
        links.page("site/term.ftlh", PAGE, page.toString());
        return links.broken(THERE::contains).stream().map(Links.Link::written).toList();
    }

    @Test
    void theShippedPagesLeadWhereTheySay() throws IOException {
        assertEquals(List.of(), faults(Optional.empty()));
    }

    @Test
    void eachTargetOfASchoolsTemplateIsToldOnceAndTheSameWhicheverStudentComesFirst() throws IOException {
        Path foot = folder.resolve("theme/templates/site/foot.ftlh");
        Files.createDirectories(foot.getParent());
        Files.writeString(foot, """
                <#macro foot school made root="" check=false>
                <footer class="foot"><a href="${root}nowhere.html">甲</a> <a href="${root}index.html#gone">乙</a></footer>
                </#macro>
                """);
        List<Diagnostic> found;
        try (Source source = Sources.open(new SourceSettings("main", folder, Optional.empty(), true))) {
            Optional<SchoolLayer> own = SchoolLayer.of(source).value();
            found = faults(own);
            assertEquals(found, faults(own));
        }
        assertEquals(
                List.of("theme.broken-link", "theme.broken-link"),
                found.stream().map(note -> note.rule().value()).toList());
        assertEquals(
                Set.of("nowhere.html", "index.html#gone"),
                found.stream()
                        .map(note ->
                                String.valueOf(note.values().get("link").zh()).replace("../", ""))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private static List<Diagnostic> faults(Optional<SchoolLayer> own) throws IOException {
        SampleSite site = SampleSite.read();
        Theme theme = Theme.of(site.school().profile(), own).value();
        SiteRenderer renderer = new SiteRenderer(site.publication(), theme, new Scaler(Kept.nothing()));
        for (Student student : site.school().students()) {
            renderer.student(student, List.of());
        }
        return theme.faults();
    }
}
