package tw.portfolio.render.font;

import java.util.Arrays;

/** Which glyph shows a character; the font's {@code cmap} of format 12. */
final class CharacterMap {
    private static final int FORMAT = 12;
    private static final int HEADER = 16;
    private static final int GROUP = 12;
    private final int[] first;
    private final int[] last;
    private final int[] glyph;

    private CharacterMap(int groups) {
        first = new int[groups];
        last = new int[groups];
        glyph = new int[groups];
    }

    static CharacterMap of(TrueType font) {
        int subtable = subtable(font);
        CharacterMap map = new CharacterMap(font.int32("cmap", subtable + 12));
        for (int i = 0; i < map.first.length; i++) {
            int group = subtable + HEADER + i * GROUP;
            map.first[i] = font.int32("cmap", group);
            map.last[i] = font.int32("cmap", group + 4);
            map.glyph[i] = font.int32("cmap", group + 8);
        }
        return map;
    }

    private static int subtable(TrueType font) {
        int tables = font.unsigned16("cmap", 2);
        for (int i = 0; i < tables; i++) {
            int offset = font.int32("cmap", 4 + i * 8 + 4);
            if (font.unsigned16("cmap", offset) == FORMAT) {
                return offset;
            }
        }
        throw new IllegalArgumentException("the font has no map of format " + FORMAT);
    }

    /** Returns the glyph's number, or 0 when there is none. */
    int glyph(int codePoint) {
        int found = Arrays.binarySearch(first, codePoint);
        int group = found >= 0 ? found : -found - 2;
        return group < 0 || codePoint > last[group] ? 0 : glyph[group] + codePoint - first[group];
    }
}
