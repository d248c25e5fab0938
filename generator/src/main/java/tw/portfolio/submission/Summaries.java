package tw.portfolio.submission;

import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Origin;

/** A summary on one line, with a note when the student wrote several. */
final class Summaries {
    static final RuleId LINE_BREAK = new RuleId("submission.line-break");

    private Summaries() {}

    static String of(String summary, Origin origin, Draft draft) {
        if (Values.breaksLine(summary)) {
            draft.note(Diagnostic.note(LINE_BREAK, origin.at("summary")));
        }
        return summary;
    }
}
