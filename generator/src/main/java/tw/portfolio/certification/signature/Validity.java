package tw.portfolio.certification.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * When a key may sign.
 *
 * @param from inclusive
 * @param until exclusive
 * @param never why it never may, whatever the time
 */
public record Validity(Instant from, Instant until, Optional<Flaw> never) {
    static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX, Optional.empty());

    static Validity never(Flaw flaw) {
        return new Validity(Instant.MIN, Instant.MIN, Optional.of(flaw));
    }

    /** Returns when both hold. */
    Validity and(Validity other) {
        return new Validity(
                from.isAfter(other.from) ? from : other.from,
                until.isBefore(other.until) ? until : other.until,
                never.or(other::never));
    }

    Validity endingBy(Instant end) {
        return and(new Validity(Instant.MIN, end, Optional.empty()));
    }

    Optional<Flaw> flaw(Instant at) {
        return never.or(
                () -> at.isBefore(from) || !at.isBefore(until) ? Optional.of(Flaw.OUT_OF_DATE) : Optional.empty());
    }
}
