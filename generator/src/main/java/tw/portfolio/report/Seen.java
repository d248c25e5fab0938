package tw.portfolio.report;

import java.util.regex.Pattern;

/** Text that can be seen: controls of terminals, marks that turn the writing direction and characters that are none become U+FFFD. */
final class Seen {
    private static final Pattern BREAKS = Pattern.compile("[\\n\\r\\t\\u0085\\u2028\\u2029]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

    private Seen() {}

    /** Returns the text on one line: breaks and tabs become blanks. */
    static String line(String text) {
        return UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
    }
}
