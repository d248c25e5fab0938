package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;

class CapWordsTest {
    private static final Path WORK = Path.of("students/115/1150101/outcomes/115-1/work-a/outcome.md");

    @TempDir
    Path root;

    /** Whoever is beyond the cap is told what takes a place and could never be selected. */
    @Test
    void aWorkOfACourseWithoutCreditsIsNamed() throws IOException {
        RulesSchool.lay(RulesSchool.CASES.resolve("base"), root);
        Path more = root.resolve("students/115/1150101/outcomes/115-1/more/outcome.md");
        Files.createDirectories(more.getParent());
        Files.copy(root.resolve(WORK), more);
        RulesSchool.lay(RulesSchool.CASES.resolve("outcome.course-without-credits"), root);
        Inspection inspection = RulesSchool.read(
                root,
                school -> Editions.only(
                        Regulation.shipped().edition("yungfeng-108").orElseThrow()));
        String told = Rules.check(inspection).stream()
                .filter(finding -> finding.rule().value().equals("cap.outcome-per-term"))
                .map(finding -> Catalogue.shipped().message(finding, Language.ZH_TW))
                .findFirst()
                .orElseThrow();
        assertTrue(told.contains("（含課程不能勾選、也占名額的：115-1/work-a）"), told);
    }
}
