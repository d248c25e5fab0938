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
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.Visibility;

/** What families must not read is in no byte of the family root. */
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
            String text = file.getKey() + "\n" + new String(file.getValue(), StandardCharsets.UTF_8);
            text = GIT_ID.matcher(text).replaceAll(""); // whose digits can look like a mark
            MARKS.matcher(text).results().forEach(mark -> found.add(mark.group() + " in " + file.getKey()));
        }
        assertEquals(new TreeSet<>(), found);
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
