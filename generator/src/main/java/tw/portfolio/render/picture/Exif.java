package tw.portfolio.render.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two things looked for in Exif data; the rest is neither read nor kept. Source: Exif 2.3, 4.6.
 *
 * @param place whether there is a GPS directory
 */
record Exif(Orientation orientation, boolean place) {
    static final Exif NONE = new Exif(Orientation.UPRIGHT, false);
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int GPS_TAG = 0x8825;
    private static final int ENTRY_BYTES = 12;
    private static final int MAX_ENTRIES = 500;

    /** Reads a TIFF block as far as it is sound. */
    static Exif of(byte[] tiff) {
        ByteBuffer buffer = ByteBuffer.wrap(tiff);
        if (tiff.length < 8 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
            return NONE;
        }
        buffer.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(buffer.getInt(4));
        if (buffer.getShort(2) != 42 || directory + 2 > tiff.length) {
            return NONE;
        }
        return directory(buffer, (int) directory);
    }

    private static Exif directory(ByteBuffer buffer, int at) {
        int entries = Math.min(Short.toUnsignedInt(buffer.getShort(at)), MAX_ENTRIES);
        Orientation orientation = Orientation.UPRIGHT;
        boolean place = false;
        for (int i = 0, entry = at + 2;
                i < entries && entry + ENTRY_BYTES <= buffer.limit();
                i++, entry += ENTRY_BYTES) {
            int tag = Short.toUnsignedInt(buffer.getShort(entry));
            if (tag == ORIENTATION_TAG) {
                orientation = Orientation.of(buffer.getShort(entry + 8));
            }
            place |= tag == GPS_TAG;
        }
        return new Exif(orientation, place);
    }

    /** Returns a TIFF block that says the orientation and nothing else. */
    static byte[] saying(Orientation orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION_TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation.exif())
                .array();
    }
}
