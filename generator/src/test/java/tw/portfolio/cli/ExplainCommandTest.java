package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

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

    @Test
    void aRuleIsExplainedInBothLanguagesWithItsClause() {
        assertEquals(0, typed.run("explain", "cap.outcome-per-term"));
        assertTrue(typed.out().contains("修正: ") && typed.out().contains("fix: "), typed::shown);
        assertTrue(typed.out().contains("補充規定第五點(三)"), typed::shown);
        assertTrue(typed.out().contains("每學期最多五件"), typed::shown);
    }

    @Test
    void aRuleIsShownWithAnExample() {
        assertEquals(0, typed.run("explain", "form.roc-date", "--language", "zh-TW"));
        assertTrue(typed.out().contains("修改前: from: 115/09/01\n  修改後: from: 2026-09-01\n"), typed::shown);
    }
}
