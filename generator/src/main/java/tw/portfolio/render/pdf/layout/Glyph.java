package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.font.Typeface;

/**
 * A character with what shows it.
 *
 * @param id the glyph's number in its typeface
 * @param advance in points
 */
record Glyph(int codePoint, Typeface face, int id, float advance, Span span) {

    boolean space() {
        return codePoint == ' ' || codePoint == 0x200B;
    }

    boolean lineEnd() {
        return codePoint == '\n';
    }

    /** Returns whether the glyph belongs to this very span; another that looks alike may have another element. */
    @SuppressWarnings("ReferenceEquality")
    boolean within(Span other) {
        return span == other;
    }

    float size() {
        return span.look().size();
    }
}
