package tw.portfolio.certification;

import java.util.Optional;
import tw.portfolio.diagnostic.Location;

/**
 * What a step moves from where somebody not entitled had left it, or had taken it away.
 *
 * @param by who that was
 * @param inForce what was in force there instead; none where nothing was, or nobody followed it
 * @param corrected whether somebody entitled had changed it there: then going back to what stood before here may undo that
 */
record Brought(Decision by, Optional<Row> inForce, boolean corrected) {

    static Brought by(Decision stranger) {
        return new Brought(stranger, Optional.empty(), false);
    }

    /** Returns whether a file is to the byte what was in force. */
    boolean isPutBackBy(Row file) {
        return inForce.map(Row::text).equals(Optional.of(file.text()));
    }

    /** Returns it by the name that a file has now. */
    Brought as(String name) {
        Optional<Row> renamed = inForce.flatMap(row ->
                row.file().map(file -> Row.file(Location.ofFile(row.node().at().source(), name), file)));
        return new Brought(by, renamed, corrected);
    }

    /** Returns whether what was in force where it comes to counts no more. */
    boolean displaces() {
        return corrected || inForce.isPresent();
    }
}
