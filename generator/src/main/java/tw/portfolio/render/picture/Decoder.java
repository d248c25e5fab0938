package tw.portfolio.render.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures upright, at the size asked for, in bounded memory however many threads ask. */
final class Decoder {
    /** Above this many pixels lines and columns are left out while reading; what is left is averaged. */
    private static final long MAX_DECODED_PIXELS = 16_000_000;

    private static final int KILOPIXELS_AT_ONCE = 40_000;
    private static final Semaphore MEMORY = new Semaphore(KILOPIXELS_AT_ONCE, true);

    private Decoder() {}

    /**
     * Returns the picture, no edge longer than {@code maxEdge}.
     *
     * @throws UnreadablePictureException if its pixels do not decode
     */
    static BufferedImage decode(byte[] bytes, Facts facts, int maxEdge) {
        int step = 1;
        while (pixels(facts, step) > MAX_DECODED_PIXELS) {
            step++;
        }
        int cost = (int) Math.max(1, pixels(facts, step) / 1_000);
        MEMORY.acquireUninterruptibly(cost);
        try {
            PixelRows rows = new PixelRows(stored(bytes, facts.type(), step));
            Picture stored = new Picture(facts.type(), facts.width(), facts.height()).within(maxEdge);
            BufferedImage scaled = AreaAverage.of(
                    rows, Math.min(stored.width(), rows.width()), Math.min(stored.height(), rows.height()));
            return facts.orientation().apply(scaled);
        } finally {
            MEMORY.release(cost);
        }
    }

    private static long pixels(Facts facts, int step) {
        return (long) ((facts.width() + step - 1) / step) * ((facts.height() + step - 1) / step);
    }

    private static BufferedImage stored(byte[] bytes, PictureType type, int step) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            // the library meets damaged files with every kind of unchecked exception
            throw new UnreadablePictureException("its pixels do not decode", e);
        } finally {
            reader.dispose();
        }
    }
}
