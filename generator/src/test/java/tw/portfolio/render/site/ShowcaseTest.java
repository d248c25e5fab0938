package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;

/** What a student shows to anybody: the works picked, and nothing else of the student. */
class ShowcaseTest {
    private static SampleSite site;
    private static Student student;

    @BeforeAll
    static void read() throws IOException {
        site = SampleSite.read();
        student = LockedSample.student(site);
    }

    @Test
    void itHoldsTheWorksPickedAndNothingElse() throws IOException {
        Entry<Outcome> picked = student.outcomes().get(1);
        Entry<Performance> performance = student.performances().get(0);
        SampleSite shown =
                ShowcaseSample.showing(site, student, List.of(name(picked, "term"), name(performance, "year")));
        String page = page(shown);
        assertTrue(page.contains(picked.value().title())
                && page.contains(performance.value().title()));
        assertEquals(
                2, Pattern.compile("<div class=\"part ").matcher(page).results().count());
        List<String> hidden = new ArrayList<>(List.of(
                LockedSample.NUMBER,
                SampleSite.COMMIT,
                "class=\"receipt\"",
                "<script",
                "<link",
                "neighbours",
                "資料整理中",
                "待認證",
                "待核對"));
        site.school().staff().forEach(member -> hidden.add(member.name() + "老師"));
        student.outcomes().stream()
                .filter(entry -> !entry.equals(picked))
                .forEach(entry -> hidden.add(entry.value().title()));
        student.performances().stream()
                .filter(entry -> !entry.equals(performance))
                .forEach(entry -> hidden.add(entry.value().title()));
        site.school().students().stream()
                .filter(other -> !other.equals(student))
                .forEach(other -> hidden.add(other.number().value()));
        assertTrue(hidden.size() > 12, hidden::toString);
        String words = page.replaceAll("base64,[^\")]*", "").replaceAll("(?s)<style>.*</style>", "");
        TreeSet<String> found =
                new TreeSet<>(hidden.stream().filter(words::contains).toList());
        assertEquals(new TreeSet<>(), found);
        assertFalse(Pattern.compile(" href=\"(?!#|https?:)").matcher(words).find(), "nothing beside it is named");
        assertEquals(
                page,
                page(ShowcaseSample.showing(site, student, List.of(name(performance, "year"), name(picked, "term")))));
    }

    @Test
    void whoPicksNothingHasNoneAndWhatStaysWithinTheSchoolIsNeverShown() throws IOException {
        assertFalse(site.renderer().hasShowcase(student));
        assertFalse(ShowcaseSample.showing(site, student, List.of("115-1/none"))
                .renderer()
                .hasShowcase(student(ShowcaseSample.showing(site, student, List.of()))));
        int kept = 0;
        for (Student other : site.school().students()) {
            for (Entry<Performance> entry : other.performances()) {
                if (!entry.value().forFamilies()
                        && other.entries().one(About.class).isPresent()) {
                    kept++;
                    SampleSite shown = ShowcaseSample.showing(site, other, List.of(name(entry, "year")));
                    Student again = shown.school().students().stream()
                            .filter(it -> it.number().equals(other.number()))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(
                            List.of(name(entry, "year")),
                            again.entries()
                                    .one(About.class)
                                    .orElseThrow()
                                    .value()
                                    .showcase());
                    assertFalse(shown.renderer().hasShowcase(again));
                }
            }
        }
        assertTrue(kept > 0, "the sample school has a performance kept within the school");
    }

    private static String name(Entry<?> entry, String period) {
        return entry.key(period) + "/" + entry.key("id");
    }

    private static Student student(SampleSite of) {
        return LockedSample.student(of);
    }

    private static String page(SampleSite shown) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(shown.renderer().hasShowcase(student(shown)));
        shown.renderer().showcase(student(shown), "showcase.html").writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
