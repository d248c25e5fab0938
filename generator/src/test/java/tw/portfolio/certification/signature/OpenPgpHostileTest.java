package tw.portfolio.certification.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Random;
import java.util.function.Consumer;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.junit.jupiter.api.Test;
import tw.portfolio.replay.OpenPgpDemonstrationKey;

/** What is no signature and no key, and what hostile hands make of those that are. */
class OpenPgpHostileTest {
    private static final byte[] MESSAGE = OpenPgpTest.MESSAGE;
    private static final Consumer<PGPSignatureSubpacketGenerator> SIGNS = OpenPgpTest.SIGNS;
    private final OpenPgpDemonstrationKey key = OpenPgpDemonstrationKey.of("wang");

    @Test
    void signaturesOfOtherKinds() throws Exception {
        String text = Certificate.sign(
                key.primary(),
                PGPSignature.CANONICAL_TEXT_DOCUMENT,
                HashAlgorithmTags.SHA512,
                MESSAGE,
                Certificate.made(OpenPgpTest.STEP));
        assertEquals("OpenPGP, type 1", OpenPgpTest.refusal(text).found());
        String undated = Certificate.sign(
                key.primary(),
                PGPSignature.BINARY_DOCUMENT,
                HashAlgorithmTags.SHA512,
                MESSAGE,
                said -> said.setSignatureCreationTime(false, Date.from(OpenPgpTest.STEP)));
        assertTrue(CommitSignature.read(undated) instanceof OpenPgpSignature);
        String ending = OpenPgpTest.signature(
                key.primary(), OpenPgpTest.STEP, said -> said.setSignatureExpirationTime(false, 60));
        assertEquals("OpenPGP, subpackets", OpenPgpTest.refusal(ending).found(), "one that ends proves nothing later");
        String noted = OpenPgpTest.signature(
                key.primary(), OpenPgpTest.STEP, said -> said.addNotationData(true, true, "a@b.example", "c"));
        assertEquals(
                "OpenPGP, subpackets", OpenPgpTest.refusal(noted).found(), "a critical part that nobody here knows");
    }

