package tw.portfolio.certification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.signature.PinnedKey;
import tw.portfolio.certification.signature.SignatureFault;

/** Public keys by what is written of them, each read once: most stand unchanged in hundreds of states of the roster. */
final class ReadKeys {
    private final Map<String, Optional<PinnedKey>> read = new HashMap<>();

    /** Returns the key, or nothing when it cannot be read; {@link KeyFindings} tells why. */
    Optional<PinnedKey> of(String written) {
        return read.computeIfAbsent(written, text -> {
            try {
                return Optional.of(PinnedKey.read(text));
            } catch (SignatureFault e) {
                return Optional.empty();
            }
        });
    }
}
