package tw.portfolio.diagnostic;

import java.util.regex.Pattern;

/** Text that can be seen: controls of terminals, marks that turn the writing direction and characters that are none become U+FFFD. */
public final class Seen {
    private static final int MOST_CHARACTERS = 120;
    private static final Pattern BREAKS = Pattern.compile("[\\n\\r\\t\\u0085\\u2028\\u2029]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]");

    private Seen() {}

    /** Returns the text on one line: breaks and tabs become blanks. */
    public static String line(String text) {
        return UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
    }

    /** Returns text as a sentence quotes it: at most 120 characters, of which the last is … where more follow. */
    public static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }

    /** Returns whether a character cannot be seen, line feeds and tabs among them. */
    public static boolean isUnseen(int point) {
        return point < 0x80
                ? point < ' ' || point == 0x7F
                : UNSEEN.matcher(Character.toString(point)).matches();
    }
}
