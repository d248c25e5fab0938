package tw.portfolio.certification;

import java.util.Optional;
import tw.portfolio.source.yaml.Node;

/**
 * A row that stands in an office's file.
 *
 * @param voided the step that made it void; absent for one in force
 * @param replaces the row in force in whose place it stands
 * @param sound of a void one what it would be were all in force that entitled people made of it; absent where nothing would
 */
record HeldRow(Row row, Optional<Decision> voided, Optional<Row> replaces, Optional<Node> sound) {

    static HeldRow inForce(Row row) {
        return new HeldRow(row, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static HeldRow voided(Row row, Decision by) {
        return new HeldRow(row, Optional.of(by), Optional.empty(), Optional.empty());
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

    /** Returns the same row in the place of one in force. */
    HeldRow replacing(Row origin, Optional<Node> made) {
        return new HeldRow(row, voided, Optional.of(origin), made);
    }

    /** Returns what entitled people have made of it. */
    Optional<Node> made() {
        return isInForce() ? Optional.of(row.node()) : sound;
    }

    HeldRow voidedBy(Decision step) {
        return new HeldRow(row, Optional.of(step), replaces, sound);
    }

    HeldRow as(Row now) {
        return new HeldRow(now, voided, replaces, sound);
    }
}
