package tw.portfolio.diagnostic;

import java.util.regex.Pattern;

/**
 * The published name of a rule, such as {@code cap.outcome-per-term}; never renamed once released.
 *
 * @param value at least two words of {@code [a-z0-9-]} joined by dots
 */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
