package tw.portfolio.certification;

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

    /** Returns whether a date can be true that somebody gave. */
    boolean allows(Instant claimed) {
        return after.map(it -> !claimed.isBefore(it)).orElse(true)
                && before.map(it -> !claimed.isAfter(it)).orElse(true);
    }
}
