package tw.portfolio.render.pdf.layout;

import java.util.List;

/** One line of a paragraph. */
final class Line {
    private final List<Glyph> glyphs;
    private final float[] gaps;
    private final float width;

    Line(List<Glyph> glyphs, float[] gaps, float width) {
        this.glyphs = glyphs;
        this.gaps = gaps;
        this.width = width;
    }

    /** Returns what is shown; spaces at the end stay, for readers aloud, and hang out. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Returns the space before a glyph, in points. */
    float gap(int index) {
        return gaps[index];
    }

    /** Returns the width of what is seen, in points. */
    float width() {
        return width;
    }
}
