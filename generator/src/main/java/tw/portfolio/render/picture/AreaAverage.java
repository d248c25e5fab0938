package tw.portfolio.render.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Scales down so that each pixel is the mean of the area it covers; colours are weighted by their opacity. */
final class AreaAverage {
    private static final int CHANNELS = 4;
    private final PixelRows source;
    private final int width;
    private final int height;
    private final BufferedImage scaled;

    private AreaAverage(PixelRows source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        int type = source.alpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        this.scaled = new BufferedImage(width, height, type);
    }

    /** Returns the picture at the size given, which is no larger than its own. */
    static BufferedImage of(PixelRows source, int width, int height) {
        AreaAverage average = new AreaAverage(source, width, height);
        average.run();
        return average.scaled;
    }

    private void run() {
        int[] pixels = new int[source.width()];
        double[] narrow = new double[width * CHANNELS];
        double[] sum = new double[width * CHANNELS];
        double rows = (double) source.height() / height;
        int y = 0;
        for (int line = 0; line < source.height(); line++) {
            source.read(line, pixels);
            narrow(pixels, narrow);
            while (y < height && y * rows < line + 1) {
                add(narrow, share(line, y, rows), sum);
                if ((y + 1) * rows > line + 1 && line + 1 < source.height()) {
                    break;
                }
                write(y++, sum);
            }
        }
    }

    /** Returns how much of the source's line or column {@code of} lies within the target's {@code in}. */
    private static double share(int of, int in, double size) {
        return Math.max(0, Math.min(of + 1, (in + 1) * size) - Math.max(of, in * size)) / size;
    }

    private void narrow(int[] pixels, double[] narrow) {
        Arrays.fill(narrow, 0);
        double columns = (double) pixels.length / width;
        for (int x = 0; x < width; x++) {
            int last = (int) Math.min(pixels.length - 1, Math.ceil((x + 1) * columns) - 1);
            for (int column = (int) (x * columns); column <= last; column++) {
                add(pixels[column], share(column, x, columns), narrow, x * CHANNELS);
            }
        }
    }

    private static void add(int pixel, double share, double[] sums, int at) {
        double opacity = share * (pixel >>> 24);
        sums[at] += opacity;
        sums[at + 1] += opacity * ((pixel >> 16) & 0xFF);
        sums[at + 2] += opacity * ((pixel >> 8) & 0xFF);
        sums[at + 3] += opacity * (pixel & 0xFF);
    }

    private static void add(double[] line, double share, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * line[i];
        }
    }

    private void write(int y, double[] sum) {
        for (int x = 0; x < width; x++) {
            int at = x * CHANNELS;
            double opacity = sum[at];
            int pixel = rounded(opacity) << 24;
            if (opacity > 0) {
                pixel |= (rounded(sum[at + 1] / opacity) << 16)
                        | (rounded(sum[at + 2] / opacity) << 8)
                        | rounded(sum[at + 3] / opacity);
            }
            scaled.setRGB(x, y, pixel);
        }
        Arrays.fill(sum, 0);
    }

    private static int rounded(double value) {
        return (int) Math.min(255, value + 0.5);
    }
}
