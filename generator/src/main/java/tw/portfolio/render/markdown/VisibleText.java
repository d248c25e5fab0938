package tw.portfolio.render.markdown;

/**
 * Text without characters that act on their neighbours instead of being read: controls, marks that turn the reading direction,
 * invisible separators and tags. What names and emoji need stays: joiners and variation selectors.
 */
public final class VisibleText {
    private static final int REPLACEMENT = 0xFFFD;

    /** Punctuation, ideographs and what stands between them in Unicode: nothing there acts. */
    private static final int FIRST_OF_CHINESE = 0x3000;

    private static final int LAST_OF_CHINESE = 0x9FFF;

    private VisibleText() {}

    /** Returns the text as it will be seen; {@code \n} and tabs are kept. */
    public static String of(String text) {
        if (!anyActs(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (!acts(character)) {
                visible.appendCodePoint(character);
            } else if (separates(character)) {
                visible.append(' ');
            } else if (Character.getType(character) == Character.SURROGATE || character == 0) {
                visible.appendCodePoint(REPLACEMENT);
            }
        });
        return visible.toString();
    }

    private static boolean anyActs(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (acts(character)) {
                return true;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    private static boolean acts(int character) {
        boolean letter = character >= ' ' && character < 0x7F;
        boolean ideograph = character >= FIRST_OF_CHINESE && character <= LAST_OF_CHINESE;
        if (character == '\n' || character == '\t' || letter || ideograph) {
            return false;
        }
        return separates(character)
                || Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.SURROGATE
                || (Character.getType(character) == Character.FORMAT && !joins(character));
    }

    private static boolean separates(int character) {
        return character == 0x2028 || character == 0x2029 || character == '\r';
    }

    /** Zero-width joiner and non-joiner: emoji and several scripts are written with them. */
    private static boolean joins(int character) {
        return character == 0x200C || character == 0x200D;
    }
}
