package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.pdf.document.Ink;

/** A tint or bar behind the lines that share it; each is itself alone. Offsets are from the column's left edge. */
final class Band {
    private final float left;
    private final float width;
    private final Ink ink;
    private final float margin;

    /** @param margin how far it reaches above and below its lines */
    Band(float left, float width, Ink ink, float margin) {
        this.left = left;
        this.width = width;
        this.ink = ink;
        this.margin = margin;
    }

    void paint(Surface surface, float columnLeft, float top, float bottom) {
        surface.page().beginOrnament();
        surface.page().rectangle(ink, columnLeft + left, bottom - margin, width, top - bottom + 2 * margin);
    }
}
