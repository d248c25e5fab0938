package tw.portfolio.render.font;

/** What kind of character this is, for choosing what shows it. */
public final class Characters {
    /** Shown in place of a character that no typeface has. */
    public static final int BOX = 0x25A1;

    private Characters() {}

    /** Returns whether the character is by its nature without a shape: joiners, selectors, marks of direction. */
    public static boolean shapeless(int codePoint) {
        return codePoint == 0xAD
                || codePoint == 0x34F
                || codePoint == 0xFEFF
                || between(codePoint, 0x200B, 0x200F)
                || between(codePoint, 0x202A, 0x202E)
                || between(codePoint, 0x2060, 0x206F)
                || between(codePoint, 0xFE00, 0xFE0F)
                || between(codePoint, 0xE0000, 0xE0FFF);
    }

    /** Returns whether the character fills a square, as ideographs do. */
    public static boolean square(int codePoint) {
        return between(codePoint, 0x2460, 0x24FF)
                || between(codePoint, 0x2E80, 0xA4CF)
                || between(codePoint, 0xAC00, 0xD7A3)
                || between(codePoint, 0xF900, 0xFAFF)
                || between(codePoint, 0xFE30, 0xFE4F)
                || between(codePoint, 0xFF01, 0xFF60)
                || between(codePoint, 0xFFE0, 0xFFE6)
                || between(codePoint, 0x1F300, 0x1FAFF)
                || between(codePoint, 0x20000, 0x3FFFF);
    }

    private static boolean between(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    /**
     * Returns whether the character means the same to every reader. PDF/A-2 6.2.11.7.3: no private use characters without an explanation;
     * 6.2.11.7.2: no U+FEFF and U+FFFE.
     */
    static boolean shared(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.PRIVATE_USE
                && type != Character.SURROGATE
                && type != Character.CONTROL
                && (codePoint & 0xFFFE) != 0xFFFE
                && codePoint != 0xFEFF;
    }

    /** Returns the character that a reader of the PDF gets back. */
    static int readBack(int codePoint) {
        return shared(codePoint) ? codePoint : BOX;
    }
}
