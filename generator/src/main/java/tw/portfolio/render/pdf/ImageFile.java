package tw.portfolio.render.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import tw.portfolio.blob.Blob;
import tw.portfolio.render.pdf.document.Plate;
import tw.portfolio.render.picture.Picture;
import tw.portfolio.render.picture.PictureType;
import tw.portfolio.render.picture.Pictures;
import tw.portfolio.render.picture.Scaler;

/** A picture file as the book holds it: drawings keep every pixel, photographs are as fine as print shows. */
final class ImageFile {
    /** 270 dots an inch across the full width. */
    private static final int MAX_EDGE = 1600;

    /** Drawings that do not pack to this are photographs in disguise. */
    private static final int MAX_DRAWING_BYTES = 600_000;

    /** How it is made; the number is to be raised when the same picture comes out otherwise than before. */
    private static final String WAY = "book 1";

    // what is kept of a file: a byte that tells what became of it, width and height, four bytes each, then the picture
    private static final byte NONE = 0;
    private static final byte JPEG = 1;
    private static final byte DRAWING = 2;
    private static final int HEAD = 9;
    private final Scaler scaler;

    ImageFile(Scaler scaler) {
        this.scaler = scaler;
    }

    /** Returns the picture, or nothing when the file is none, or none that is shown. */
    Optional<Plate> read(Blob blob) throws IOException {
        Optional<Picture> picture = Pictures.read(blob);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer kept = ByteBuffer.wrap(
                scaler.kept(blob, WAY, () -> make(blob, picture.get().type())));
        byte kind = kept.get();
        int width = kept.getInt();
        int height = kept.getInt();
        byte[] bytes = Arrays.copyOfRange(kept.array(), HEAD, kept.limit());
        return switch (kind) {
            case JPEG -> Optional.of(Plate.jpeg(bytes));
            case DRAWING -> Optional.of(Plate.packed(width, height, bytes));
            default -> Optional.empty();
        };
    }

    private static byte[] make(Blob blob, PictureType type) throws IOException {
        Optional<Plate> drawing = type == PictureType.PNG
                ? Pictures.image(blob, MAX_EDGE)
                        .map(ImageFile::drawing)
                        .filter(plate -> plate.size() <= MAX_DRAWING_BYTES)
                : Optional.empty();
        if (drawing.isPresent()) {
            return kept(DRAWING, drawing.get());
        }
        return Pictures.encoded(blob, PictureType.JPEG, MAX_EDGE)
                .map(file -> kept(JPEG, Plate.jpeg(file)))
                .orElseGet(() -> ByteBuffer.allocate(HEAD).put(NONE).array());
    }

    private static byte[] kept(byte kind, Plate plate) {
        byte[] bytes = plate.packed();
        return ByteBuffer.allocate(HEAD + bytes.length)
                .put(kind)
                .putInt(plate.width())
                .putInt(plate.height())
                .put(bytes)
                .array();
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
