package tw.portfolio.render.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a TrueType file of chosen glyphs, without hints: outlines as they are, the parts of composed glyphs added behind. */
final class SubsetFile {
    private static final int COMPOSITE_HEADER = 10;
    private static final int ARGUMENTS_ARE_WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE_PARTS = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;
    private static final int INSTRUCTIONS = 0x100;
    private static final int CHECKSUM = 0xB1B0AFBA;

    private final Typeface face;
    private final List<Integer> glyphs;
    private final int shown;
    private final List<Float> widths;
    private final Map<Integer, Integer> parts = new HashMap<>();

    SubsetFile(Typeface face, List<Integer> glyphs, List<Float> widths) {
        this.face = face;
        this.glyphs = new ArrayList<>(glyphs);
        this.shown = glyphs.size();
        this.widths = widths;
    }

    /** @param more tables beyond those that every file has */
    byte[] bytes(Map<String, byte[]> more) {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteArrayOutputStream offsets = new ByteArrayOutputStream();
        for (int i = 0; i < glyphs.size(); i++) { // grows while parts are met
            put32(offsets, outlines.size());
            byte[] outline = outline(face.outline(glyphs.get(i)));
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[-outline.length & 3]);
        }
        put32(offsets, outlines.size());
        Map<String, byte[]> tables = new TreeMap<>(more);
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", offsets.toByteArray());
        tables.put("hmtx", metrics());
        tables.put("head", head());
        tables.put("hhea", patched("hhea", 34, glyphs.size()));
        tables.put("maxp", patched("maxp", 4, glyphs.size()));
        return assemble(tables);
    }

    private byte[] metrics() {
        ByteArrayOutputStream metrics = new ByteArrayOutputStream();
        for (int i = 0; i < glyphs.size(); i++) {
            byte[] metric = face.metrics(glyphs.get(i));
            boolean narrowed = i > 0 && i < shown && widths.get(i) == 0;
            metrics.writeBytes(narrowed ? new byte[] {0, 0, metric[2], metric[3]} : metric);
        }
        return metrics.toByteArray();
    }

    private byte[] head() {
        ByteBuffer head = ByteBuffer.wrap(face.font().bytes("head"));
        head.putInt(8, 0);
        head.putShort(50, (short) 1); // offsets of four bytes
        return head.array();
    }

    private byte[] patched(String table, int offset, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(face.font().bytes(table));
        bytes.putShort(offset, (short) value);
        return bytes.array();
    }

    private byte[] outline(byte[] outline) {
        if (outline.length == 0) {
            return outline;
        }
        ByteBuffer bytes = ByteBuffer.wrap(outline);
        int contours = bytes.getShort(0);
        return contours < 0 ? composite(bytes) : simple(bytes, contours);
    }

    private static byte[] simple(ByteBuffer bytes, int contours) {
        int length = COMPOSITE_HEADER + 2 * contours;
        int hints = bytes.getShort(length) & 0xFFFF;
        byte[] plain = new byte[bytes.capacity() - hints];
        bytes.get(0, plain, 0, length);
        bytes.get(length + 2 + hints, plain, length + 2, plain.length - length - 2);
        return plain;
    }

    private byte[] composite(ByteBuffer bytes) {
        int at = COMPOSITE_HEADER;
        int flags;
        do {
            flags = bytes.getShort(at);
            bytes.putShort(at, (short) (flags & ~INSTRUCTIONS));
            bytes.putShort(at + 2, (short) part(bytes.getShort(at + 2) & 0xFFFF));
            at += 4 + ((flags & ARGUMENTS_ARE_WORDS) == 0 ? 2 : 4);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE_PARTS) != 0);
        byte[] plain = new byte[at];
        bytes.get(0, plain);
        return plain;
    }

    private int part(int glyph) {
        return parts.computeIfAbsent(glyph, key -> {
            glyphs.add(key);
            return glyphs.size() - 1;
        });
    }

    private static byte[] assemble(Map<String, byte[]> tables) {
        int directory = 12 + 16 * tables.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream bodies = new ByteArrayOutputStream();
        put32(out, 0x00010000);
        int power = 31 - Integer.numberOfLeadingZeros(tables.size());
        put16(out, tables.size());
        put16(out, 16 << power);
        put16(out, power);
        put16(out, 16 * tables.size() - (16 << power));
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            if (table.getKey().equals("head")) {
                head = directory + bodies.size();
            }
            byte[] body = table.getValue();
            out.writeBytes(table.getKey().getBytes(StandardCharsets.US_ASCII));
            put32(out, sum(body));
            put32(out, directory + bodies.size());
            put32(out, body.length);
            bodies.writeBytes(body);
            bodies.writeBytes(new byte[-body.length & 3]);
        }
        out.writeBytes(bodies.toByteArray());
        byte[] file = out.toByteArray();
        ByteBuffer.wrap(file).putInt(head + 8, CHECKSUM - sum(file));
        return file;
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFF) << (24 - 8 * (i & 3));
        }
        return sum;
    }

    private static void put16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static void put32(ByteArrayOutputStream out, int value) {
        put16(out, value >> 16);
        put16(out, value);
    }
}
