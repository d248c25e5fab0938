package tw.portfolio.render.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a TrueType file; absolute reads alone, so that threads may share it. */
final class TrueType {
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ROW = 16;
    private final ByteBuffer data;
    private final Map<String, Integer> starts = new TreeMap<>();
    private final Map<String, Integer> lengths = new TreeMap<>();

    TrueType(byte[] file) {
        data = ByteBuffer.wrap(file).asReadOnlyBuffer();
        int tables = data.getShort(4);
        for (int i = 0; i < tables; i++) {
            int row = DIRECTORY + i * DIRECTORY_ROW;
            byte[] tag = new byte[4];
            data.get(row, tag);
            String name = new String(tag, StandardCharsets.US_ASCII);
            starts.put(name, data.getInt(row + 8));
            lengths.put(name, data.getInt(row + 12));
        }
    }

    int unsigned16(String table, int offset) {
        return data.getShort(start(table) + offset) & 0xFFFF;
    }

    int signed16(String table, int offset) {
        return data.getShort(start(table) + offset);
    }

    int int32(String table, int offset) {
        return data.getInt(start(table) + offset);
    }

    byte[] bytes(String table, int offset, int length) {
        byte[] bytes = new byte[length];
        data.get(start(table) + offset, bytes);
        return bytes;
    }

    byte[] bytes(String table) {
        return bytes(table, 0, length(table));
    }

    int length(String table) {
        start(table);
        return lengths.getOrDefault(table, 0);
    }

    private int start(String table) {
        Integer start = starts.get(table);
        if (start == null) {
            throw new IllegalArgumentException("the font has no table " + table);
        }
        return start;
    }
}
