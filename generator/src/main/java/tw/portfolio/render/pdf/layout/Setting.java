package tw.portfolio.render.pdf.layout;

/**
 * How a paragraph is set.
 *
 * @param leading from base line to base line
 * @param keepWithNext whether it stands on the page of what follows, as headings do
 */
public record Setting(float leading, Align align, float before, float after, boolean keepWithNext) {

    /** Where lines stand. */
    public enum Align {
        /** Both edges even, as far as no line gapes. */
        EVEN,
        START,
        CENTER,
        END
    }

    public static Setting of(float leading, Align align) {
        return new Setting(leading, align, 0, 0, false);
    }

    public Setting spaced(float spaceBefore, float spaceAfter) {
        return new Setting(leading, align, spaceBefore, spaceAfter, keepWithNext);
    }

    public Setting kept() {
        return new Setting(leading, align, before, after, true);
    }
}
