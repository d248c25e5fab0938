package tw.portfolio.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Half a school year, such as 114-1.
 *
 * @param half 1 or 2
 */
public record Term(SchoolYear year, int half) implements Comparable<Term> {
    private static final Pattern FORM = Pattern.compile("[0-9]{3}-[12]");
    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::year).thenComparingInt(Term::half);

    public Term {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("not a half of a school year: " + half);
        }
    }

    /** Reads {@code 114-1}. */
    public static Term of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a term: " + text);
        }
        return new Term(SchoolYear.of(text.substring(0, 3)), text.charAt(4) - '0');
    }

    /** Returns the term's first day. Source: 各級學校學生學年學期假期辦法第 2 條. */
    public LocalDate firstDay() {
        return half == 1 ? LocalDate.of(westernYear(), 8, 1) : LocalDate.of(westernYear() + 1, 2, 1);
    }

    /** Returns the term's last day, inclusive. Source: as {@link #firstDay()}. */
    public LocalDate lastDay() {
        return half == 1 ? LocalDate.of(westernYear() + 1, 1, 31) : LocalDate.of(westernYear() + 1, 7, 31);
    }

    /** Returns the term in which {@code day} lies. */
    public static Term at(LocalDate day) {
        boolean second = day.getMonthValue() >= 2 && day.getMonthValue() <= 7;
        boolean afterNewYear = day.getMonthValue() <= 7;
        int western = afterNewYear ? day.getYear() - 1 : day.getYear();
        return new Term(new SchoolYear(western - SchoolYear.WESTERN_OFFSET), second ? 2 : 1);
    }

    /** Returns the term before this one. */
    public Term previous() {
        return half == 2 ? new Term(year, 1) : new Term(new SchoolYear(year.value() - 1), 2);
    }

    /** Returns the term after this one. */
    public Term next() {
        return half == 1 ? new Term(year, 2) : new Term(new SchoolYear(year.value() + 1), 1);
    }

    private int westernYear() {
        return year.value() + SchoolYear.WESTERN_OFFSET;
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
