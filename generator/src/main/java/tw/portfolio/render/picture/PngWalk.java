package tw.portfolio.render.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks through the chunks of a PNG file; what follows its end is no part of it. Source: PNG (Third Edition), 5. */
final class PngWalk implements Walk {
    private static final int SIGNATURE_BYTES = 8;
    private static final int AROUND_DATA = 12;
    private static final int HEADER_BYTES = 13;
    private static final String EXIF = "eXIf";
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");
    private final byte[] bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;
    private Exif exif = Exif.NONE;
    private boolean data;
    private boolean ended;

    /** Walks to the end, or to where the file is no longer sound. */
    PngWalk(byte[] bytes) {
        this.bytes = bytes;
        int at = SIGNATURE_BYTES;
        while (at >= 0 && !ended) {
            at = chunk(at);
        }
    }

    @Override
    public Facts facts() {
        Optional<Fault> fault = Optional.empty();
        if (!ended || !data || width <= 0 || height <= 0) {
            fault = Optional.of(Fault.BROKEN);
        } else if (Facts.tooMany(width, height, 1)) {
            fault = Optional.of(Fault.TOO_MANY_PIXELS);
        }
        return new Facts(PictureType.PNG, width, height, exif.orientation(), exif.place(), fault);
    }

    // left out: text, times, Exif but for the orientation, chunks of other programs and whatever follows the end
    @Override
    public byte[] withoutMetadata() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(kept.size() + SIGNATURE_BYTES);
        file.write(bytes, 0, SIGNATURE_BYTES);
        byte[] chunks = kept.toByteArray();
        int header = Math.min(chunks.length, AROUND_DATA + HEADER_BYTES);
        file.write(chunks, 0, header);
        if (exif.orientation() != Orientation.UPRIGHT) {
            file.writeBytes(chunk(EXIF, Exif.saying(exif.orientation())));
        }
        file.write(chunks, header, chunks.length - header);
        if (!ended) {
            file.writeBytes(chunk("IEND", new byte[0]));
        }
        return file.toByteArray();
    }

    /** Reads the chunk at {@code at} and returns where the next begins, or -1 when there is none that is sound. */
    private int chunk(int at) {
        if (bytes.length - at < AROUND_DATA) {
            return -1;
        }
        int length = ByteBuffer.wrap(bytes).getInt(at);
        if (length < 0 || length > bytes.length - at - AROUND_DATA) {
            return -1;
        }
        int end = at + AROUND_DATA + length;
        CRC32 sum = new CRC32();
        sum.update(bytes, at + 4, length + 4);
        String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
        boolean first = at == SIGNATURE_BYTES;
        if ((int) sum.getValue() != ByteBuffer.wrap(bytes).getInt(end - 4) || first != name.equals("IHDR")) {
            return -1;
        }
        if (first && length != HEADER_BYTES) {
            return -1;
        }
        read(name, Arrays.copyOfRange(bytes, at + 8, end - 4));
        if (KEPT.contains(name)) {
            kept.write(bytes, at, end - at);
        }
        return end;
    }

    private void read(String name, byte[] body) {
        switch (name) {
            case "IHDR" -> {
                width = ByteBuffer.wrap(body).getInt(0);
                height = ByteBuffer.wrap(body).getInt(4);
            }
            case "IDAT" -> data = true;
            case "IEND" -> ended = true;
            case EXIF -> exif = exif.equals(Exif.NONE) ? Exif.of(body) : exif;
            default -> {}
        }
    }

    private static byte[] chunk(String name, byte[] body) {
        ByteBuffer chunk = ByteBuffer.allocate(AROUND_DATA + body.length)
                .putInt(body.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(body);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, body.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
