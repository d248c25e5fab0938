package tw.portfolio.certification.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tw.portfolio.replay.OpenPgpDemonstrationKey;

/** Signatures and keys cut, pushed into each other and mixed: whatever is left is read, or is a fault that says so. */
@Timeout(120)
class MutilatedTest {
    private static final int TIMES = 6_000;
    private static final Pattern MARKER = Pattern.compile("-----(BEGIN|END) [A-Z ]+-----");
    private static final byte[] OTHER = {1, 2, 3};
    private final List<String> sound = new ArrayList<>();
    private final List<PinnedKey> keys = new ArrayList<>();

    @BeforeEach
    void made() throws Exception {
        OpenPgpDemonstrationKey key = OpenPgpDemonstrationKey.of("wang");
        String block = Certificate.of(key)
                .named(OpenPgpTest.ONLY_CERTIFIES)
                .signingSubkey(key.subkey())
                .armoured();
        keys.add(PinnedKey.read(block));
        keys.add(PinnedKey.read(SshSignatureTest.KEY));
        sound.addAll(List.of(
                OpenPgpTest.signature(key.subkey()).strip(),
                block.strip(),
                SshSignatureTest.SIGNATURE.strip(),
                SshSignatureTest.KEY));
    }

    @Test
    void markersThatShareTheirDashes() {
        for (String kind : List.of("SSH SIGNATURE", "PGP SIGNATURE", "SIGNED MESSAGE", "PGP PUBLIC KEY BLOCK")) {
            for (int dashes = 0; dashes <= 10; dashes++) {
                String text = "-----BEGIN " + kind + "-".repeat(dashes) + "END " + kind + "-----";
                assertEquals(Flaw.UNREADABLE, fault(() -> CommitSignature.read(text)), text);
                assertEquals(Flaw.UNREADABLE, fault(() -> PinnedKey.read(text)), text);
            }
        }
    }

    @Test
    void cutAnywhere() {
        for (String text : sound) {
            for (int i = 0; i <= text.length(); i++) {
                tried(text.substring(0, i));
                tried(text.substring(i));
                tried(closed(text, text.substring(0, i)));
            }
        }
    }

    @Test
    void anythingTakenOutDoubledOrExchanged() {
        Random random = new Random(20_250_820);
        for (int i = 0; i < TIMES; i++) {
            StringBuilder text = new StringBuilder(any(random));
            for (int n = random.nextInt(4); n >= 0; n--) {
                change(text, random);
            }
            tried(text.toString());
        }
    }

    /** Returns a text with its last marker put behind what is left of it, on the same line. */
    private static String closed(String text, String left) {
        Matcher marker = MARKER.matcher(text);
        String last = "";
        while (marker.find()) {
            last = marker.group();
        }
        return left + last;
    }

    private void change(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 8 : 80));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, random.nextBoolean() ? "\n" : "-----");
            case 3 -> overlap(text, random);
            case 4 -> {
                String other = any(random);
                text.replace(from, to, other.substring(Math.min(other.length(), from)));
            }
            default -> {
                for (int i = from; i < to; i++) {
                    text.setCharAt(i, (char) random.nextInt(random.nextBoolean() ? 128 : Character.MAX_VALUE));
                }
            }
        }
    }

    /** Pushes the last marker up into what stands before it, or nearly all of it away. */
    private static void overlap(StringBuilder text, Random random) {
        int marker = text.lastIndexOf("-----END");
        if (marker > 0) {
            text.delete(
                    random.nextBoolean() ? Math.max(0, marker - random.nextInt(9)) : random.nextInt(marker), marker);
            int start = text.indexOf("-----\n");
            if (start >= 0 && random.nextBoolean()) {
                text.delete(start + random.nextInt(6), text.lastIndexOf("-----END") + random.nextInt(6));
            }
        }
    }

    private String any(Random random) {
        return sound.get(random.nextInt(sound.size()));
    }

    /** Reads a text as all that it might be; what can be read is asked all there is to ask, and is by no key over other bytes. */
    private void tried(String text) {
        try {
            CommitSignature signature = CommitSignature.read(text);
            signature.handle();
            for (PinnedKey key : keys) {
                signature.by(key, OpenPgpTest.MESSAGE);
                assertTrue(signature.by(key, OTHER).isEmpty(), text);
            }
        } catch (SignatureFault e) {
            assertTrue(!e.found().equals("null"), text);
        } catch (RuntimeException e) {
            throw new AssertionError("signature: " + text, e);
        }
        try {
            PinnedKey key = PinnedKey.read(text);
            key.handles();
            key.fingerprints();
            key.unusable();
            CommitSignature.read(sound.get(0)).by(key, OTHER);
            CommitSignature.read(sound.get(2)).by(key, OTHER);
        } catch (SignatureFault e) {
            assertTrue(!e.found().equals("null"), text);
        } catch (RuntimeException e) {
            throw new AssertionError("key: " + text, e);
        }
    }

    private static Flaw fault(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(SignatureFault.class, reading).flaw();
    }
}
