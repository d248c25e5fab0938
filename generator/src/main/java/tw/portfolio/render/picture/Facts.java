package tw.portfolio.render.picture;

import java.util.Optional;

/**
 * What a walk through a picture's parts tells, nothing decoded.
 *
 * @param width as stored, before orientation; 0 when unknown
 * @param height as stored
 * @param orientation how it is to be turned
 * @param place whether it says where it was taken
 * @param fault why it is not shown
 */
record Facts(PictureType type, int width, int height, Orientation orientation, boolean place, Optional<Fault> fault) {
    // phones of 2026 take up to 200 million pixels, but not in the megabytes a school accepts
    static final long MAX_PIXELS = 120_000_000;
    private static final int MAX_EDGE = 30_000;
    private static final int MAX_PASSES = 64;
    // a progressive JPEG is held whole, every pass goes over all of it
    private static final long MAX_WORK = 800_000_000;

    /** Returns whether the pixels, gone over so many times, are more than are decoded. */
    static boolean tooMany(int width, int height, int passes) {
        long pixels = (long) width * height;
        return pixels > MAX_PIXELS
                || Math.max(width, height) > MAX_EDGE
                || passes > MAX_PASSES
                || (passes > 1 && pixels * passes > MAX_WORK);
    }

    Picture picture() {
        return orientation.swaps() ? new Picture(type, height, width) : new Picture(type, width, height);
    }
}
