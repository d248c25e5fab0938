package tw.portfolio.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Between which accepted states of the ledger something came about, whatever its own date says.
 *
 * @param after the last acceptance at which it was not there yet
 * @param before the first acceptance at which it was there
 */
public record Bracket(Optional<Instant> after, Optional<Instant> before) {
    /** What no ledger tells of. */
    public static final Bracket OPEN = new Bracket(Optional.empty(), Optional.empty());

    /** How much later than it was fetched a state may be accepted: a pipeline waits, fetches and builds. */
    private static final Duration ACCEPTANCE = Duration.ofDays(1);

    /**
     * Returns when to take it that something came about: at the date that somebody gave, unless an acceptance without it is later by more than
     * fetching and building takes, or one with it is earlier; then at that acceptance, the earliest or the latest it can have been.
     */
    Instant held(Instant claimed) {
        return after.filter(it -> claimed.isBefore(it.minus(ACCEPTANCE))).orElseGet(() -> atMost(claimed));
    }

    /** Returns a date that somebody gave, or the first acceptance at which it was there, where that is earlier. */
    Instant atMost(Instant claimed) {
        return before.filter(claimed::isAfter).orElse(claimed);
    }

    /** Returns whether a date can be true that somebody gave. */
    boolean allows(Instant claimed) {
        return after.map(it -> !claimed.isBefore(it)).orElse(true)
                && before.map(it -> !claimed.isAfter(it)).orElse(true);
    }
}
