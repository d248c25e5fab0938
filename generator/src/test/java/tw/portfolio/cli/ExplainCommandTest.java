package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The verb that tells what a rule asks, as somebody types it who has just met a finding. */
class ExplainCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anUnknownRuleSuggestsTheLikelyOne() {
        assertEquals(2, run("explain", "cap.outcomes-per-term"));
        assertTrue(words(err).contains("「cap.outcome-per-term」"), this::shown);
        assertTrue(words(err).contains("\"cap.outcome-per-term\""), this::shown);
    }

    @Test
    void aNameFarFromEveryRuleSuggestsNoneAndTellsHowToSeeThemAll() {
        assertEquals(2, run("explain", "nosuch"));
        assertTrue(words(err).contains("portfolio explain without a name lists every rule"), this::shown);
        assertFalse(words(err).contains("是不是"), this::shown);
        assertEquals(0, run("explain"));
        assertTrue(words(out).contains("cap.outcome-per-term\n") && words(out).contains("yaml.tab\n"), this::shown);
    }

    @Test
    void rulesWithoutANumberShowTheirClauseToo() {
        assertEquals(0, run("explain", "selection.not-certified"));
        assertTrue(words(out).contains("補充規定第五點(三)（2019-06-28）"), this::shown);
        assertEquals(0, run("explain", "file.too-large"));
        assertTrue(words(out).contains("文件 4 MB、影音 10 MB"), this::shown);
    }

    @Test
    void aRuleIsExplainedInBothLanguagesWithItsClause() {
        assertEquals(0, run("explain", "cap.outcome-per-term"));
        assertTrue(words(out).contains("修正: ") && words(out).contains("fix: "), this::shown);
        assertTrue(words(out).contains("補充規定第五點(三)"), this::shown);
        assertTrue(words(out).contains("每學期最多五件"), this::shown);
    }

    @Test
    void aRuleIsShownWithAnExample() {
        assertEquals(0, run("explain", "form.roc-date", "--language", "zh-TW"));
        assertTrue(words(out).contains("修改前: from: 115/09/01\n  修改後: from: 2026-09-01\n"), this::shown);
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.of(out, err, false);
        int code = new Program(terminal, Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC))
                .run(arguments);
        terminal.flush();
        return code;
    }

    private static String words(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String shown() {
        return words(out) + words(err);
    }
}
