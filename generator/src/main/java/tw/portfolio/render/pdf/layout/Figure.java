package tw.portfolio.render.pdf.layout;

import java.util.Optional;
import tw.portfolio.render.pdf.document.Tag;

/**
 * A picture, as wide as it is shown.
 *
 * @param plate its number in the book
 * @param offset from the column's left edge
 */
public record Figure(int plate, float offset, float width, float height, Tag tag) implements Slice {
    /** A picture gives up a third of its size to stay with its text, no more. */
    private static final float LEAST_SHARE = 0.66f;

    private static final float LEAST_HEIGHT = 120;

    @Override
    public Optional<Slice> lower(float excess) {
        float factor = (height - excess) / height;
        return factor < LEAST_SHARE || height - excess < LEAST_HEIGHT
                ? Optional.empty()
                : Optional.of(new Figure(plate, offset, width * factor, height * factor, tag));
    }

    @Override
    public void paint(Surface surface, float left, float top) {
        float x = left + offset;
        surface.page().begin(tag);
        surface.page().plate(plate, x, top - height, width, height);
        tag.boxed(x, top - height, x + width, top);
    }
}
