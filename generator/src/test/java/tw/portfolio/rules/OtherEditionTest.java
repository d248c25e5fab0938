package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;

/** A school that keeps its own edition beside its records: other numbers, other clauses, and not a line of Java. */
class OtherEditionTest {
    private static final Path OTHER = Path.of("src/test/cases/editions");
    private static final String WORKS = "students/115/1150101/outcomes/";

    @TempDir
    Path root;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(root);
        RulesSchool.lay(OTHER, root);
        Path profile = root.resolve("portfolio.yaml");
        Files.writeString(profile, Files.readString(profile).replace("yungfeng-108", "other-115"));
    }

    @Test
    void nineOutcomesATermAreWithinAndTenAreNot() throws IOException {
        works("115-1", 4);
        assertEquals(List.of(), findings());
        works("115-1", 5);
        assertEquals(List.of("cap.outcome-per-term 測試高中補充規定第三條", "selection.beyond-cap 測試高中補充規定第三條"), findings());
    }

    @Test
    void aCapOnTheSchoolYearCountsBothItsTerms() throws IOException {
        Path own = root.resolve("regulation/other-115.yaml");
        Files.writeString(own, Files.readString(own).replace("per: term, limit: 9", "per: school-year, limit: 9"));
        works("115-2", 4);
        assertEquals(List.of(), caps());
        works("115-2", 5);
        assertEquals(List.of("cap.outcome-per-term 測試高中補充規定第三條"), caps());
    }

    private List<String> caps() throws IOException {
        return findings().stream().filter(words -> words.startsWith("cap.")).toList();
    }

    @Test
    void aTermBeforeIsJudgedByTheEditionItReplaced() throws IOException {
        works("114-2", 6);
        assertEquals(
                List.of("cap.outcome-per-term 補充規定第五點(三)"),
                findings().stream().filter(words -> words.startsWith("cap.")).toList());
    }

    @Test
    void whatAnotherEditionWouldDoIsToldByStudentAndClass() throws IOException {
        works("115-1", 5);
        Inspection inspection = inspection();
        Edition older = Regulation.shipped().edition("yungfeng-108").orElseThrow();
        Edition newer = Regulation.of(inspection.school()).edition("other-115").orElseThrow();
        EditionEffects effects = EditionEffects.of(inspection, older, newer);
        List<CapDiff.Change> changes = effects.caps().stream()
                .flatMap(group -> group.changes().first().stream())
                .toList();
        assertEquals(1, changes.size());
        CapDiff.Change change = changes.get(0);
        assertEquals("students/115/1150101", change.directory());
        assertEquals("101", change.seat().orElseThrow().value());
        assertEquals(5, change.wasOver());
        assertEquals(1, change.isOver());
        assertEquals(5, change.items().size());
        EditionEffects same = EditionEffects.of(inspection, older, older);
        assertEquals(true, same.none() && same.provisions().isEmpty());
    }

    private void works(String term, int count) throws IOException {
        Path model = root.resolve(WORKS + "115-1/work-a/outcome.md");
        for (int i = 1; i <= count; i++) {
            Path folder = root.resolve(WORKS + term + "/more-" + i);
            Files.createDirectories(folder);
            Files.copy(model, folder.resolve("outcome.md"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Inspection inspection() throws IOException {
        return RulesSchool.read(root, OtherEditionTest::editions);
    }

    private List<String> findings() throws IOException {
        return Rules.check(inspection()).stream()
                .map(finding -> finding.rule()
                        + finding.source().map(source -> " " + source.words()).orElse(""))
                .toList();
    }

    private static Editions editions(School school) {
        Regulation regulation = Regulation.of(school);
        return regulation.line(
                regulation.edition(school.settings().regulation()).orElseThrow());
    }
}
