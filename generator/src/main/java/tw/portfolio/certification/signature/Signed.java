package tw.portfolio.certification.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A signature that verified.
 *
 * @param fingerprint of the very key that signed, a subkey's own where a subkey did
 * @param primary the fingerprint of its primary key, which speaks for it; its own where it has none
 * @param made when the signature says it was made; SSH signatures do not say
 * @param validity what the key says of itself
 */
public record Signed(String fingerprint, String primary, Optional<Instant> made, Validity validity) {

    /** Returns the fingerprints of the keys whose revocation is one of the key that signed. */
    public List<String> spokenForBy() {
        return Stream.of(fingerprint, primary).distinct().toList();
    }

    /** Returns the same by a key that another copy of it, or of its primary key, may call revoked. */
    Signed heeding(Validity copy) {
        return new Signed(fingerprint, primary, made, validity.heeding(copy));
    }

    /** Returns why the key could not sign what is dated {@code at}, going by the key alone. */
    public Optional<Flaw> flaw(Instant at) {
        return validity.flaw(at).or(() -> made.flatMap(validity::flaw));
    }
}
