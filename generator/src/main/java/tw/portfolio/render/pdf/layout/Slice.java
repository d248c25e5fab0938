package tw.portfolio.render.pdf.layout;

import java.util.Optional;

/** A part of a column that no page break divides. */
public interface Slice {

    float height();

    /** Returns the slice lower by at least {@code excess}, or nothing where that would spoil it. */
    default Optional<Slice> lower(float excess) {
        return Optional.empty();
    }

    /** Draws with the upper left corner at {@code left} and {@code top}, which is measured from the page's lower edge. */
    void paint(Surface surface, float left, float top);
}
