package tw.portfolio.render.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import tw.portfolio.blob.Blob;
import tw.portfolio.render.pdf.document.Plate;
import tw.portfolio.render.picture.Picture;
import tw.portfolio.render.picture.PictureType;
import tw.portfolio.render.picture.Pictures;

/** A picture file as the book holds it: drawings keep every pixel, photographs are as fine as print shows. */
final class ImageFile {
    /** 270 dots an inch across the full width. */
    private static final int MAX_EDGE = 1600;

    /** Drawings that do not pack to this are photographs in disguise. */
    private static final int MAX_DRAWING_BYTES = 600_000;

    private ImageFile() {}

    /** Returns the picture, or nothing when the file is none, or none that is shown. */
    static Optional<Plate> read(Blob blob) throws IOException {
        Optional<Picture> picture = Pictures.read(blob);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        if (picture.get().type() == PictureType.PNG) {
            Optional<Plate> drawing = Pictures.image(blob, MAX_EDGE)
                    .map(ImageFile::drawing)
                    .filter(plate -> plate.size() <= MAX_DRAWING_BYTES);
            if (drawing.isPresent()) {
                return drawing;
            }
        }
        return Pictures.encoded(blob, PictureType.JPEG, MAX_EDGE).map(Plate::jpeg);
    }

    /** Returns the samples on white paper. */
    private static Plate drawing(BufferedImage image) {
        int width = image.getWidth();
        byte[] samples = new byte[width * image.getHeight() * 3];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                int alpha = pixel >>> 24;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    samples[at++] = (byte) ((((pixel >> shift) & 0xFF) * alpha + 0xFF * (0xFF - alpha) + 127) / 0xFF);
                }
            }
        }
        return Plate.samples(width, image.getHeight(), samples);
    }
}
