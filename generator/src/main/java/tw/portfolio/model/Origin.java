package tw.portfolio.model;

import java.util.List;
import tw.portfolio.diagnostic.Location;

/** Where a value and each of its fields were written; kept small, for every row of every file has one. */
public final class Origin {
    private static final int COLUMN_BITS = 12;
    private static final int MAX_COLUMN = (1 << COLUMN_BITS) - 1;
    private final String source;
    private final String path;
    private final int start;
    private final List<String> names;
    private final int[] places;

    private Origin(String source, String path, int start, List<String> names, int[] places) {
        this.source = source;
        this.path = path;
        this.start = start;
        this.names = names;
        this.places = places;
    }

    /**
     * Returns the origin of a value whose fields were read.
     *
     * @param names the fields, a list shared by every value of one type
     * @param lines 1-based lines in the order of {@code names}; 0 for a field that is absent
     * @param columns 1-based columns likewise
     */
    public static Origin of(Location start, List<String> names, int[] lines, int[] columns) {
        int[] places = new int[names.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = pack(lines[i], columns[i]);
        }
        return new Origin(start.source(), start.path(), pack(start.line(), start.column()), names, places);
    }

    /** Returns the origin of a value of which only the file is known. */
    public static Origin ofFile(String source, String path) {
        return new Origin(source, path, 0, List.of(), new int[0]);
    }

    private static int pack(int line, int column) {
        return line << COLUMN_BITS | Math.min(column, MAX_COLUMN);
    }

    /** Returns where the value begins. */
    public Location start() {
        return unpack(start);
    }

    /** Returns where the field's value stands, or where the whole value begins when the field is absent. */
    public Location at(String field) {
        int index = names.indexOf(field);
        return index < 0 || places[index] == 0 ? start() : unpack(places[index]);
    }

    private Location unpack(int place) {
        return new Location(source, path, place >>> COLUMN_BITS, place & MAX_COLUMN);
    }

    public String source() {
        return source;
    }

    public String path() {
        return path;
    }

    @Override
    public String toString() {
        return start().toString();
    }
}
