package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;

/** Whose word counts for a course that was taken at another school. */
class TakenElsewhereTest {
    private static final String WORK = "students/113/1130101/outcomes/115-1/elsewhere";
    private static final List<String> NOT_TAKEN = List.of("outcome.course-not-taken " + WORK);

    @TempDir
    Path root;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(root);
        write(WORK + "/outcome.md", """
                ---
                course: MATH-1
                title: 作品
                summary: 做了一個作品。
                way: transfer
                ---

                內文。
                """);
    }

    @Test
    void theWorksOwnWordDoesNotCount() throws IOException {
        assertEquals(NOT_TAKEN, found());
        write(
                WORK + "/outcome.md",
                Files.readString(root.resolve(WORK + "/outcome.md")).replace("transfer", "guest"));
        assertEquals(NOT_TAKEN, found());
    }

    @Test
    void theCoursesOwnListCounts() throws IOException {
        write("electives/115-1/MATH-1.yaml", "students:\n  - {student: \"1130101\", way: guest}\n");
        assertEquals(List.of(), found());
    }

    @Test
    void aWorkThatTheRegistryCarriedOverCounts() throws IOException {
        write("carry-over/1130101.yaml", """
                came-from: 國立雲岫高級中學
                received-on: 2027-01-10
                works:
                  - path: %s
                    sha256: 0b8fe3f59728c4f924f3c26b270e67b178819fac0ab03d77311d6cb24a1c95c7
                    certifier: 羅玉真老師（數學）
                    certified-on: 2026-12-16
                    evidence: 轉學生歷程交換檔
                """.formatted(WORK));
        assertEquals(List.of(), found());
    }

    @Test
    void whoCameAfterTheTermTookItElsewhere() throws IOException {
        Path profile = root.resolve("students/113/1130101/student.yaml");
        String text = Files.readString(profile).replace("status: enrolled", "status: transferred-in");
        Files.writeString(profile, text);
        assertEquals(NOT_TAKEN, found());
        Files.writeString(
                profile, text.replace("transferred-in, from: 2026-08-01", "transferred-in, from: 2027-02-09"));
        assertEquals(List.of(), found());
    }

    private List<String> found() throws IOException {
        Editions editions =
                Editions.only(Regulation.shipped().edition("yungfeng-108").orElseThrow());
        return Rules.check(RulesSchool.read(root, school -> editions)).stream()
                .filter(finding -> finding.rule().value().startsWith("outcome."))
                .map(finding -> finding.rule() + " " + finding.at().path().replace("/outcome.md", ""))
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
