package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.pdf.document.Tag;

/**
 * A picture, as wide as it is shown.
 *
 * @param plate its number in the book
 * @param offset from the column's left edge
 */
public record Figure(int plate, float offset, float width, float height, Tag tag) implements Slice {

    @Override
    public void paint(Surface surface, float left, float top) {
        float x = left + offset;
        surface.page().begin(tag);
        surface.page().plate(plate, x, top - height, width, height);
        tag.boxed(x, top - height, x + width, top);
    }
}
