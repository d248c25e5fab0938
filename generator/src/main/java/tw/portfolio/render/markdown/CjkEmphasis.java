package tw.portfolio.render.markdown;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;

/**
 * Asterisks beside Chinese text. CommonMark 0.31, section 6.2, tells by blanks and punctuation where emphasis begins and ends, which
 * Chinese does without: of {@code **重點：**說明} it would show the asterisks. Beside a Chinese, Japanese or Korean character, or one of
 * their punctuation marks, asterisks therefore end emphasis whatever they follow but a blank, and begin it whatever they precede but one.
 */
final class CjkEmphasis extends AsteriskDelimiterProcessor {
    private static final int LEAST = 0x2E80;
    private static final int LAST_HANGUL = 0xD7A3;
    private static final int FIRST_WIDE = 0xF900;

    CjkEmphasis() {
        super(false);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return leftFlanking || (!afterIsWhiteSpace && isCjk(before));
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return rightFlanking || (!beforeIsWhitespace && isCjk(after));
    }

    /** Returns whether the first UTF-16 unit is of those scripts: characters beyond the basic plane are nearly all theirs or pictures. */
    private static boolean isCjk(String beside) {
        if (beside.isEmpty()) {
            return false;
        }
        char unit = beside.charAt(0);
        return (unit >= LEAST && unit <= LAST_HANGUL) || Character.isSurrogate(unit) || unit >= FIRST_WIDE;
    }
}
