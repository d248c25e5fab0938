package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb that tells what a rule asks, as somebody types it who has just met a finding. */
class ExplainCommandTest {
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void anUnknownRuleSuggestsTheLikelyOne() {
        assertEquals(2, typed.run("explain", "cap.outcomes-per-term"));
        assertTrue(typed.err().contains("「cap.outcome-per-term」"), typed::shown);
        assertTrue(typed.err().contains("\"cap.outcome-per-term\""), typed::shown);
    }

    @Test
    void aNameFarFromEveryRuleSuggestsNoneAndTellsHowToSeeThemAll() {
        assertEquals(2, typed.run("explain", "nosuch"));
        assertTrue(typed.err().contains("portfolio explain without a name lists every rule"), typed::shown);
        assertFalse(typed.err().contains("是不是"), typed::shown);
        assertEquals(0, typed.run("explain"));
        assertTrue(typed.out().contains("cap.outcome-per-term\n") && typed.out().contains("yaml.tab\n"), typed::shown);
    }

    @Test
    void rulesWithoutANumberShowTheirClauseToo() {
        assertEquals(0, typed.run("explain", "selection.not-certified"));
        assertTrue(typed.out().contains("補充規定第五點(三)（2019-06-28）"), typed::shown);
        assertEquals(0, typed.run("explain", "file.too-large"));
        assertTrue(typed.out().contains("文件每件至多 4 MB，影音每件至多 10 MB"), typed::shown);
    }

    /** A list has outcomes and performances, and each kind has its own clause. */
    @Test
    void aRuleAboutAWholeListShowsTheClauseOfEachKindInIt() {
        for (String rule : List.of("changed-late", "changed-when-locked", "removed-late", "removed-when-locked")) {
            typed.forget();
            assertEquals(0, typed.run("explain", "selection." + rule));
            assertTrue(typed.out().contains("補充規定第五點(三)（2019-06-28）"), typed::shown);
            assertTrue(typed.out().contains("補充規定第五點(四)（2019-06-28）"), typed::shown);
            assertEquals(2, typed.out().split("補充規定第五點\\(三\\)（2019-06-28）", -1).length - 1, typed::shown);
        }
    }

    @Test
    void aRuleIsExplainedInBothLanguagesWithItsClause() {
        assertEquals(0, typed.run("explain", "cap.outcome-per-term"));
        assertTrue(typed.out().contains("修正: ") && typed.out().contains("fix: "), typed::shown);
        assertTrue(typed.out().contains("補充規定第五點(三)"), typed::shown);
        assertTrue(typed.out().contains("每學期最多五件"), typed::shown);
    }

    @Test
    void withoutASchoolItIsSaidThatTheShippedEditionIsQuoted() {
        assertEquals(0, typed.run("explain", "cap.outcome-per-term"));
        assertTrue(typed.out().contains("條文引自程式附帶的版本：補充規定（2019-06-28，yungfeng-108）"), typed::shown);
        assertTrue(typed.out().contains("add --repository"), typed::shown);
    }

    @Test
    void aSchoolWithItsOwnEditionReadsItsOwnNumbers(@TempDir Path school, @TempDir Path out) throws IOException {
        lay(Path.of("src/test/cases/rules/base"), school);
        lay(Path.of("src/test/cases/editions"), school);
        Path profile = school.resolve("portfolio.yaml");
        Files.writeString(profile, Files.readString(profile).replace("yungfeng-108", "other-115"));
        String[] where = {"--worktree", "--repository", school.toString()};
        assertEquals(0, typed.run("explain", "cap.outcome-per-term", where[0], where[1], where[2]), typed::shown);
        assertTrue(typed.out().contains("測試高中補充規定第三條（2026-06-30）「每學期登錄至多九件」"), typed::shown);
        assertTrue(typed.out().contains("條文引自本校採用的版本：測試高中補充規定（2026-06-30，other-115）"), typed::shown);
        assertFalse(typed.out().contains("五件") || typed.out().contains("yungfeng"), typed::shown);
        typed.forget();
        assertEquals(0, typed.run("explain", "cap.performance-selected", where[0], where[1], where[2]), typed::shown);
        assertFalse(typed.out().contains("解讀為「多元表現」"), typed::shown);
        typed.forget();
        assertEquals(0, typed.run("explain", "selection.both-ways", where[0], where[1], where[2]), typed::shown);
        assertTrue(typed.out().contains("本校採用的版本沒有寫明"), typed::shown);
        int built = typed.run("build", where[0], where[1], where[2], "--output", out.toString());
        Path page = out.resolve("office/rules/cap.outcome-per-term.html");
        assertTrue(built <= 1 && Files.exists(page), typed::shown);
        assertTrue(
                Files.readString(page).contains("九件") && !Files.readString(page).contains("五件"), typed::shown);
    }

    private static void lay(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aRuleIsShownWithAnExample() {
        assertEquals(0, typed.run("explain", "form.roc-date", "--language", "zh-TW"));
        assertTrue(typed.out().contains("修改前: from: 115/09/01\n  修改後: from: 2026-09-01\n"), typed::shown);
    }
}
