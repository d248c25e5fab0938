package tw.portfolio.model;

/**
 * The short name of a course within one term.
 *
 * @param value matches {@code [A-Z0-9][A-Z0-9-]{0,29}}; a string even where every character is a digit
 */
public record CourseId(String value) implements Comparable<CourseId> {
    /** What an identifier of this kind may look like. */
    public static final String FORM = "[A-Z0-9][A-Z0-9-]{0,29}";

    public CourseId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not of the form " + FORM + ": " + value);
        }
    }

    public static CourseId of(String text) {
        return new CourseId(text);
    }

    @Override
    public int compareTo(CourseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
