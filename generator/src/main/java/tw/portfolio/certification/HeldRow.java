package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;

/**
 * A row that stands in an office's file.
 *
 * @param voided the step that made it void; absent for one in force
 * @param replaces the row in force in whose place it stands
 * @param sound of a void one the lines it would have were all in force that entitled people made of it, as {@link OwnedLines#laid} has them
 */
record HeldRow(Row row, Optional<Decision> voided, Optional<Row> replaces, List<String> sound) {

    static HeldRow inForce(Row row) {
        return new HeldRow(row, Optional.empty(), Optional.empty(), List.of());
    }

    static HeldRow voided(Row row, Decision by) {
        return new HeldRow(row, Optional.of(by), Optional.empty(), List.of());
    }

    boolean isInForce() {
        return voided.isEmpty();
    }

    /** Returns the row in force that is missing once this one is gone. */
    Optional<Row> origin() {
        return isInForce() ? Optional.of(row) : replaces;
    }

    /** Returns the same row, in whose place nothing in force stood. */
    HeldRow inPlaceOfNone() {
        return new HeldRow(row, voided, Optional.empty(), sound);
    }

    /** Returns the same row in the place of one in force, whose lines are given. */
    HeldRow replacing(Row origin, List<String> lines) {
        return new HeldRow(row, voided, Optional.of(origin), lines);
    }

    HeldRow voidedBy(Decision step) {
        return new HeldRow(row, Optional.of(step), replaces, sound);
    }

    HeldRow as(Row now) {
        return new HeldRow(now, voided, replaces, sound);
    }
}
