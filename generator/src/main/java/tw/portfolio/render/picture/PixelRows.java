package tw.portfolio.render.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/** The pixels of a decoded picture, row by row, as red, green, blue and alpha of the screen's colour space. */
final class PixelRows {
    private final BufferedImage image;
    private final boolean grey;
    private final int[] samples;

    PixelRows(BufferedImage decoded) {
        this.grey = decoded.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        this.image = grey ? decoded : onScreen(decoded);
        this.samples = grey ? new int[decoded.getWidth()] : new int[0];
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    boolean alpha() {
        return image.getColorModel().hasAlpha();
    }

    /** Fills {@code row} with the row's pixels, as {@code 0xAARRGGBB}. */
    void read(int y, int[] row) {
        if (!grey) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            return;
        }
        // the library takes grey values for linear light and would brighten them; files mean them as the screen does
        Raster raster = image.getRaster();
        raster.getSamples(0, y, image.getWidth(), 1, 0, samples);
        for (int x = 0; x < samples.length; x++) {
            int value = eightBits(samples[x], 0);
            row[x] = 0xFF000000 | (value << 16) | (value << 8) | value;
        }
        if (alpha()) {
            raster.getSamples(0, y, image.getWidth(), 1, 1, samples);
            for (int x = 0; x < samples.length; x++) {
                row[x] = (row[x] & 0xFFFFFF) | (eightBits(samples[x], 1) << 24);
            }
        }
    }

    private int eightBits(int sample, int band) {
        int most = (1 << image.getSampleModel().getSampleSize(band)) - 1;
        return (sample * 255 + most / 2) / most;
    }

    private static BufferedImage onScreen(BufferedImage decoded) {
        ColorModel model = decoded.getColorModel();
        if (model.getColorSpace().isCS_sRGB()) {
            return decoded;
        }
        int type = model.hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage converted = new BufferedImage(decoded.getWidth(), decoded.getHeight(), type);
        try {
            return new ColorConvertOp(null).filter(decoded, converted);
        } catch (CMMException e) {
            throw new UnreadablePictureException("its colour profile is damaged", e);
        }
    }
}
