package tw.portfolio.render.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** One typeface as its file says; immutable, shared by books and threads. */
public final class Typeface {
    private final FontFile file;
    private final TrueType font;
    private final CharacterMap characters;
    private final int unitsPerEm;
    private final int metrics;
    private final boolean longOffsets;

    private Typeface(FontFile file, TrueType font) {
        this.file = file;
        this.font = font;
        this.characters = CharacterMap.of(font);
        this.unitsPerEm = font.unsigned16("head", 18);
        this.metrics = font.unsigned16("hhea", 34);
        this.longOffsets = font.unsigned16("head", 50) == 1;
    }

    static Typeface read(FontFile file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file.resource())) {
            if (in == null) {
                throw new AssertionError("the typeface is missing from the program: " + file.resource());
            }
            return new Typeface(file, new TrueType(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FontFile file() {
        return file;
    }

    /** Returns the glyph's number for a character, or 0 when the typeface has none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** Returns the glyph's width in thousandths of an em. */
    public float advance(int glyph) {
        return font.unsigned16("hmtx", Math.min(glyph, metrics - 1) * 4) * 1000f / unitsPerEm;
    }

    /** Returns xMin, yMin, xMax, yMax of the whole typeface in thousandths of an em. */
    public int[] box() {
        int[] box = new int[4];
        for (int i = 0; i < box.length; i++) {
            box[i] = font.signed16("head", 36 + 2 * i) * 1000 / unitsPerEm;
        }
        return box;
    }

    /** Returns how far glyphs reach above the base line, in thousandths of an em. */
    public int ascent() {
        return font.signed16("OS/2", 68) * 1000 / unitsPerEm;
    }

    /** Returns how far glyphs reach below the base line, negative, in thousandths of an em. */
    public int descent() {
        return font.signed16("OS/2", 70) * 1000 / unitsPerEm;
    }

    TrueType font() {
        return font;
    }

    /** Returns the outline's bytes as the {@code glyf} table has them; empty for a blank glyph. */
    byte[] outline(int glyph) {
        int from = offset(glyph);
        return font.bytes("glyf", from, offset(glyph + 1) - from);
    }

    /** Returns the advance width and left side bearing as the {@code hmtx} table has them. */
    byte[] metrics(int glyph) {
        if (glyph < metrics) {
            return font.bytes("hmtx", glyph * 4, 4);
        }
        byte[] width = font.bytes("hmtx", (metrics - 1) * 4, 2);
        byte[] bearing = font.bytes("hmtx", metrics * 4 + (glyph - metrics) * 2, 2);
        return new byte[] {width[0], width[1], bearing[0], bearing[1]};
    }

    private int offset(int glyph) {
        return longOffsets ? font.int32("loca", glyph * 4) : font.unsigned16("loca", glyph * 2) * 2;
    }
}
