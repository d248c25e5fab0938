package tw.portfolio.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.model.Term;

/** A student's own scores, from 0 to 100; of anybody else's nothing is known here. */
public final class Scores {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int BAR_ROW = 44;
    private static final int BAR_NAME = 16;

    /** As many letters as fit beside a score on a phone of 320 pixels; a Chinese character counts for two. */
    private static final int NAME_WIDTH = 34;

    private static final int TOP = 12;
    private static final int STEP = 20;
    private static final int STEP_HEIGHT = 44;
    private static final int FOOT = 28;

    /** Room for the values of lines, in hundredths of the width. */
    private static final int MARGIN = 8;

    private Scores() {}

    /** A course's score in a term. */
    public record Score(Term term, String course, BigDecimal value) {}

    /** Returns a bar for each score, in their order. */
    public static Charts.Bars bars(List<Score> scores) {
        List<Charts.Bar> bars = new ArrayList<>();
        for (Score score : scores) {
            bars.add(new Charts.Bar(
                    shortened(score.course()),
                    number(score.value()),
                    bars.size() * BAR_ROW + BAR_NAME,
                    Share.of(bounded(score.value()), MOST)));
        }
        return new Charts.Bars(bars.size() * BAR_ROW, bars);
    }

    /** Returns a dot for each score above its term; the lowest line is the step beneath the lowest score. */
    public static Charts.Dots dots(List<Term> terms, List<Score> scores) {
        int low = scores.stream()
                .map(score -> bounded(score.value()).intValue() / STEP * STEP)
                .min(Integer::compare)
                .orElse(0);
        low = Math.min(low, MOST.intValue() - 2 * STEP);
        int height = TOP + (MOST.intValue() - low) / STEP * STEP_HEIGHT;
        List<Charts.Level> levels = new ArrayList<>();
        for (int level = low; level <= MOST.intValue(); level += STEP) {
            levels.add(new Charts.Level(Integer.toString(level), y(BigDecimal.valueOf(level))));
        }
        List<Charts.Dot> dots = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            List<Score> own =
                    scores.stream().filter(score -> score.term().equals(term)).toList();
            for (int j = 0; j < own.size(); j++) {
                Score score = own.get(j);
                dots.add(new Charts.Dot(
                        score.course() + " " + number(score.value()),
                        // between the two edges of the term, one after the other
                        Share.beside(
                                MARGIN, (long) i * (own.size() + 1) + j + 1, (long) terms.size() * (own.size() + 1)),
                        y(bounded(score.value()))));
            }
        }
        return new Charts.Dots(height + FOOT, levels, Terms.places(terms, MARGIN), dots);
    }

    private static int y(BigDecimal value) {
        return TOP
                + MOST.subtract(value)
                        .multiply(BigDecimal.valueOf(STEP_HEIGHT))
                        .divide(BigDecimal.valueOf(STEP), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private static BigDecimal bounded(BigDecimal value) {
        return value.max(BigDecimal.ZERO).min(MOST);
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String name) {
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int point : name.codePoints().toArray()) {
            width += point < 0x1100 ? 1 : 2;
            if (width > NAME_WIDTH) {
                return kept.append('…').toString();
            }
            kept.appendCodePoint(point);
        }
        return kept.toString();
    }
}
