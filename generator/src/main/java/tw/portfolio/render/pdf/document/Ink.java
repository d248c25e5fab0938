package tw.portfolio.render.pdf.document;

/** The colours of the book; every text colour has at least 7:1 on white but {@link #HAIR} and {@link #TINT}, which carry no text. */
public enum Ink {
    TEXT(0x1F2427),
    QUIET(0x4D5459),
    ACCENT(0x1B4D45),
    WARM(0x7A3B12),
    HAIR(0xB9B6AE),
    TINT(0xF5F3EE);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Returns red, green and blue as a content stream writes them. */
    String operands() {
        return part(rgb >> 16) + " " + part(rgb >> 8 & 0xFF) + " " + part(rgb & 0xFF);
    }

    private static String part(int value) {
        return Content.number(value / 255f, 1000);
    }
}
