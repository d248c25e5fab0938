package tw.portfolio.render.pdf.layout;

/**
 * A heading that the contents, the outline and the running head name; each is itself alone, even with equal words.
 *
 * <p>Not a record: two works may bear the same title.
 */
public final class Anchor {
    private final int level;
    private final String words;

    /** @param level from 0 for a part */
    public Anchor(int level, String words) {
        this.level = level;
        this.words = words;
    }

    public int level() {
        return level;
    }

    public String words() {
        return words;
    }
}
