package tw.portfolio.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.model.Term;

/** Hours of service, term by term. */
public final class Hours {
    private static final int TOP = 24;
    private static final int ROOM = 112;
    private static final int FOOT = 28;

    private Hours() {}

    /**
     * The hours of one term.
     *
     * @param counted at most those claimed
     */
    public record Sum(Term term, BigDecimal claimed, BigDecimal counted) {}

    /** Returns a column for each term with hours; the terms in order, one sum each. */
    public static Charts.Columns columns(List<Sum> sums) {
        BigDecimal most =
                sums.stream().map(Sum::claimed).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        List<Charts.Column> columns = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            if (sum.claimed().signum() > 0) {
                columns.add(new Charts.Column(
                        Share.of(10L * i + 3, 10L * sums.size()),
                        Share.of(2L * i + 1, 2L * sums.size()),
                        Share.of(4, 10L * sums.size()),
                        height(sum.claimed(), most),
                        height(sum.counted().min(sum.claimed()), most),
                        sum.claimed().stripTrailingZeros().toPlainString()));
            }
        }
        List<Term> terms = sums.stream().map(Sum::term).toList();
        return new Charts.Columns(TOP + ROOM + FOOT, TOP + ROOM, Terms.places(terms), columns);
    }

    /** Returns the height in pixels; what is more than nothing is seen. */
    private static int height(BigDecimal hours, BigDecimal most) {
        int height = hours.multiply(BigDecimal.valueOf(ROOM))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return hours.signum() > 0 ? Math.max(2, height) : 0;
    }
}
