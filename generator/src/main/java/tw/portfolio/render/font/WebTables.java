package tw.portfolio.render.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables that browsers ask for beyond those a PDF needs. */
final class WebTables {
    private static final int GROUP = 12;

    private WebTables() {}

    /**
     * Returns the tables by name.
     *
     * @param codes glyph numbers of the file by character
     */
    static Map<String, byte[]> of(Typeface face, Map<Integer, Integer> codes) {
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("OS/2", face.font().bytes("OS/2"));
        tables.put("cmap", map(new TreeMap<>(codes)));
        tables.put("name", names(face.file().postScriptName()));
        tables.put("post", ByteBuffer.allocate(32).putInt(0, 0x00030000).array()); // no glyph names
        return tables;
    }

    /** Source: OpenType, name: family, style, whole name and PostScript name, all of them the same word. */
    private static byte[] names(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        int[] kinds = {1, 2, 4, 6};
        ByteBuffer names = ByteBuffer.allocate(6 + 12 * kinds.length + text.length);
        names.putShort((short) 0).putShort((short) kinds.length).putShort((short) (6 + 12 * kinds.length));
        for (int kind : kinds) {
            names.putShort((short) 3).putShort((short) 1).putShort((short) 0x409); // Windows, Unicode, English
            names.putShort((short) kind).putShort((short) text.length).putShort((short) 0);
        }
        return names.put(text).array();
    }

    /** Source: OpenType, cmap, format 12: one group for each character. */
    private static byte[] map(SortedMap<Integer, Integer> codes) {
        int length = 16 + GROUP * codes.size();
        ByteBuffer map = ByteBuffer.allocate(12 + length);
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) 3).putShort((short) 10).putInt(12); // Windows, full Unicode
        map.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(codes.size());
        codes.forEach(
                (character, glyph) -> map.putInt(character).putInt(character).putInt(glyph));
        return map.array();
    }
}
