package tw.portfolio.render.pdf.document;

import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSName;

/** A picture as a PDF holds it: upright, and no metadata is needed to show it. */
public final class Plate {
    private final int width;
    private final int height;
    private final int channels;
    private final COSName filter;
    private final byte[] bytes;

    private Plate(int width, int height, int channels, COSName filter, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.filter = filter;
        this.bytes = bytes;
    }

    /** Takes a JPEG file of our own making, grey or in colours. */
    public static Plate jpeg(byte[] file) {
        ByteBuffer data = ByteBuffer.wrap(file);
        int at = 2; // behind the start of the image
        while (!frame(data.get(at + 1))) {
            at += 2 + Short.toUnsignedInt(data.getShort(at + 2));
        }
        int height = Short.toUnsignedInt(data.getShort(at + 5));
        int width = Short.toUnsignedInt(data.getShort(at + 7));
        return new Plate(width, height, data.get(at + 9), COSName.DCT_DECODE, file);
    }

    /** Returns whether the marker begins the frame, which tells size and channels. JPEG B.1.1.3: SOF0 to SOF15 but DHT, JPG and DAC. */
    private static boolean frame(byte marker) {
        int code = Byte.toUnsignedInt(marker);
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    /** Takes red, green and blue samples of 8 bits, row by row, and packs them without loss. */
    public static Plate samples(int width, int height, byte[] samples) {
        return packed(width, height, Objects.packed(samples));
    }

    /** Takes what {@link #packed()} gave. */
    public static Plate packed(int width, int height, byte[] packed) {
        return new Plate(width, height, 3, COSName.FLATE_DECODE, packed);
    }

    /** Returns the picture as the file holds it: a JPEG file, or samples packed without loss. */
    public byte[] packed() {
        return bytes.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns how many bytes it takes in the file. */
    public int size() {
        return bytes.length;
    }

    int channels() {
        return channels;
    }

    COSName filter() {
        return filter;
    }

    byte[] bytes() {
        return bytes;
    }
}
