package tw.portfolio.submission;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of a sheet.
 *
 * @param order what rows of a sheet are sorted by
 * @param values by the key a {@link Column} names; every text on one line
 */
record Row(Filing filing, String sheet, String order, SortedMap<String, String> values) implements Comparable<Row> {

    Row {
        values = new TreeMap<>(values);
    }

    static Row of(Filing filing, String sheet, String order, Values values) {
        return new Row(filing, sheet, order, values.map());
    }

    /** Returns the cell's text; empty where nothing is known. */
    String cell(Column column) {
        if (column.bySchool() || column.value().equals(Column.BLANK)) {
            return "";
        }
        String value = values.get(column.value());
        if (value == null) {
            throw new AssertionError(
                    filing.register().name() + " " + sheet + " has a column of " + column.value() + ", rows do not");
        }
        return value;
    }

    @Override
    public int compareTo(Row other) {
        int byOrder = order.compareTo(other.order);
        return byOrder != 0 ? byOrder : values.toString().compareTo(other.values.toString());
    }
}
