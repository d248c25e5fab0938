package tw.portfolio.render.pdf.document;

/** A picture as a PDF holds it: its pixels are those of the file, and no metadata is needed to show it upright. */
public final class Plate {
    private final int width;
    private final int height;
    private final int channels;
    private final boolean jpeg;
    private final byte[] bytes;

    private Plate(int width, int height, int channels, boolean jpeg, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.jpeg = jpeg;
        this.bytes = bytes;
    }

    /**
     * Takes a JPEG file.
     *
     * @param channels 1 for grey, 3 for colours
     */
    public static Plate jpeg(int width, int height, int channels, byte[] file) {
        return new Plate(width, height, channels, true, file);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    int channels() {
        return channels;
    }

    boolean jpeg() {
        return jpeg;
    }

    byte[] bytes() {
        return bytes;
    }
}
