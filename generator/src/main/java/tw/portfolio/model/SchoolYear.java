package tw.portfolio.model;

import java.util.regex.Pattern;

/**
 * A school year in the ROC calendar; 114 runs from 1 August 2025 to 31 July 2026.
 *
 * @param value from 1 to 999, written with three digits
 */
public record SchoolYear(int value) implements Comparable<SchoolYear> {

    /** The Gregorian year in which ROC year 0 would lie. */
    static final int WESTERN_OFFSET = 1911;

    private static final Pattern FORM = Pattern.compile("[0-9]{3}");

    public SchoolYear {
        if (value < 1 || value > 999) {
            throw new IllegalArgumentException("not a school year: " + value);
        }
    }

    /** Reads exactly three digits. */
    public static SchoolYear of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a school year: " + text);
        }
        return new SchoolYear(Integer.parseInt(text));
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value < 100 ? (value < 10 ? "00" + value : "0" + value) : Integer.toString(value);
    }
}
