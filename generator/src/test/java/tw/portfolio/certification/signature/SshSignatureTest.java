package tw.portfolio.certification.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Signatures made once by OpenSSH, and what becomes of them in hostile hands. */
class SshSignatureTest {
    private static final byte[] MESSAGE = "tree 0\n\n合併\n".getBytes(StandardCharsets.UTF_8);
    static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF5B7hlZ/tIuXgM54aVNNtUmFlLakLtpkgWclB52Qlzn";
    static final String SIGNATURE = """
            -----BEGIN SSH SIGNATURE-----
            U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgXkHuGVn+0i5eAznhpU021SYWUt
            qQu2mSBZyUHnZCXOcAAAADZ2l0AAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5
            AAAAQL/OCPTEysSmTmSQFGZbch80LkDhT1RNXhrb32P/Ts9ssYXkebCtgcxh0gxLwlc4oY
            GbrozUZxeIs0OU4EyyNgE=
            -----END SSH SIGNATURE-----
            """;

    @Test
    void whatOpenSshSignedVerifies() {
        assertTrue(believed(SIGNATURE, MESSAGE));
    }

    @Test
    void anotherMessageDoesNot() {
        assertFalse(believed(SIGNATURE, "tree 1".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherKindsAreNamed() {
        assertEquals("OpenPGP", refusal("-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"));
        assertEquals("X.509", refusal("-----BEGIN SIGNED MESSAGE-----\nabc\n-----END SIGNED MESSAGE-----\n"));
        assertEquals("?", refusal(""));
        assertEquals(
                "SSHSIG, namespace file",
                refusal(armoured(new String(bytes(), StandardCharsets.ISO_8859_1)
                        .replace("\u0000\u0000\u0000\u0003git", "\u0000\u0000\u0000\u0004file"))));
    }

    @Test
    void noAlteredByteIsBelievedAndNoneIsFatal() {
        byte[] bytes = bytes();
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < bytes.length; i++) {
                byte[] altered = bytes.clone();
                altered[i] ^= 1;
                assertFalse(believed(armoured(altered)), "byte " + i);
            }
            Random random = new Random(1);
            for (int i = 0; i < 2_000; i++) {
                byte[] noise = new byte[random.nextInt(300)];
                random.nextBytes(noise);
                System.arraycopy(bytes, 0, noise, 0, Math.min(noise.length, random.nextInt(120)));
                assertFalse(believed(armoured(noise)));
            }
        });
    }

    private static boolean believed(String armoured) {
        return believed(armoured, MESSAGE);
    }

    private static boolean believed(String armoured, byte[] message) {
        try {
            return CommitSignature.read(armoured)
                    .by(PinnedKey.read(KEY), message)
                    .isPresent();
        } catch (SignatureFault e) {
            return false;
        }
    }

    private static String refusal(String armoured) {
        return assertThrows(SignatureFault.class, () -> CommitSignature.read(armoured))
                .found();
    }

    private static byte[] bytes() {
        return Base64.getDecoder().decode(SIGNATURE.replaceAll("-----[A-Z ]+-----|\\s", ""));
    }

    private static String armoured(String latin) {
        return armoured(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String armoured(byte[] bytes) {
        return "-----BEGIN SSH SIGNATURE-----\n" + Base64.getEncoder().encodeToString(bytes)
                + "\n-----END SSH SIGNATURE-----\n";
    }
}
