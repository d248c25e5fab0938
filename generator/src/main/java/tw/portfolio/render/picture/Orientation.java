package tw.portfolio.render.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** How the stored pixels are turned for display. Source: Exif 2.3, tag 0112. */
enum Orientation {
    UPRIGHT(1, false, false, false),
    MIRRORED(2, false, true, false),
    UPSIDE_DOWN(3, false, true, true),
    MIRRORED_UPSIDE_DOWN(4, false, false, true),
    TRANSPOSED(5, true, false, false),
    TURN_RIGHT(6, true, true, false),
    TRANSVERSED(7, true, true, true),
    TURN_LEFT(8, true, false, true);

    private final int exif;
    private final boolean swaps;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(int exif, boolean swaps, boolean fromRight, boolean fromBottom) {
        this.exif = exif;
        this.swaps = swaps;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Returns the orientation of an Exif value; upright for a value that is none. */
    static Orientation of(int exif) {
        return Arrays.stream(values())
                .filter(value -> value.exif == exif)
                .findFirst()
                .orElse(UPRIGHT);
    }

    int exif() {
        return exif;
    }

    /** Returns whether width and height change places. */
    boolean swaps() {
        return swaps;
    }

    BufferedImage apply(BufferedImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swaps ? stored.getHeight() : stored.getWidth();
        int height = swaps ? stored.getWidth() : stored.getHeight();
        BufferedImage turned = new BufferedImage(width, height, stored.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int across = fromRight ? width - 1 - x : x;
                int down = fromBottom ? height - 1 - y : y;
                turned.setRGB(x, y, swaps ? stored.getRGB(down, across) : stored.getRGB(across, down));
            }
        }
        return turned;
    }
}
