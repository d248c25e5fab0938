package tw.portfolio.render.picture;

/**
 * What is known of a picture before it is decoded.
 *
 * @param width in pixels, as displayed: after its orientation is applied
 * @param height in pixels, as displayed
 */
public record Picture(PictureType type, int width, int height) {

    /** Returns the size after scaling down until no edge is longer than {@code maxEdge}; a smaller picture stays as it is. */
    public Picture within(int maxEdge) {
        int longest = Math.max(width, height);
        if (longest <= maxEdge) {
            return this;
        }
        return new Picture(type, scaled(width, longest, maxEdge), scaled(height, longest, maxEdge));
    }

    private static int scaled(int edge, int longest, int maxEdge) {
        return (int) Math.max(1, ((long) edge * maxEdge + longest / 2) / longest);
    }
}
