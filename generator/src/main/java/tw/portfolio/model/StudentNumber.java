package tw.portfolio.model;

import java.util.regex.Pattern;

/**
 * A student's number (學號) at the school.
 *
 * @param value matches {@code [0-9A-Z]{4,12}}; a string even where every character is a digit
 */
public record StudentNumber(String value) implements Comparable<StudentNumber> {
    /** What an identifier of this kind may look like. */
    public static final String FORM = "[0-9A-Z]{4,12}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public StudentNumber {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not of the form " + FORM + ": " + value);
        }
    }

    public static StudentNumber of(String text) {
        return new StudentNumber(text);
    }

    @Override
    public int compareTo(StudentNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
