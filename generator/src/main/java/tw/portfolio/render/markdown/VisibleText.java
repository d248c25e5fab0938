package tw.portfolio.render.markdown;

/**
 * Text without characters that act on their neighbours instead of being read: controls, marks that turn the reading direction,
 * invisible separators and tags. What names and emoji need stays: joiners and variation selectors.
 */
public final class VisibleText {
    private static final int REPLACEMENT = 0xFFFD;

    private VisibleText() {}

    /** Returns the text as it will be seen; {@code \n} and tabs are kept. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::acts)) {
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

    private static boolean acts(int character) {
        if (character == '\n' || character == '\t' || (character >= ' ' && character < 0x7F)) {
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
