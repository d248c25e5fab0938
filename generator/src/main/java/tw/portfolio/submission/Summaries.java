package tw.portfolio.submission;

import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Origin;

/** Signs in a summary that split rows of the central export. */
final class Summaries {
    static final RuleId LINE_BREAK = new RuleId("submission.line-break");
    static final RuleId QUOTE = new RuleId("submission.quote-in-summary");

    private Summaries() {}

    /**
     * Looks at a summary.
     *
     * @param field under which its record has it
     */
    static Stream<Diagnostic> check(String summary, Origin origin, String field) {
        Stream.Builder<Diagnostic> found = Stream.builder();
        if (Values.breaksLine(summary)) {
            found.add(Diagnostic.note(LINE_BREAK, origin.at(field)));
        }
        if (summary.indexOf('"') >= 0) {
            found.add(Diagnostic.note(QUOTE, origin.at(field)));
        }
        return found.build();
    }
}
