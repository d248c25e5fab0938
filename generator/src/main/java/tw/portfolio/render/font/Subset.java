package tw.portfolio.render.font;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The part of a typeface that one book uses. Codes are given out on first use, one for each character, so that two characters that look
 * alike are still read back as they were written.
 */
public final class Subset {
    private final Typeface face;
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final List<Float> widths = new ArrayList<>(List.of(0f));

    public Subset(Typeface face) {
        this.face = face;
    }

    public Typeface face() {
        return face;
    }

    /**
     * Returns the code of a character, from 1.
     *
     * @param glyph what shows it
     * @param width in thousandths of an em
     */
    public int code(int codePoint, int glyph, float width) {
        return codes.computeIfAbsent(codePoint, key -> {
            glyphs.add(glyph);
            widths.add(width);
            return glyphs.size() - 1;
        });
    }

    /** Returns the width of every code, in thousandths of an em. */
    public List<Float> widths() {
        return List.copyOf(widths);
    }

    /** Returns the font file that holds the glyphs in the order of their codes. */
    public byte[] file() {
        return new SubsetFile(face, glyphs, widths).bytes(Map.of());
    }

    /** Returns the same with what browsers need to find a character's glyph. */
    public byte[] webFile() {
        return new SubsetFile(face, glyphs, widths).bytes(WebTables.of(face, codes));
    }

    /** Returns the PDF's map from codes back to characters. */
    public String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(codes.entrySet());
        for (int from = 0; from < entries.size(); from += 100) { // PDF 9.10.3: at most 100 entries a block
            List<Map.Entry<Integer, Integer>> block = entries.subList(from, Math.min(from + 100, entries.size()));
            map.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> entry : block) {
                map.append('<').append(hex(entry.getValue())).append("> <");
                for (char unit : Character.toChars(Characters.readBack(entry.getKey()))) {
                    map.append(hex(unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%04X", value);
    }
}
