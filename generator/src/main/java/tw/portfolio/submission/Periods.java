package tw.portfolio.submission;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Origin;

/** Whether what has a beginning and an end has them in this order. */
final class Periods {
    static final RuleId BACKWARDS = new RuleId("submission.ends-before-start");

    private Periods() {}

    static Optional<Diagnostic> check(LocalDate from, LocalDate to, Origin origin) {
        return to.isBefore(from)
                ? Optional.of(Diagnostic.error(BACKWARDS, origin.at("to"))
                        .with("from", from)
                        .with("to", to))
                : Optional.empty();
    }
}
