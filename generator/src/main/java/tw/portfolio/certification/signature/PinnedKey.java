package tw.portfolio.certification.signature;

import java.util.Optional;
import java.util.Set;

/** A public key as the roster or {@code trust.yaml} pins it: one line of OpenSSH, or an OpenPGP block in its armour. */
public sealed interface PinnedKey permits SshKey, OpenPgpKey {

    /**
     * Reads a public key.
     *
     * @throws SignatureFault when it is none, is a secret one, or is too weak to prove anything
     */
    static PinnedKey read(String written) throws SignatureFault {
        String text = written.strip();
        if (text.contains("PRIVATE KEY")) {
            throw new SignatureFault(Flaw.SECRET, "PRIVATE KEY");
        }
        return text.startsWith("-----BEGIN ") ? OpenPgpKey.of(text) : SshKey.ofLine(text);
    }

    /** Returns the fingerprints of all its keys: {@code SHA256:…} as OpenSSH writes them, 40 capital digits for OpenPGP. */
    Set<String> fingerprints();

    /** Returns what signatures name its keys by. It serves to find a key and proves nothing. */
    Set<String> handles();

    /** Returns a signature as one by a key that this one, which may be another copy of it or of its primary key, may call revoked. */
    Signed heeded(Signed signed);

    /** Returns why none of its keys can ever sign, when that is so. */
    Optional<Flaw> unusable();
}
