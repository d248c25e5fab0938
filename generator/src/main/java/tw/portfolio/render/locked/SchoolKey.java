package tw.portfolio.render.locked;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.source.SourceException;

/**
 * The school's own secret, kept outside every repository, from which all keys, passphrases and addresses of the locked edition are
 * derived: the same secret and the same portfolio give the same bytes, and letters stay valid from build to build.
 */
public final class SchoolKey {
    /** What every derivation begins with; another format would have another. */
    private static final String FORMAT = "portfolio locked 1";

    private static final int SECRET_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int ADDRESS_BYTES = 10;
    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST_LETTERS = 8;
    private static final Pattern SECRET = Pattern.compile("secret +([0-9a-fA-F]{64})");
    private static final Pattern LETTERS =
            Pattern.compile("letters +(" + StudentNumber.FORM + ")((?: +[1-9][0-9]{0,2}){1," + MOST_LETTERS + "})");

    private final byte[] secret;
    private final SortedMap<StudentNumber, List<Integer>> letters;

    private SchoolKey(byte[] secret, SortedMap<StudentNumber, List<Integer>> letters) {
        this.secret = secret;
        this.letters = letters;
    }

    /**
     * Reads a key file: {@code secret} with 64 hexadecimal digits, {@code letters <student number> <n> …} for students who have other letters
     * than the first, empty lines and lines that begin with {@code #}.
     *
     * @throws SourceException when a line is not understood, named by its number alone, for it may hold the secret; when there is no secret or
     *     more than one; when the file holds more than 1 MiB
     */
    public static SchoolKey read(Path file) throws IOException {
        List<byte[]> secrets = new ArrayList<>();
        SortedMap<StudentNumber, List<Integer>> letters = new TreeMap<>();
        int number = 0;
        for (String written : text(file).lines().toList()) {
            number++;
            String line = written.strip();
            var secret = SECRET.matcher(line);
            var row = LETTERS.matcher(line);
            if (secret.matches()) {
                secrets.add(HexFormat.of().parseHex(secret.group(1)));
            } else if (row.matches()) {
                List<Integer> numbers = Arrays.stream(row.group(2).strip().split(" +"))
                        .map(Integer::valueOf)
                        .distinct()
                        .toList();
                if (letters.put(StudentNumber.of(row.group(1)), numbers) != null) {
                    throw refused(file, number);
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw refused(file, number);
            }
        }
        if (secrets.size() != 1) {
            throw new SourceException(new Text(
                    file + " 裡要有剛好一行 secret。請用 portfolio key 檔案 建立新的金鑰檔。",
                    file + " must have exactly one line secret. Make a new key file with: portfolio key FILE"));
        }
        return new SchoolKey(secrets.get(0), letters);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw refused(file, 0);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static SourceException refused(Path file, int line) {
        return new SourceException(new Text(
                file + " 第 " + line + " 行看不懂。金鑰檔只有 secret 一行、letters 學號 編號 各行，以及 # 開頭的註解。",
                file + ", line " + line
                        + " is not understood. A key file has one line secret, lines letters STUDENT NUMBER,"
                        + " and comments that begin with #."));
    }

    /** Returns a new key file. */
    public static String fresh(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return "# 學習歷程鎖定版的學校金鑰：請另存備份，不要放進任何儲存庫，也不要寄送。弄丟了，家長信就要全部重發。\n"
                + "# The school's key of the locked edition: keep a copy, in no repository; without it every letter must be made anew.\n"
                + "secret " + HexFormat.of().formatHex(secret) + "\n";
    }

    /** Returns which letters open a student's portfolio, by number: the first alone unless the file says otherwise. */
    public List<Integer> letters(StudentNumber student) {
        return letters.getOrDefault(student, List.of(1));
    }

    /** Returns the name of a student's folder: 80 bits that nobody guesses, in small letters and digits. */
    public String folder(StudentNumber student) {
        return Passphrase.symbols(derived(ADDRESS_BYTES, "address", student.value()))
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns what a letter tells. */
    public Passphrase passphrase(StudentNumber student, int letter) {
        return Passphrase.of(derived(Passphrase.BYTES, "passphrase", student.value(), String.valueOf(letter)));
    }

    byte[] salt(StudentNumber student, int letter) {
        return derived(SALT_BYTES, "salt", student.value(), String.valueOf(letter));
    }

    /** Returns the key of one state of a portfolio; another state has another key, so that no key ever seals two contents. */
    byte[] contentKey(StudentNumber student, byte[] digest) {
        return derived(SECRET_BYTES, "content", student.value(), HexFormat.of().formatHex(digest));
    }

    /** HMAC-SHA-256 over words none of which can hold the sign between them. */
    private byte[] derived(int bytes, String... words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] whole = mac.doFinal((FORMAT + "\n" + String.join("\n", words)).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HMAC-SHA-256", e);
        }
    }
}
