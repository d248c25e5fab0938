package tw.portfolio.certification;

import java.util.Optional;

/**
 * A row that stands in an office's file.
 *
 * @param voided the step that made it void; absent for one in force
 * @param replaces the row in force in whose place it stands
 */
record HeldRow(Row row, Optional<Decision> voided, Optional<Row> replaces) {

    static HeldRow inForce(Row row) {
        return new HeldRow(row, Optional.empty(), Optional.empty());
    }

    boolean isInForce() {
        return voided.isEmpty();
    }

    /** Returns the row in force that is missing once this one is gone. */
    Optional<Row> origin() {
        return isInForce() ? Optional.of(row) : replaces;
    }

    /** Returns whether this void line is one in force but for a void line before it, that stands for the one it followed in force. */
    boolean follows(HeldRow before) {
        Optional<String> said = row.line().map(Row.Line::said);
        Optional<String> first = before.replaces().flatMap(Row::line).map(Row.Line::said);
        return replaces.flatMap(Row::line)
                .filter(origin -> said.equals(Optional.of(origin.said())))
                .filter(origin -> first.equals(Optional.of(origin.before())))
                .isPresent();
    }

    HeldRow as(Row now) {
        return new HeldRow(now, voided, replaces);
    }
}
