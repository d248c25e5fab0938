package tw.portfolio.certification;

import java.util.function.Predicate;

/**
 * Whose a step is, row by row.
 *
 * @param decision whose the rows are that differ
 * @param isAnew whether the step itself wrote a row that reads as one before
 * @param isBack whether a row may stand in force again where one with the same text is missing
 * @param isOthers whether a row stands on lines of nobody but somebody not entitled
 * @param origins what rows were before the step
 */
record Hand(
        Decision decision, Predicate<Row> isAnew, Predicate<Row> isBack, Predicate<Row> isOthers, RowOrigins origins) {
    /** Returns somebody else's hand in the same step, who wrote every row that is given. */
    Hand of(Decision other) {
        return new Hand(other, row -> false, row -> false, row -> false, origins);
    }
}
