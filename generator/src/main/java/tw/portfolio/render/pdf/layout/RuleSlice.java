package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.pdf.document.Ink;

/** A line across, an ornament. */
public record RuleSlice(Ink ink, float width, float height) implements Slice {

    @Override
    public void paint(Surface surface, float left, float top) {
        surface.page().beginOrnament();
        surface.page().rectangle(ink, left, top - height, width, height);
    }
}
