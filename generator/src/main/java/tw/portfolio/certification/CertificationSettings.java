package tw.portfolio.certification;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.model.edition.Edition;

/**
 * What verdicts depend on besides the repositories.
 *
 * @param clock the moment taken for now; a step dated after it is an anomaly
 * @param trust what the school pins outside its content; without it every verdict is at most claimed
 * @param ledger the accepted states that the main lines must still contain
 * @param demonstration whether the demonstration forge's key, which everybody knows, is believed
 * @param former whether the main lines are read as they stood at the clock, so that they need not hold what was accepted later. Never for what
 *     stands there now: whoever rewrites history chooses dates
 * @param tried an edition that says who certifies as if it had always held; absent where each record has that of its term. The lists of who
 *     works at the school stay as their history left them
 */
public record CertificationSettings(
        Instant clock,
        Optional<TrustSettings> trust,
        Optional<Ledger> ledger,
        boolean demonstration,
        boolean former,
        Optional<Edition> tried) {

    /** Makes settings for the main lines as they stand. */
    public CertificationSettings(
            Instant clock, Optional<TrustSettings> trust, Optional<Ledger> ledger, boolean demonstration) {
        this(clock, trust, ledger, demonstration, false, Optional.empty());
    }

    /** Makes settings without a ledger. */
    public CertificationSettings(Instant clock, Optional<TrustSettings> trust, boolean demonstration) {
        this(clock, trust, Optional.empty(), demonstration);
    }

    /** Returns the same settings for the main lines as they stood at the clock. */
    public CertificationSettings ofFormerState() {
        return new CertificationSettings(clock, trust, ledger, demonstration, true, tried);
    }

    /** Returns the same settings to try another edition. */
    public CertificationSettings trying(Edition edition) {
        return new CertificationSettings(clock, trust, ledger, demonstration, former, Optional.of(edition));
    }

    /** Returns whether the main lines must hold a state that was accepted then. */
    boolean mustHold(Instant accepted) {
        return !former || !accepted.isAfter(clock);
    }

    /** Returns the commit whose policy is taken as given; the main source's root where nothing is said. */
    Optional<String> genesis() {
        return trust.flatMap(TrustSettings::genesis);
    }
}
