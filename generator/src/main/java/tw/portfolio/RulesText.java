package tw.portfolio;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** What came of the examples of editions, in words a registrar can read out. */
public final class RulesText {
    private final Catalogue catalogue = Catalogue.shipped();
    private final Language language;
    private final Appendable out;

    public RulesText(Language language, Appendable out) {
        this.language = language;
        this.out = out;
    }

    /** Writes that editions do not keep examples of their own; nothing where they do. */
    public void writeFailing(List<RuleExamples.Tried> failing) throws IOException {
        if (!failing.isEmpty()) {
            line("rules.diff-examples", Map.of("failed", same(failing.size())));
            each(failing);
        }
    }

    /** Writes each edition's examples, and what came of those that do not hold. */
    public void write(List<RuleExamples.Tried> tried) throws IOException {
        each(tried);
        long failed = tried.stream().filter(one -> !one.holds()).count();
        line("rules.examples", Map.of("count", same(tried.size()), "failed", same(failed)));
        if (tried.isEmpty()) {
            line("rules.examples-none", Map.of());
        }
    }

    private void each(List<RuleExamples.Tried> tried) throws IOException {
        String edition = "";
        for (RuleExamples.Tried one : tried) {
            String heading =
                    one.of().equals("national") ? catalogue.pattern("rules.examples-national", language) : one.of();
            if (!heading.equals(edition)) {
                out.append(heading).append('\n');
                edition = heading;
            }
            line(
                    one.holds() ? "rules.example-holds" : "rules.example-fails",
                    Map.of("example", same(one.example().example())));
            if (!one.holds()) {
                line("rules.example-found", Map.of("expected", list(one.expected()), "found", list(one.found())));
            }
        }
    }

    private static Text list(List<String> found) {
        return found.isEmpty() ? new Text("沒有超出", "nothing over") : same(String.join("; ", found));
    }

    private static Text same(Object value) {
        return Text.same(String.valueOf(value));
    }

    private void line(String key, Map<String, Text> values) throws IOException {
        out.append(catalogue.fill(key, values, language)).append('\n');
    }
}