    @Test
    void severalOrNone() throws Exception {
        byte[] one = decoded(OpenPgpTest.signature(key.primary()));
        byte[] two = new byte[one.length * 2];
        System.arraycopy(one, 0, two, 0, one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        assertEquals(
                "OpenPGP, 2 signatures",
                OpenPgpTest.refusal(OpenPgpDemonstrationKey.armoured(two)).found());
        assertEquals(
                "OpenPGP",
                OpenPgpTest.refusal("-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----")
                        .found());
        assertEquals("?", OpenPgpTest.refusal("").found());
        assertEquals(
                "X.509",
                OpenPgpTest.refusal("-----BEGIN SIGNED MESSAGE-----\nabc\n-----END SIGNED MESSAGE-----\n")
                        .found());
    }

    @Test
    void keysThatAreNone() throws Exception {
        String good = Certificate.of(key).named(SIGNS).armoured();
        String secret = good.replace("PUBLIC KEY", "PRIVATE KEY");
        assertEquals(Flaw.SECRET, unread(secret).flaw());
        assertEquals("?", unread("nothing").found());
        assertEquals(
                Flaw.UNREADABLE, unread("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA").flaw());
        byte[] hidden = Certificate.of(key).bytes();
        hidden[0] = (byte) (0xC0 | 5);
        assertEquals(Flaw.SECRET, unread(block(hidden)).flaw(), "a secret key under a public label");
        byte[] headless = Certificate.of(key).named(SIGNS).bytes();
        byte[] tail = Arrays.copyOfRange(headless, Certificate.of(key).bytes().length, headless.length);
        assertEquals("OpenPGP", unread(block(tail)).found(), "names without a key");
    }

    @Test
    void packetsThatAreRefusedBeforeTheyAreRead() throws Exception {
        byte[] start = Certificate.of(key).named(SIGNS).bytes();
        assertEquals(
                "OpenPGP, packet 8",
                unread(block(with(start, 0xC8, 3, 1, 2, 3))).found(),
                "compressed");
        assertEquals(
                "OpenPGP, packet 11", unread(block(with(start, 0xCB, 1, 0))).found(), "literal");
        assertEquals(
                "OpenPGP, partial length",
                unread(block(with(start, 0xC2, 0xEF))).found());
        assertEquals(
                "OpenPGP, indeterminate length",
                unread(block(with(start, 0x8B, 4))).found());
        assertEquals(
                "OpenPGP, packet 2",
                unread(block(with(start, 0xC2, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 4)))
                        .found());
        assertEquals(
                "OpenPGP, version 6", unread(block(with(start, 0xC2, 2, 6, 0))).found());
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.writeBytes(start);
        for (int i = 0; i < 300; i++) {
            many.writeBytes(new byte[] {(byte) 0xCD, 1, 'a'});
        }
        assertEquals("OpenPGP, packet 13", unread(block(many.toByteArray())).found(), "too many");
        assertEquals(
                "OpenPGP, > 65536", unread(block(with(start, new int[60_000]))).found());
    }

    @Test
    void noAlteredByteIsBelievedAndNoneIsFatal() throws Exception {
        byte[] certificate = Certificate.of(key)
                .named(OpenPgpTest.ONLY_CERTIFIES)
                .signingSubkey(key.subkey())
                .bytes();
        String pinned = block(certificate);
        byte[] signature = decoded(OpenPgpTest.signature(key.subkey()));
        String whole = OpenPgpTest.signature(key.subkey());
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < signature.length; i++) {
                byte[] altered = signature.clone();
                altered[i] ^= 1;
                assertTrue(
                        !OpenPgpTest.told(pinned, OpenPgpDemonstrationKey.armoured(altered))
                                        .equals("good")
                                || isUnsigned(signature, i),
                        "byte " + i);
            }
            Random random = new Random(1);
            for (int i = 0; i < 3_000; i++) {
                byte[] noise = certificate.clone();
                for (int n = 0; n < 1 + random.nextInt(4); n++) {
                    noise[random.nextInt(noise.length)] = (byte) random.nextInt();
                }
                OpenPgpTest.told(block(noise), whole);
                byte[] other = signature.clone();
                other[random.nextInt(other.length)] = (byte) random.nextInt();
                OpenPgpTest.told(pinned, signatureBlock(other));
            }
        });
    }

    /** RFC 9580 section 5.2.3: parts that are not signed, and two octets of the digest to tell wrong keys quickly, decide nothing. */
    private static boolean isUnsigned(byte[] signature, int index) {
        int body = 2;
        int hashed = body + 6 + (signature[body + 4] << 8) + signature[body + 5];
        int hint = hashed + 2 + (signature[hashed] << 8) + signature[hashed + 1];
        // RFC 9580 section 3.2: the count of bits before each of the two numbers, which are of 32 bytes
        boolean count = index == hint + 3 || index == hint + 2 + 2 + 32 + 1;
        return count || index >= hashed && index <= hint + 1;
    }

    private static byte[] with(byte[] start, int... more) {
        byte[] all = Arrays.copyOf(start, start.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[start.length + i] = (byte) more[i];
        }
        return all;
    }

    private static String block(byte[] packets) {
        return armour("PUBLIC KEY BLOCK", packets);
    }

    private static String signatureBlock(byte[] packets) {
        return armour("SIGNATURE", packets);
    }

    private static String armour(String label, byte[] packets) {
        return "-----BEGIN PGP " + label + "-----\n\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(packets) + "\n-----END PGP "
                + label + "-----";
    }

    private static byte[] decoded(String armour) {
        return Base64.getDecoder().decode(armour.replaceAll("-----[A-Z ]+-----|\\n=[^\\n]*|\\s", ""));
    }

    private static SignatureFault unread(String key) {
        return assertThrows(SignatureFault.class, () -> PinnedKey.read(key));
    }
}
