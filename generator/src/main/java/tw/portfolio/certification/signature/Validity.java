package tw.portfolio.certification.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a key may sign.
 *
 * @param from inclusive
 * @param until exclusive
 * @param revoked when it was given up for good; from then on it may not
 * @param never why it never may, whatever the time
 */
public record Validity(Instant from, Instant until, Optional<Instant> revoked, Optional<Flaw> never) {
    static final Validity ALWAYS = between(Instant.MIN, Instant.MAX);

    static Validity between(Instant from, Instant until) {
        return new Validity(from, until, Optional.empty(), Optional.empty());
    }

    static Validity never(Flaw flaw) {
        return new Validity(Instant.MIN, Instant.MIN, Optional.empty(), Optional.of(flaw));
    }

    /** Returns when both hold. */
    Validity and(Validity other) {
        return new Validity(
                from.isAfter(other.from) ? from : other.from,
                until.isBefore(other.until) ? until : other.until,
                earlier(other.revoked),
                never.or(other::never));
    }

    Validity endingBy(Instant end) {
        return and(between(Instant.MIN, end));
    }

    Validity revokedAt(Instant moment) {
        return new Validity(from, until, earlier(Optional.of(moment)), never);
    }

    /** Returns the same of a key that another copy of it may call revoked: a copy made before that knows nothing of it. */
    Validity heeding(Validity copy) {
        Optional<Flaw> lost = copy.never.filter(flaw -> flaw == Flaw.COMPROMISED);
        return new Validity(from, until, earlier(copy.revoked), lost.or(() -> never));
    }

    private Optional<Instant> earlier(Optional<Instant> other) {
        return Stream.of(revoked, other).flatMap(Optional::stream).min(Instant::compareTo);
    }

    Optional<Flaw> flaw(Instant at) {
        boolean holds = !at.isBefore(from)
                && at.isBefore(until)
                && revoked.map(at::isBefore).orElse(true);
        return never.or(() -> holds ? Optional.empty() : Optional.of(Flaw.OUT_OF_DATE));
    }
}
