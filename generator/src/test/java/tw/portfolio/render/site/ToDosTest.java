package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Cause;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.Visibility;

/** What the cover tells a student to do now. */
class ToDosTest {
    private static final RuleId SUMMARY = new RuleId("summary.too-long");
    private final SampleSite site;

    ToDosTest() throws IOException {
        site = SampleSite.read();
    }

    @Test
    void openWindowsStandWithTheirEnd() throws IOException {
        String cover = cover(someone(), List.of());
        assertTrue(cover.contains("116年2月4日（四）23:59止"), cover);
        assertTrue(cover.contains("可以登錄課程學習成果、登錄多元表現"), cover);
    }

    @Test
    void whatTheStudentCanMendIsToldWithTheWorkItIsAbout() throws IOException {
        Student student = someone();
        var entry = student.outcomes().get(0);
        Diagnostic finding = tooLong(entry);
        String cover = cover(student, List.of(finding));
        assertTrue(cover.contains("簡述 118 字，上限 100 字。請刪 18 字。"), cover);
        assertFalse(cover(other(student), List.of(finding)).contains("118"), "it is told to its owner alone");
    }

    /** Where a school begins its repository with the works of years, all of them wait to be handed in again. */
    @Test
    void whatIsToBeDoneWithEveryWorkIsSaidOnce() throws IOException {
        Student student = site.school().students().stream()
                .max(Comparator.comparingInt(it -> it.outcomes().size()))
                .orElseThrow();
        List<Entry<Performance>> shown = student.performances().stream()
                .filter(entry -> !entry.value().visibility().equals(java.util.Optional.of(Visibility.SCHOOL_ONLY)))
                .toList();
        String cover = cover(site.all(Cause.IMPORTED), student, List.of());
        String now = cover.substring(cover.indexOf("class=\"now\""));
        now = now.substring(0, now.indexOf("</section>"));
        assertEquals(2, now.split("請再送一個更動這份紀錄的合併請求", -1).length, now);
        assertTrue(now.contains("以下 " + (student.outcomes().size() + shown.size()) + " 件都一樣"), now);
        for (Entry<Outcome> entry : student.outcomes()) {
            String title = ">" + entry.value().title() + "</a>";
            String before = now.substring(0, now.indexOf(title));
            String line = before.substring(before.lastIndexOf("<li>"));
            assertTrue(line.contains(entry.value().course() + "的老師"), line);
        }
        assertEquals(1, now.split("學務處", -1).length - 1, "whoever certifies several is named once");
    }

    @Test
    void whatIsToBeDoneWithOneWorkStandsWithIt() throws IOException {
        Student student = site.school().students().stream()
                .filter(it -> it.outcomes().size() == 1 && it.performances().isEmpty())
                .findFirst()
                .orElseThrow();
        String cover = cover(site.all(Cause.IMPORTED), student, List.of());
        assertTrue(cover.contains("再請" + student.outcomes().get(0).value().course() + "的老師合併。"), cover);
    }

    @Test
    void whatIsTheSchoolsBusinessIsNotTold() throws IOException {
        Student student = someone();
        Diagnostic finding = Diagnostic.error(
                        new RuleId("form.missing-key"),
                        student.outcomes().get(0).location())
                .with("key", "PROBE");
        assertFalse(cover(student, List.of(finding)).contains("PROBE"));
    }

    @Test
    void aFindingAboutWhatIsKeptWithinTheSchoolStaysThere() throws IOException {
        for (Student student : site.school().students()) {
            for (Entry<Performance> entry : student.performances()) {
                if (entry.value().visibility().equals(java.util.Optional.of(Visibility.SCHOOL_ONLY))) {
                    assertEquals(cover(student, List.of()), cover(student, List.of(tooLong(entry))));
                    return;
                }
            }
        }
        throw new AssertionError("the sample school has a performance kept within the school");
    }

    private static Diagnostic tooLong(Entry<?> entry) {
        return Diagnostic.error(SUMMARY, entry.location())
                .with("found", 118)
                .with("limit", 100)
                .with("surplus", 18);
    }

    private Student someone() {
        return site.school().students().stream()
                .filter(student -> !student.outcomes().isEmpty()
                        && student.classOn(java.time.LocalDate.of(2026, 11, 25)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Student other(Student student) {
        return site.school().students().stream()
                .filter(it -> !it.equals(student))
                .findFirst()
                .orElseThrow();
    }

    private String cover(Student student, List<Diagnostic> findings) throws IOException {
        return cover(site, student, findings);
    }

    private static String cover(SampleSite site, Student student, List<Diagnostic> findings) throws IOException {
        for (Artifact artifact : site.renderer().student(student, findings).value()) {
            if (artifact.path().equals(student.directory() + "/index.html")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                artifact.writeTo(out);
                return out.toString(StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no cover");
    }
}
