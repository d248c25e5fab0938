package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.Visibility;
import tw.portfolio.render.pdf.BookRenderer;
import tw.portfolio.render.picture.Scaler;

/** What families must not read is in no byte of the family root, and in no word, title, description, property or attachment of a book. */
class AudienceTest {
    private static final Pattern MARKS = Pattern.compile(Probes.WORD + ".{0,9}|" + Probes.STAFF + "|probe@|"
            + Probes.NUMBER / 1000 + "[0-9]{3}|" + Probes.YEAR + "[年-]");

    private static final Pattern GIT_ID = Pattern.compile("\\b[0-9a-f]{40}\\b");

    @Test
    void nothingAboveTheFamiliesAudienceOccurs() throws IOException {
        Probes probes = new Probes();
        SampleSite site = SampleSite.of(probes.plant(SampleSite.read().school()));
        assertTrue(probes.planted() > 300, "marks: " + probes.planted());
        TreeSet<String> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : site.bytes().entrySet()) {
            found.addAll(marks(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)));
        }
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void nothingAboveTheFamiliesAudienceOccursInABook() throws IOException {
        SampleSite site = SampleSite.of(new Probes().plant(SampleSite.read().school()));
        BookRenderer books = new BookRenderer(site.publication(), new Scaler(Kept.nothing()));
        TreeSet<String> found = new TreeSet<>();
        for (Student student : site.school().students()) {
            Artifact book = books.student(student).value();
            String all = BookWords.of(SampleSite.bytes(List.of(book)).get(book.path()));
            assertTrue(all.contains(student.name()), student.name());
            found.addAll(marks(book.path(), all));
        }
        assertEquals(new TreeSet<>(), found);
    }

    private static TreeSet<String> marks(String path, String content) {
        String text = GIT_ID.matcher(path + "\n" + content).replaceAll(""); // whose digits can look like a mark
        TreeSet<String> found = new TreeSet<>();
        MARKS.matcher(text).results().forEach(mark -> found.add(mark.group() + " in " + path));
        return found;
    }

    @Test
    void aFolderNamesNoOtherStudent() throws IOException {
        SampleSite site = SampleSite.read();
        SortedMap<String, byte[]> bytes = SampleSite.sample();
        TreeSet<String> found = new TreeSet<>();
        for (Student student : site.school().students()) {
            bytes.forEach((path, content) -> {
                String page = path.matches(".*[.](html|js)") ? new String(content, StandardCharsets.UTF_8) : "";
                if (!path.startsWith(student.directory() + "/")
                        && page.contains(student.number().value())) {
                    found.add(student.number() + " in " + path);
                }
            });
        }
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void whatIsKeptWithinTheSchoolStaysOut() throws IOException {
        SampleSite site = SampleSite.read();
        SortedMap<String, byte[]> bytes = SampleSite.sample();
        List<Student> students = site.school().students();
        long kept = 0;
        for (Student student : students) {
            for (var entry : student.performances()) {
                if (entry.value().visibility().equals(java.util.Optional.of(Visibility.SCHOOL_ONLY))) {
                    kept++;
                    assertFalse(bytes.containsKey(entry.path() + "/index.html"));
                    bytes.forEach((path, content) -> assertFalse(
                            path.startsWith(student.directory() + "/")
                                    && new String(content, StandardCharsets.UTF_8)
                                            .contains(entry.value().title()),
                            path));
                }
            }
        }
        assertTrue(kept > 0, "the sample school has a performance kept within the school");
    }

    @Test
    void nothingTellsOfARepeatedYearOrARemedialCourse() throws IOException {
        SampleSite site = SampleSite.read();
        List<String> classes = site.school().offices().of(ClassEnrolment.class).stream()
                .map(entry -> entry.value().name())
                .distinct()
                .toList();
        assertTrue(classes.contains("一年一班"));
        TreeSet<String> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : SampleSite.sample().entrySet()) {
            String text = file.getKey().endsWith(".html") ? new String(file.getValue(), StandardCharsets.UTF_8) : "";
            boolean repeating = file.getKey().startsWith("students/113/1130126/");
            if (text.contains("專班") || (repeating && classes.stream().anyMatch(text::contains))) {
                found.add(file.getKey());
            }
        }
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void onlyTheCurrentNameIsShown() throws IOException {
        SampleSite site = SampleSite.read();
        SortedMap<String, byte[]> bytes = SampleSite.sample();
        long former = 0;
        for (Student student : site.school().students()) {
            for (var name : student.profile().value().names()) {
                if (!name.value().equals(student.name())) {
                    former++;
                    bytes.forEach((path, content) -> assertFalse(
                            path.startsWith(student.directory() + "/")
                                    && new String(content, StandardCharsets.UTF_8).contains(name.value()),
                            path));
                }
            }
        }
        assertTrue(former > 0, "the sample school has a student with a new name");
    }
}
