package tw.portfolio.render.pdf.layout;

/** A part of a column that no page break divides. */
public interface Slice {

    float height();

    /** Draws with the upper left corner at {@code left} and {@code top}, which is measured from the page's lower edge. */
    void paint(Surface surface, float left, float top);
}
