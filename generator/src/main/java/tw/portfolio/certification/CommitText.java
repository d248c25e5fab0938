package tw.portfolio.certification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commit says of itself, read from its raw bytes as UTF-8, so that no setting, mailmap or encoding header has a part in it. Source:
 * gitformat-signature for where the signature stands.
 */
final class CommitText {
    /** As many bytes of a commit as are looked through for its words. */
    private static final int MAX_MESSAGE = 1 << 16;

    /** What follows the address: seconds since 1970 and an offset that means nothing. */
    private static final Pattern TIME = Pattern.compile(" ([0-9]{1,12}) [+-][0-9]{4}");

    private static final byte[] AUTHOR = "author ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMITTER = "committer ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNATURE = "gpgsig ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_SIGNATURE = "gpgsig".getBytes(StandardCharsets.US_ASCII);
    private static final Ident NOBODY = new Ident("", "", Instant.EPOCH);
    private final ByteArrayOutputStream signed = new ByteArrayOutputStream();
    private Optional<Ident> author = Optional.empty();
    private Optional<Ident> committer = Optional.empty();
    private Optional<String> signature = Optional.empty();

    /**
     * Who did something and when they say so.
     *
     * @param email as written; empty when the line cannot be read
     */
    record Ident(String name, String email, Instant time) {
        /** Returns the same name and address at no time: among writers each stands once, however often they wrote. */
        Ident writer() {
            return new Ident(name, email, Instant.EPOCH);
        }

        @Override
        public String toString() {
            return name + " <" + email + ">";
        }
    }

    private CommitText() {}

    static CommitText of(byte[] raw) {
        CommitText text = new CommitText();
        int at = 0;
        while (at < raw.length && raw[at] != '\n') {
            int end = headerEnd(raw, at);
            text.header(raw, at, end);
            at = end;
        }
        text.signed.write(raw, at, raw.length - at);
        return text;
    }

    /** Returns where the next header begins: lines that begin with a space belong to the one before. */
    private static int headerEnd(byte[] raw, int start) {
        int at = start;
        do {
            while (at < raw.length && raw[at] != '\n') {
                at++;
            }
            at = Math.min(at + 1, raw.length);
        } while (at < raw.length && raw[at] == ' ');
        return at;
    }

    private void header(byte[] raw, int start, int end) {
        if (begins(raw, start, end, SIGNATURE)) {
            String unfolded = after(raw, start, end, SIGNATURE).replace("\n ", "\n");
            // a second signature is none of the forms a forge makes
            signature = Optional.of(signature.isPresent() ? "" : unfolded);
            return;
        }
        if (begins(raw, start, end, OTHER_SIGNATURE)) {
            return; // as Git does: the signature of the same commit under another hash, such as gpgsig-sha256
        }
        if (begins(raw, start, end, AUTHOR) && author.isEmpty()) {
            author = Optional.of(ident(after(raw, start, end, AUTHOR)));
        } else if (begins(raw, start, end, COMMITTER) && committer.isEmpty()) {
            committer = Optional.of(ident(after(raw, start, end, COMMITTER)));
        }
        signed.write(raw, start, end - start);
    }

    private static boolean begins(byte[] raw, int start, int end, byte[] word) {
        return end - start >= word.length && Arrays.equals(raw, start, start + word.length, word, 0, word.length);
    }

    private static String after(byte[] raw, int start, int end, byte[] word) {
        return new String(raw, start + word.length, end - start - word.length, StandardCharsets.UTF_8);
    }

    private static Ident ident(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>');
        if (open < 0 || close < open || line.indexOf('<', open + 1) >= 0) {
            return NOBODY;
        }
        Matcher time = TIME.matcher(line.substring(close + 1).stripTrailing());
        String name = line.substring(0, open > 0 && line.charAt(open - 1) == ' ' ? open - 1 : open);
        return time.matches()
                ? new Ident(name, line.substring(open + 1, close), Instant.ofEpochSecond(Long.parseLong(time.group(1))))
                : NOBODY;
    }

    Ident author() {
        return author.orElse(NOBODY);
    }

    Ident committer() {
        return committer.orElse(NOBODY);
    }

    /** Returns the signature as it stands in the commit, in its armour; absent when there is none. */
    Optional<String> signature() {
        return signature;
    }

    /** Returns its words, the first of them where they are many; empty where there are none. */
    String message() {
        byte[] bytes = signed();
        String all = new String(bytes, 0, Math.min(bytes.length, MAX_MESSAGE), StandardCharsets.UTF_8);
        int blank = all.indexOf("\n\n");
        return blank < 0 ? "" : all.substring(blank + 2);
    }

    /** Returns the first line of its words; empty where there are none. */
    String subject() {
        return message().strip().lines().findFirst().orElse("").strip();
    }

    /** Returns the bytes the signature is over: the commit without it, and without any other header that begins with {@code gpgsig}. */
    byte[] signed() {
        return signed.toByteArray();
    }
}
