package tw.portfolio.render.pdf.layout;

import java.util.List;
import java.util.Optional;

/**
 * A slice in its column.
 *
 * @param left from the column's left edge
 * @param bands what lies behind it
 * @param anchor the heading it begins
 * @param repeated what is drawn above it as an ornament when it comes first on a page, such as a table's head
 */
record Block(Slice slice, float left, List<Band> bands, Optional<Anchor> anchor, Optional<Slice> repeated) {

    Block {
        bands = List.copyOf(bands);
    }

    /** Returns the block with another slice in its place. */
    Block of(Slice other) {
        return new Block(other, left, bands, anchor, repeated);
    }
}
