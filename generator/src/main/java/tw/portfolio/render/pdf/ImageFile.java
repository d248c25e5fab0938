package tw.portfolio.render.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import tw.portfolio.blob.Blob;
import tw.portfolio.render.pdf.document.Plate;

/** A picture file as the book holds it. */
final class ImageFile {
    private static final int MAX_BYTES = 40 << 20;
    private static final long MAX_PIXELS = 120_000_000;
    private static final int MAX_EDGE = 1600;

    private ImageFile() {}

    static boolean named(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp|bmp)");
    }

    static Optional<Plate> read(Blob blob) throws IOException {
        byte[] bytes = blob.read(MAX_BYTES);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MAX_PIXELS) {
                    return Optional.empty();
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / MAX_EDGE);
                param.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(plate(reader.read(0, param)));
            } catch (RuntimeException e) {
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Plate plate(BufferedImage image) throws IOException {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(opaque, "jpeg", out);
        return Plate.jpeg(opaque.getWidth(), opaque.getHeight(), 3, out.toByteArray());
    }
}
