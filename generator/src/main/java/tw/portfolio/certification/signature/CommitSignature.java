package tw.portfolio.certification.signature;

import java.util.Optional;

/** A signature as it stands in a commit. */
public sealed interface CommitSignature permits SshSignature, OpenPgpSignature {

    /**
     * Reads a signature in its armour.
     *
     * @throws SignatureFault with what it is instead, when it is none or uses what is broken
     */
    static CommitSignature read(String armoured) throws SignatureFault {
        String text = armoured.strip();
        if (text.startsWith("-----BEGIN SSH SIGNATURE-----")) {
            return SshSignature.of(text);
        }
        if (text.startsWith("-----BEGIN PGP SIGNATURE-----")) {
            return OpenPgpSignature.of(text);
        }
        throw SignatureFault.unreadable(text.startsWith("-----BEGIN SIGNED MESSAGE-----") ? "X.509" : "?");
    }

    /** Returns what it names its key by; see {@link PinnedKey#handles}. */
    String handle();

    /** Returns the signature as one by {@code key} over exactly {@code message}, or nothing when it is not. */
    Optional<Signed> by(PinnedKey key, byte[] message);
}
