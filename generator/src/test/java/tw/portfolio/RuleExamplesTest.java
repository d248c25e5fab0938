package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.yaml.YamlReader;

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
                    .filter(given -> given.what().cap().equals(java.util.Optional.of(cap.subject())))
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

    /** Another number in any row that is not a cap: the examples of the edition, or of the ministry's rules, no longer hold. */
    @Test
    void anotherNumberAnywhereFailsAnExample() throws IOException {
        Path editions = Path.of("src/main/resources/tw/portfolio/regulation/");
        for (Map.Entry<String, List<String>> file : Map.of(
                        editions.resolve("editions/yungfeng-108.yaml").toString(),
                        List.of(
                                "days-before: 14",
                                "homeroom-representative, count: 3",
                                "student-representative, count: 2",
                                "{per: term, at-least: 1",
                                "student-training, per: school-year, at-least: 1",
                                "teacher-workshop, per: school-year, at-least: 1",
                                "parent-briefing, per: school-year, at-least: 1"),
                        "src/test/cases/editions/regulation/other-115.yaml",
                        List.of(
                                "days-before: 7",
                                "limit: 9",
                                "limit: 6",
                                "limit: 20",
                                "limit: 10",
                                "homeroom-representative, count: 2",
                                "at-least: 1"))
                .entrySet()) {
            String text = Files.readString(Path.of(file.getKey()));
            assertEquals(List.of(), failing(Edition.class, text, edition -> RuleExamples.of(List.of(edition))));
            for (String row : file.getValue()) {
                assertFails(Edition.class, text, row, edition -> RuleExamples.of(List.of(edition)));
            }
        }
        String national = Files.readString(editions.resolve("national.yaml"));
        for (String row : List.of(
                "document-bytes: 2097152",
                "media-bytes: 5242880",
                "document-bytes: 4194304",
                "media-bytes: 10485760",
                "summary-characters: 100",
                "closes-after-end: 14",
                "except-grade: 3",
                "open-days: 3")) {
            assertFails(NationalRules.class, national, row, RuleExamples::of);
        }
    }

    private static <T extends Record> void assertFails(
            Class<T> form, String text, String row, Function<T, List<RuleExamples.Tried>> tried) {
        assertTrue(text.contains(row), row);
        int at = row.lastIndexOf(' ') + 1;
        int number = Integer.parseInt(row.substring(at));
        assertFalse(
                failing(form, text.replaceFirst(Pattern.quote(row), row.substring(0, at) + (number + 1)), tried)
                        .isEmpty(),
                row);
    }

    private static <T extends Record> List<String> failing(
            Class<T> form, String text, Function<T, List<RuleExamples.Tried>> tried) {
        T read = YamlReader.read("", "tried.yaml", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .flatMap(node -> FormBinder.bind(form, node).value())
                .orElseThrow();
        return tried.apply(read).stream()
                .filter(one -> !one.holds())
                .map(Object::toString)
                .toList();
    }
}
