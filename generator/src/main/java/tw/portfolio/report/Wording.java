package tw.portfolio.report;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/**
 * The words of findings in the languages of a run.
 *
 * @param languages the leading one first
 */
public record Wording(Catalogue catalogue, List<Language> languages) {

    public Wording {
        languages = List.copyOf(languages);
    }

    Language lead() {
        return languages.get(0);
    }

    /** Returns the fact with the clause it rests on, in every language, joined by {@code between}. */
    String message(Diagnostic finding, String between) {
        String basis = finding.source().map(Citation::words).orElse("");
        return languages.stream()
                        .map(language -> Seen.line(catalogue.message(finding, language)))
                        .collect(Collectors.joining(between))
                + (basis.isEmpty() ? "" : "（" + basis + "）");
    }

    /** Returns the one next action in every language, joined by {@code between}, with the line as it should read where there is one. */
    String fix(Diagnostic finding, String between) {
        return languages.stream()
                        .map(language -> label("findings.fix", language) + Seen.line(catalogue.fix(finding, language)))
                        .collect(Collectors.joining(between))
                + finding.correctedLine()
                        .map(line -> ": " + Seen.line(line.strip()))
                        .orElse("");
    }

    /** Returns words of our own in the leading language. */
    String label(String key) {
        return label(key, lead());
    }

    private String label(String key, Language language) {
        return catalogue.fill(key, Map.of(), language);
    }

    String label(String key, Map<String, Text> values) {
        return catalogue.fill(key, values, lead());
    }

    /** Returns one part of a finding's words with what is between its placeholders and what fills them each made harmless. */
    String fill(String part, Diagnostic finding, Language language, Escapes escapes) {
        return catalogue.fill(
                catalogue.key(finding, part), finding.values(), language, escapes.words(), escapes.value());
    }

    /** Returns how many findings there are of each severity. */
    String totals(Summary summary) {
        return label("summary.findings", SummaryText.numbers(summary));
    }

    String severity(Severity severity) {
        return label("severity." + severity.word());
    }

    /**
     * How text is made harmless.
     *
     * @param words for what we say
     * @param value for what records say
     */
    record Escapes(UnaryOperator<String> words, UnaryOperator<String> value) {}
}
