package tw.portfolio.certification;

import java.util.Optional;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;

/** One finding for each record that was merged or changed wrongly. Waiting for certification is nobody's fault and no finding. */
final class Findings {
    static final RuleId CHANGED = new RuleId("certification.changed-since-certified");
    static final RuleId AMBIGUOUS = new RuleId("certification.ambiguous-merge");
    static final RuleId UNKNOWN = new RuleId("certification.unknown-identity");
    static final RuleId AUTOMATED = new RuleId("certification.automated-merge");
    static final RuleId SIGNATURE = new RuleId("certification.bad-signature");
    static final RuleId UNSIGNED = new RuleId("certification.unsigned");
    static final RuleId SELF = new RuleId("certification.self-certified");
    static final RuleId WRONG = new RuleId("certification.wrong-certifier");
    static final RuleId CLOCK = new RuleId("certification.clock-anomaly");
    static final RuleId ALTERED = new RuleId("certification.merge-altered");
    static final RuleId AUTHOR = new RuleId("certification.certifier-is-author");
    static final RuleId NOT_OWNER = new RuleId("certification.not-by-owner");
    static final RuleId UNSAFE = new RuleId("certification.unsafe-content");
    static final RuleId UNCOMMITTED = new RuleId("certification.uncommitted");
    static final RuleId BROKEN = new RuleId("certification.history-broken");
    private final VerdictWords words = new VerdictWords(Catalogue.shipped());

    Optional<Diagnostic> of(Entry<?> entry, Verdict verdict) {
        if (lacksHistory(verdict) && entry.kind() != RecordKind.SCHOOL) {
            return Optional.empty(); // told once for the folder, not for each of its records
        }
        return rule(verdict.kind()).map(rule -> {
            Location at = location(entry, verdict);
            Diagnostic finding = rule.equals(UNCOMMITTED) ? Diagnostic.note(rule, at) : Diagnostic.warning(rule, at);
            return finding.with("reason", words.reason(verdict).orElse(Text.same("")))
                    .with("next", words.next(verdict).orElse(Text.same("")));
        });
    }

    private static Optional<RuleId> rule(VerdictKind kind) {
        return switch (kind) {
            case CERTIFIED, NOT_REQUIRED, ATTESTED, PENDING -> Optional.empty();
            case CHANGED_SINCE_CERTIFIED -> Optional.of(CHANGED);
            case UNCOMMITTED -> Optional.of(UNCOMMITTED);
            case AMBIGUOUS_MERGE -> Optional.of(AMBIGUOUS);
            case UNKNOWN_IDENTITY -> Optional.of(UNKNOWN);
            case AUTOMATED_MERGE -> Optional.of(AUTOMATED);
            case BAD_SIGNATURE -> Optional.of(SIGNATURE);
            case UNSIGNED -> Optional.of(UNSIGNED);
            case SELF_CERTIFIED -> Optional.of(SELF);
            case WRONG_CERTIFIER -> Optional.of(WRONG);
            case CLOCK_ANOMALY -> Optional.of(CLOCK);
            case MERGE_ALTERED -> Optional.of(ALTERED);
            case CERTIFIER_IS_AUTHOR -> Optional.of(AUTHOR);
            case NOT_BY_OWNER -> Optional.of(NOT_OWNER);
            case UNSAFE_CONTENT -> Optional.of(UNSAFE);
            case HISTORY_BROKEN -> Optional.of(BROKEN);
        };
    }

    private static boolean lacksHistory(Verdict verdict) {
        return verdict.reason()
                .filter(reason -> reason.cause() == Cause.NO_HISTORY)
                .isPresent();
    }

    private static Location location(Entry<?> entry, Verdict verdict) {
        boolean course = verdict.reason()
                .map(Verdict.Reason::cause)
                .map(cause -> cause == Cause.NOT_COURSE_TEACHER || cause == Cause.NOT_ENROLLED)
                .orElse(false);
        return course ? Stated.of(entry.value()).origin().at("course") : entry.location();
    }
}
