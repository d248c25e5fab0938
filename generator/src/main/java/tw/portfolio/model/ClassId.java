package tw.portfolio.model;

/**
 * The number or name of a class within one term.
 *
 * @param value matches {@code [0-9A-Z]{1,8}}; a string even where every character is a digit
 */
public record ClassId(String value) implements Comparable<ClassId> {
    /** What an identifier of this kind may look like. */
    public static final String FORM = "[0-9A-Z]{1,8}";

    public ClassId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not of the form " + FORM + ": " + value);
        }
    }

    public static ClassId of(String text) {
        return new ClassId(text);
    }

    @Override
    public int compareTo(ClassId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
