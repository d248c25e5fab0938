package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.locked.SchoolKey;
import tw.portfolio.source.SourceException;

/** The locked folder's bytes: what is in them, what is not, and that nothing but the passphrase opens them. */
class LockedEditionTest {
    private static final StudentNumber STUDENT = StudentNumber.of(LockedSample.NUMBER);
    private static final Pattern PART =
            Pattern.compile("portfolioLocked\\.part\\(([0-9]+),\"([A-Za-z0-9+/=]+)\"\\);\n");
    private static final Pattern HEAD = Pattern.compile("\"rounds\":([0-9]+),\"bytes\":[0-9]+,\"parts\":([0-9]+)");
    private static final Pattern LETTER = Pattern.compile("\"salt\":\"([^\"]+)\",\"key\":\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static SortedMap<String, byte[]> plain = new TreeMap<>();
    private static SortedMap<String, byte[]> locked = new TreeMap<>();
    private static SchoolKey key;
    private static Student student;

    @BeforeAll
    static void make() throws IOException {
        SampleSite site = SampleSite.read();
        key = LockedSample.key(folder, LockedSample.SECRET);
        student = LockedSample.student(site);
        plain = SampleSite.bytes(
                new ArrayList<>(site.renderer().student(student, List.of()).value()));
        locked = LockedSample.make(site, key);
    }

    @Test
    void thePassphraseGivesTheFolderBackByteForByte() throws Exception {
        byte[] row = opened(locked, key.passphrase(STUDENT, 1).symbols());
        int size = ByteBuffer.wrap(row).getInt();
        Matcher file = Pattern.compile("\"([^\"]+)\":\\[([0-9]+),([0-9]+)]")
                .matcher(new String(row, 4, size, StandardCharsets.UTF_8));
        TreeSet<String> found = new TreeSet<>();
        while (file.find()) {
            String path = student.directory() + "/" + file.group(1);
            int from = 4 + size + Integer.parseInt(file.group(2));
            found.add(path);
            assertArrayEquals(
                    plain.get(path), Arrays.copyOfRange(row, from, from + Integer.parseInt(file.group(3))), path);
        }
        assertEquals(plain.keySet(), found);
    }

    @Test
    void nothingOfTheStudentStandsInTheOpen() {
        List<String> marks = new ArrayList<>(List.of(LockedSample.NUMBER, student.name(), "outcome", "performances/"));
        student.outcomes().forEach(entry -> marks.add(entry.value().title()));
        student.performances().forEach(entry -> marks.add(entry.value().title()));
        assertTrue(marks.size() > 6, "marks: " + marks);
        TreeSet<String> found = new TreeSet<>();
        locked.forEach((path, bytes) -> {
            boolean own = path.startsWith("assets/");
            String text = path + "\n" + new String(bytes, StandardCharsets.UTF_8);
            marks.stream()
                    .filter(mark -> !(own && mark.matches("[a-z/]+")))
                    .filter(text::contains)
                    .forEach(mark -> found.add(mark + " in " + path));
        });
        assertEquals(new TreeSet<>(), found);
        String named = "index.html|assets/[a-z]+[.](css|js|svg|png|jpg)|locked/([0-9]+|head)[.]js";
        assertEquals(
                List.of(),
                locked.keySet().stream().filter(path -> !path.matches(named)).toList());
    }

    @Test
    void anotherPassphraseOrAChangedBitOpensNothing() throws Exception {
        String passphrase = key.passphrase(STUDENT, 1).symbols();
        assertThrows(GeneralSecurityException.class, () -> opened(locked, "0" + passphrase.substring(1)));
        assertThrows(
                GeneralSecurityException.class,
                () -> opened(locked, key.passphrase(STUDENT, 2).symbols()));
        for (String path : List.of("locked/head.js", "locked/0.js", last())) {
            SortedMap<String, byte[]> changed = new TreeMap<>(locked);
            byte[] bytes = changed.get(path).clone();
            int at = bytes.length - 12; // within the base64 text of the last value
            bytes[at] = (byte) (bytes[at] == 'A' ? 'B' : 'A');
            changed.put(path, bytes);
            assertThrows(GeneralSecurityException.class, () -> opened(changed, passphrase), path);
        }
        SortedMap<String, byte[]> swapped = new TreeMap<>(locked);
        swapped.put("locked/0.js", renumbered("locked/1.js", 0));
        swapped.put("locked/1.js", renumbered("locked/0.js", 1));
        assertThrows(GeneralSecurityException.class, () -> opened(swapped, passphrase));
        SortedMap<String, byte[]> shorter = new TreeMap<>(locked);
        shorter.remove(last());
        String head = new String(locked.get("locked/head.js"), StandardCharsets.US_ASCII);
        int parts = locked.size()
                - (int) locked.keySet().stream()
                        .filter(path -> !path.matches("locked/[0-9]+.js"))
                        .count();
        shorter.put(
                "locked/head.js",
                head.replace("\"parts\":" + parts, "\"parts\":" + (parts - 1)).getBytes(StandardCharsets.US_ASCII));
        assertThrows(GeneralSecurityException.class, () -> opened(shorter, passphrase));
    }

    @Test
    void theSamePortfolioGivesTheSameBytesAndAnotherOneAnotherKey() throws IOException {
        SampleSite site = SampleSite.read();
        SortedMap<String, byte[]> again = LockedSample.make(site, key);
        assertEquals(locked.keySet(), again.keySet());
        locked.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
        SortedMap<String, byte[]> draft = LockedSample.make(site.draft(), key);
        String head = new String(locked.get("locked/head.js"), StandardCharsets.US_ASCII);
        String other = new String(draft.get("locked/head.js"), StandardCharsets.US_ASCII);
        assertNotEquals(letter(head)[1], letter(other)[1], "another content has another key");
        assertEquals(letter(head)[0], letter(other)[0], "the letter stays valid");
    }

    @Test
    void lettersHaveEightyBitsAndStayValid() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (int number = 1; number <= 200; number++) {
            String grouped = key.passphrase(STUDENT, number).grouped();
            assertTrue(grouped.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"), grouped);
            all.add(grouped);
        }
        assertEquals(200, all.size());
        assertEquals("a passphrase", key.passphrase(STUDENT, 1).toString());
        SchoolKey reissued = LockedSample.key(folder, "# 換發\n\n" + LockedSample.SECRET + "letters 1130107  2 3\n");
        assertEquals(List.of(2, 3), reissued.letters(STUDENT));
        assertEquals(List.of(1), reissued.letters(StudentNumber.of("1130108")));
        assertEquals(key.passphrase(STUDENT, 2), reissued.passphrase(STUDENT, 2));
        assertEquals(key.folder(STUDENT), reissued.folder(STUDENT));
        assertNotEquals(key.folder(STUDENT), key.folder(StudentNumber.of("1130108")));
    }

    @Test
    void aKeyFileThatIsNotUnderstoodIsRefusedAndNeverQuoted() {
        String hex = "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef";
        for (String wrong : List.of(
                "",
                "letters 1130107 2\n",
                "secret " + hex.substring(1) + "\n",
                "secret " + hex + "\nsecret " + hex + "\n",
                hex + "\n",
                LockedSample.SECRET + "letters 1130107\n",
                LockedSample.SECRET + "letters 1130107 0\n",
                LockedSample.SECRET + "letters 1130107 2\nletters 1130107 3\n",
                LockedSample.SECRET + "#".repeat(1 << 20))) {
            SourceException refused =
                    assertThrows(SourceException.class, () -> LockedSample.key(folder, wrong), wrong::toString);
            assertFalse((refused.text().zh() + refused.text().en()).contains("112233"));
        }
    }

    private static String last() {
        return locked.keySet().stream()
                .filter(path -> path.matches("locked/[0-9]+.js"))
                .max(java.util.Comparator.comparingInt(path -> Integer.parseInt(path.replaceAll("[^0-9]", ""))))
                .orElseThrow();
    }

    private static byte[] renumbered(String path, int number) {
        return new String(locked.get(path), StandardCharsets.US_ASCII)
                .replaceFirst("part\\([0-9]+", "part(" + number)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String[] letter(String head) {
        Matcher letter = LETTER.matcher(head);
        assertTrue(letter.find(), head);
        return new String[] {letter.group(1), letter.group(2)};
    }

    /** Opens a folder as the page does, written once more from the format's description. */
    private static byte[] opened(SortedMap<String, byte[]> files, String passphrase)
            throws GeneralSecurityException, IOException {
        String head = new String(files.get("locked/head.js"), StandardCharsets.US_ASCII);
        Matcher numbers = HEAD.matcher(head);
        assertTrue(numbers.find(), head);
        int rounds = Integer.parseInt(numbers.group(1));
        assertTrue(rounds >= 600_000, "rounds: " + rounds);
        byte[] salt = Base64.getDecoder().decode(letter(head)[0]);
        byte[] under = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, rounds, 256))
                .getEncoded();
        Cipher wrap = Cipher.getInstance("AESWrap");
        wrap.init(Cipher.UNWRAP_MODE, new SecretKeySpec(under, "AES"));
        Key content = wrap.unwrap(Base64.getDecoder().decode(letter(head)[1]), "AES", Cipher.SECRET_KEY);
        int parts = Integer.parseInt(numbers.group(2));
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (int number = 0; number < parts; number++) {
            Matcher part = PART.matcher(new String(files.get("locked/" + number + ".js"), StandardCharsets.US_ASCII));
            assertTrue(part.matches() && part.group(1).equals(String.valueOf(number)));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putInt(8, number).array();
            cipher.init(Cipher.DECRYPT_MODE, content, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(("portfolio locked 1 " + number + "/" + parts).getBytes(StandardCharsets.US_ASCII));
            row.write(cipher.doFinal(Base64.getDecoder().decode(part.group(2))));
        }
        return row.toByteArray();
    }
}
