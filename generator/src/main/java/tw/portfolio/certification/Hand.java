package tw.portfolio.certification;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whose a step is, row by row.
 *
 * @param decision whose the rows are that differ
 * @param isAnew whether the step itself wrote a row that reads as one before
 * @param isBack whether a row may stand in force again where one with the same text is missing
 * @param left whose a line among those of a row is that somebody not entitled wrote and nobody entitled has touched since
 * @param isOthers whether a row stands on lines of nobody but somebody not entitled
 */
record Hand(
        Decision decision,
        Predicate<Row> isAnew,
        Predicate<Row> isBack,
        Function<Row, Optional<Decision>> left,
        Predicate<Row> isOthers) {
    static Hand of(Decision decision) {
        return new Hand(decision, row -> false, row -> false, row -> Optional.empty(), row -> false);
    }
}
