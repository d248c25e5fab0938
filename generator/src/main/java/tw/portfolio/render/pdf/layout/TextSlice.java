package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.pdf.layout.Setting.Align;

/** One line of text in a column of a given width. */
record TextSlice(Line line, float height, float width, Align align) implements Slice {
    /** Where the base line runs in the em box. Source: the typefaces' typographic ascender. */
    private static final float ASCENT = 0.88f;

    @Override
    public void paint(Surface surface, float left, float top) {
        paint(surface, left, top, false);
    }

    void paint(Surface surface, float left, float top, boolean ornament) {
        float size = 0;
        for (Glyph glyph : line.glyphs()) {
            size = Math.max(size, glyph.size());
        }
        float base = top - (height - size) / 2 - ASCENT * size;
        surface.line(line, left + offset(), base, ornament);
    }

    private float offset() {
        return switch (align) {
            case EVEN, START -> 0;
            case CENTER -> (width - line.width()) / 2;
            case END -> width - line.width();
        };
    }
}
