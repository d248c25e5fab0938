package tw.portfolio.model;

import java.util.Comparator;

/**
 * Half a school year, such as 114-1.
 *
 * @param half 1 or 2
 */
public record Term(SchoolYear year, int half) implements Comparable<Term> {
    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::year).thenComparingInt(Term::half);

    public Term {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("not a half of a school year: " + half);
        }
    }

    /** Reads {@code 114-1}. */
    public static Term of(String text) {
        if (!text.matches("[0-9]{3}-[12]")) {
            throw new IllegalArgumentException("not a term: " + text);
        }
        return new Term(SchoolYear.of(text.substring(0, 3)), text.charAt(4) - '0');
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "-" + half;
    }
}
