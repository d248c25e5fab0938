package tw.portfolio.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.explanation.Explanation;
import tw.portfolio.explanation.Quoted;
import tw.portfolio.explanation.RulePages;

/** Every rule has a page in both languages that says what it asks, why, how to repair it, and shows an example. */
class RulePagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    /** What a repository may hold and no regulation speaks of. */
    private static final List<String> OF_GIT =
            List.of("file.executable", "file.other-object", "file.submodule", "file.symbolic-link");

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void everyRuleHasAnExampleInBothLanguages() throws IOException {
        List<String> missing = new ArrayList<>();
        for (RuleId rule : catalogue.rules()) {
            for (Language language : Language.values()) {
                StringBuilder page = new StringBuilder();
                Explanation.of(rule.value(), Quoted.shipped()).orElseThrow().write(List.of(language), page);
                boolean whole = page.indexOf(label("explain.label-wrong", language)) > 0
                        && page.indexOf(label("explain.label-right", language)) > 0;
                if (!whole) {
                    missing.add(rule + " " + language.tag());
                }
            }
        }
        assertEquals(
                "", String.join("\n", missing), "add an example to resources/tw/portfolio/explanations/<area>.yaml");
    }

    @Test
    void everyRuleHasAPageAndEveryLinkLeadsToOne() throws IOException {
        Map<String, String> pages = pages(new RulePages(Quoted.shipped()).all());
        assertEquals(catalogue.rules().size() + 1, pages.size());
        for (RuleId rule : catalogue.rules()) {
            String page = pages.getOrDefault(RulePages.path(rule), "");
            assertTrue(page.contains("<section lang=\"zh-TW\">") && page.contains("<section lang=\"en\">"), page);
            assertTrue(page.contains("<pre>"), rule.value());
        }
        pages.forEach((path, page) -> {
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                assertTrue(pages.containsKey("rules/" + link.group(1)), path + " → " + link.group(1));
            }
        });
    }

    @Test
    void aClauseIsQuotedByItsEdition() throws IOException {
        String page = pages(new RulePages(Quoted.shipped()).of(List.of(new RuleId("cap.outcome-per-term"))))
                .get("rules/cap.outcome-per-term.html");
        assertTrue(page.contains("補充規定第五點(三)") && page.contains("每學期最多五件"), page);
    }

    /** What the regulation or the ministry asks is quoted, or it is said that its text is not in hand. */
    @Test
    void everyRuleOfTheRegulationShowsWhatItRestsOn() throws IOException {
        List<String> without = new ArrayList<>();
        for (RuleId rule : catalogue.rules()) {
            if (!OF_GIT.contains(rule.value())
                    && rule.value()
                            .matches(
                                    "(cap|selection|outcome|summary|file|edition|group|meeting|event|calendar|delivery)\\..*")) {
                StringBuilder page = new StringBuilder();
                Explanation.of(rule.value(), Quoted.shipped()).orElseThrow().write(List.of(Language.ZH_TW), page);
                boolean quoted = page.indexOf(label("explain.label-basis", Language.ZH_TW)) > 0;
                boolean told = page.indexOf(label("explain.paraphrase", Language.ZH_TW)) > 0;
                boolean missing = page.indexOf(label("explain.not-in-hand", Language.ZH_TW)) > 0;
                if (!quoted || page.indexOf("「") < 0 && !told && !missing) {
                    without.add(rule.value());
                }
            }
        }
        assertEquals(List.of(), without);
    }

    /** Of the regulation, of the registers' own data, or of the program and then said so. */
    @Test
    void whatIsCertifiedAndWhatIsSentShowWhatTheyRestOn() throws IOException {
        List<String> without = new ArrayList<>();
        for (RuleId rule : catalogue.rules()) {
            if (rule.value().matches("(certification|submission)\\..*")) {
                for (Language language : Language.values()) {
                    if (page(rule, language).indexOf(label("explain.label-basis", language)) < 0) {
                        without.add(rule + " " + language.tag());
                    }
                }
            }
        }
        assertEquals(List.of(), without);
        String wrong = page(new RuleId("certification.wrong-certifier"), Language.ZH_TW);
        assertTrue(wrong.contains("補充規定第五點(三)") && wrong.contains("須經任課教師認證"), wrong);
        String trail = page(new RuleId("certification.policy-tampered"), Language.ZH_TW);
        assertTrue(trail.contains("補充規定第八點") && trail.contains("登載不實"), trail);
        String activity = page(new RuleId("submission.grade-of-activity"), Language.ZH_TW);
        assertTrue(activity.contains("出處：課程代碼編碼原則"), activity);
    }

    /** No page says whence clauses are quoted that quotes none. */
    @Test
    void whereNoClauseIsQuotedNoEditionIsNamed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (RuleId rule : catalogue.rules()) {
            String page = page(rule, Language.ZH_TW);
            boolean based = page.contains(label("explain.label-basis", Language.ZH_TW));
            if (page.contains("條文引自") && !page.contains("依據: 補充規定")
                    || based && rule.value().matches("(yaml|form)\\..*")) {
                wrong.add(rule.value());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String page(RuleId rule, Language language) throws IOException {
        StringBuilder page = new StringBuilder();
        Explanation.of(rule.value(), Quoted.shipped()).orElseThrow().write(List.of(language), page);
        return page.toString();
    }

    @Test
    void theBeginningOfANameFindsTheRule() {
        assertEquals(
                List.of(new RuleId("cap.outcome-per-term"), new RuleId("cap.outcome-selected")),
                Explanation.near("cap.outcome"));
    }

    private String label(String key, Language language) {
        return catalogue.pattern(key, language).strip();
    }

    private static Map<String, String> pages(List<Artifact> artifacts) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            artifact.writeTo(out);
            pages.put(artifact.path(), out.toString(StandardCharsets.UTF_8));
        }
        return pages;
    }
}
