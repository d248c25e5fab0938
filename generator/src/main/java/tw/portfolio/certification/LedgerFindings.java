package tw.portfolio.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.RecordKind;

/** Acceptances dated after now: they would prove of every merge that it was there on a day to come. */
final class LedgerFindings {
    static final RuleId TO_COME = new RuleId("certification.acceptance-to-come");

    /** How far two clocks may be apart. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private LedgerFindings() {}

    /** Returns the one finding that tells of them; none of a former state, after which the ledger has grown. */
    static Optional<Diagnostic> of(CertificationSettings settings) {
        Instant now = settings.clock().plus(TOLERANCE);
        List<Ledger.Acceptance> toCome =
                settings.ledger().filter(ledger -> !settings.former()).map(Ledger::accepted).orElse(List.of()).stream()
                        .filter(acceptance -> acceptance.time().isAfter(now))
                        .sorted(Comparator.comparing(Ledger.Acceptance::time))
                        .toList();
        return toCome.stream()
                .findFirst()
                .map(first -> Diagnostic.warning(TO_COME, Location.ofFile("", RecordKind.SCHOOL.pattern()))
                        .with("count", toCome.size())
                        .with("found", first.at())
                        .with("date", settings.clock().atOffset(first.at().getOffset())));
    }
}
