package tw.portfolio.render.pdf.layout;

import java.util.List;
import tw.portfolio.render.pdf.document.Ink;

/**
 * A row of a table, or a part of one that is too tall.
 *
 * @param rule the thickness of the line beneath, 0 for none
 */
record TableRow(List<Cell> cells, float height, float width, float rule) implements Slice {
    static final float PADDING = 4;

    /** The lines of one cell, from the row's left edge. */
    record Cell(float left, List<TextSlice> lines) {}

    @Override
    public void paint(Surface surface, float left, float top) {
        paint(surface, left, top, false);
    }

    void paint(Surface surface, float left, float top, boolean ornament) {
        for (Cell cell : cells) {
            float at = top - PADDING;
            for (TextSlice line : cell.lines()) {
                line.paint(surface, left + cell.left(), at, ornament);
                at -= line.height();
            }
        }
        if (rule > 0) {
            surface.page().beginOrnament();
            surface.page().rectangle(rule > 0.5f ? Ink.TEXT : Ink.HAIR, left, top - height, width, rule);
        }
    }
}
