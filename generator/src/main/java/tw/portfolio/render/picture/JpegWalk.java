package tw.portfolio.render.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Walks through the segments of a JPEG file; what follows its end is no part of it. Source: ITU-T T.81, Annex B. */
final class JpegWalk implements Walk {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private final byte[] bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int frame;
    private int precision;
    private int components;
    private int scans;
    private Exif exif = Exif.NONE;
    private boolean ended;

    /** Walks to the end, or to where the file is no longer sound. */
    JpegWalk(byte[] bytes) {
        this.bytes = bytes;
        int at = 2;
        while (at >= 0 && !ended) {
            at = segment(at);
        }
    }

    @Override
    public Facts facts() {
        return new Facts(PictureType.JPEG, width, height, exif.orientation(), exif.place(), fault());
    }

    private Optional<Fault> fault() {
        // SOF0 to SOF2: Huffman coded, the ones every browser reads
        boolean readable =
                ended && scans > 0 && frame >= 0xC0 && frame <= 0xC2 && precision == 8 && width > 0 && height > 0;
        if (!readable || components == 2 || components > 4) {
            return Optional.of(Fault.BROKEN);
        }
        if (components == 4) {
            return Optional.of(Fault.FOUR_COLOURS);
        }
        return Facts.tooMany(width, height, scans) ? Optional.of(Fault.TOO_MANY_PIXELS) : Optional.empty();
    }

    // left out: Exif but for the orientation, XMP, IPTC, comments, thumbnails and whatever follows the end
    @Override
    public byte[] withoutMetadata() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(kept.size() + 64);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) START});
        if (exif.orientation() != Orientation.UPRIGHT) {
            byte[] block = Exif.saying(exif.orientation());
            file.writeBytes(new byte[] {(byte) 0xFF, (byte) APP1, 0, (byte) (2 + EXIF.length + block.length)});
            file.writeBytes(EXIF);
            file.writeBytes(block);
        }
        file.writeBytes(kept.toByteArray());
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
        return file.toByteArray();
    }

    /** Reads the segment at {@code at} and returns where the next begins, or -1 when there is none. */
    private int segment(int at) {
        int start = at;
        while (start + 1 < bytes.length && unsigned(start) == 0xFF && unsigned(start + 1) == 0xFF) {
            start++;
        }
        if (start + 1 >= bytes.length || unsigned(start) != 0xFF) {
            return -1;
        }
        int marker = unsigned(start + 1);
        if (marker == END) {
            ended = true;
            return -1;
        }
        int length = start + 3 < bytes.length ? (unsigned(start + 2) << 8) | unsigned(start + 3) : 0;
        int end = start + 2 + length;
        if (length < 2 || end > bytes.length || marker < 0xC0) {
            return -1;
        }
        read(marker, Arrays.copyOfRange(bytes, start + 4, end));
        int next = marker == SCAN ? endOfScan(end) : end;
        keep(marker, start, end, next);
        return next;
    }

    private void read(int marker, byte[] body) {
        boolean startOfFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (startOfFrame && body.length >= 6 && frame == 0) {
            frame = marker;
            precision = body[0] & 0xFF;
            height = ((body[1] & 0xFF) << 8) | (body[2] & 0xFF);
            width = ((body[3] & 0xFF) << 8) | (body[4] & 0xFF);
            components = body[5] & 0xFF;
        } else if (startOfFrame) {
            frame = Integer.MAX_VALUE; // a second frame: no ordinary picture
        } else if (marker == SCAN) {
            scans++;
        } else if (marker == APP1 && startsWith(body, EXIF) && exif.equals(Exif.NONE)) {
            exif = Exif.of(Arrays.copyOfRange(body, EXIF.length, body.length));
        }
    }

    /** Coded data runs to the next marker that is neither a stuffed zero nor a restart. */
    private int endOfScan(int from) {
        for (int i = from; i + 1 < bytes.length; i++) {
            int next = unsigned(i + 1);
            if (unsigned(i) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return i;
            }
        }
        return bytes.length;
    }

    private void keep(int marker, int start, int end, int next) {
        boolean application = marker >= APP0 && marker <= APP15;
        byte[] body = Arrays.copyOfRange(bytes, start + 4, Math.min(end, start + 4 + 16));
        if (marker == APP0 && startsWith(body, JFIF) && body.length >= 12) {
            kept.writeBytes(new byte[] {(byte) 0xFF, (byte) APP0, 0, 16});
            kept.write(body, 0, 12);
            kept.writeBytes(new byte[2]); // no thumbnail
            return;
        }
        boolean needed = application
                ? (marker == APP2 && startsWith(body, PROFILE)) || (marker == APP14 && startsWith(body, ADOBE))
                : marker != COMMENT;
        if (needed) {
            kept.write(bytes, start, next - start);
        }
    }

    private static boolean startsWith(byte[] body, byte[] start) {
        return body.length >= start.length && Arrays.equals(body, 0, start.length, start, 0, start.length);
    }

    private int unsigned(int at) {
        return bytes[at] & 0xFF;
    }
}
