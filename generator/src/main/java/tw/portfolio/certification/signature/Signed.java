package tw.portfolio.certification.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that verified.
 *
 * @param fingerprint of the very key that signed, a subkey's own where a subkey did
 * @param made when the signature says it was made; SSH signatures do not say
 * @param validity what the key says of itself
 */
public record Signed(String fingerprint, Optional<Instant> made, Validity validity) {

    /** Returns the same by a key that another row's copy of it may call revoked. */
    public Signed heeding(Signed copy) {
        return new Signed(fingerprint, made, validity.heeding(copy.validity));
    }

    /** Returns why the key could not sign what is dated {@code at}, going by the key alone. */
    public Optional<Flaw> flaw(Instant at) {
        return validity.flaw(at).or(() -> made.flatMap(validity::flaw));
    }
}
