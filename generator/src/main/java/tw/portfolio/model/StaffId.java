package tw.portfolio.model;

/**
 * The short name of a member of staff within the school's records.
 *
 * @param value matches {@code [a-z][a-z0-9.-]{1,39}}; a string even where every character is a digit
 */
public record StaffId(String value) implements Comparable<StaffId> {
    /** What an identifier of this kind may look like. */
    public static final String FORM = "[a-z][a-z0-9.-]{1,39}";

    public StaffId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not of the form " + FORM + ": " + value);
        }
    }

    public static StaffId of(String text) {
        return new StaffId(text);
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
