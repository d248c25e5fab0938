package tw.portfolio.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, as SVG takes it. */
final class Share {
    private static final int HUNDRED = 100;

    private Share() {}

    /** Returns such as {@code 12.5%}, rounded to two places. */
    static String of(BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.multiply(BigDecimal.valueOf(HUNDRED)).divide(whole, 2, RoundingMode.HALF_UP);
        return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString() + "%";
    }

    /** Returns the part of what is left beside a margin of so many hundredths, the margin with it. */
    static String beside(int margin, long part, long whole) {
        return of(margin * whole + (HUNDRED - margin) * part, HUNDRED * whole);
    }

    static String of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
