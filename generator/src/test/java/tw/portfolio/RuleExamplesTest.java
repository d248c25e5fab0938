package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Regulation;

/** Each edition says by examples what it means, and means it. */
class RuleExamplesTest {
    private static final Edition EDITION =
            Regulation.shipped().edition("yungfeng-108").orElseThrow();

    @Test
    void everyExampleOfEveryShippedEditionHolds() throws IOException {
        List<RuleExamples.Tried> tried = RulesRun.test().value();
        assertFalse(tried.isEmpty());
        assertEquals(
                List.of(),
                tried.stream().filter(one -> !one.holds()).map(Object::toString).toList());
        StringBuilder text = new StringBuilder();
        new RulesText(Language.ZH_TW, text).write(tried);
        assertEquals(
                "試了 " + tried.size() + " 個案例，0 個不符",
                text.toString().strip().lines().reduce((a, b) -> b).orElse(""));
    }

    @Test
    void everyCapHasAnExampleWithinAndOneBeyond() {
        for (Cap cap : EDITION.caps()) {
            List<Integer> counts = EDITION.examples().stream()
                    .flatMap(example -> example.given().stream())
                    .filter(given -> given.what() == cap.subject())
                    .map(given -> given.count())
                    .toList();
            assertEquals(true, counts.contains(cap.limit()), cap.rule());
            assertEquals(true, counts.stream().anyMatch(count -> count > cap.limit()), cap.rule());
        }
    }

    @Test
    void anEditionWithAnotherNumberFailsTheExamplesOfThisOne() throws IOException {
        List<Cap> caps = EDITION.caps().stream()
                .map(cap -> new Cap(
                        cap.rule(),
                        cap.subject(),
                        cap.per(),
                        cap.limit() + 1,
                        cap.clause(),
                        cap.quotation(),
                        cap.reading(),
                        cap.readingEn(),
                        cap.origin()))
                .toList();
        List<RuleExamples.Tried> failed = RuleExamples.of(List.of(EDITION.withCaps(caps))).stream()
                .filter(one -> !one.holds())
                .toList();
        assertEquals(4, failed.size());
        StringBuilder text = new StringBuilder();
        new RulesText(Language.EN, text).write(failed);
        assertEquals(
                "expected: cap.outcome-per-term 114-1 +1; found: nothing over",
                text.toString().lines().skip(2).findFirst().orElse("").strip());
    }
}
