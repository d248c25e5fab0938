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

    HeldRow as(Row now) {
        return new HeldRow(now, voided, replaces);
    }
}
