package tw.portfolio.certification;

import java.time.Instant;
import java.util.Optional;

/**
 * What verdicts depend on besides the repositories.
 *
 * @param clock the moment taken for now; a step dated after it is an anomaly
 * @param trust what the school pins outside its content; without it every verdict is at most claimed
 * @param ledger the accepted states that the main lines must still contain
 * @param demonstration whether the demonstration forge's key, which everybody knows, is believed
 */
public record CertificationSettings(
        Instant clock, Optional<TrustSettings> trust, Optional<Ledger> ledger, boolean demonstration) {

    /** Makes settings without a ledger. */
    public CertificationSettings(Instant clock, Optional<TrustSettings> trust, boolean demonstration) {
        this(clock, trust, Optional.empty(), demonstration);
    }

    /** Returns the commit whose policy is taken as given; the main source's root where nothing is said. */
    Optional<String> genesis() {
        return trust.flatMap(TrustSettings::genesis);
    }
}
