package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;

/**
 * What a step left of an office's record.
 *
 * @param found what the steps so far do for it
 * @param sound whether nothing that stands in it, or was taken away, is void
 * @param lacking whether the clone was made without bytes that would have to be read to tell
 * @param rows absent where nobody had to look at its rows: what stands there is in force
 */
record OfficeState(StepCommit commit, Found found, boolean sound, boolean lacking, Optional<Rows> rows) {

    /**
     * What of a record is in force.
     *
     * @param inForce everything, also what was displaced without right
     * @param standing that of it which stands there
     */
    record Rows(List<Row> inForce, List<Row> standing) {
        Rows {
            inForce = List.copyOf(inForce);
            standing = List.copyOf(standing);
        }
    }

    /** Returns whether somebody entitled vouches for the record as the step left it. */
    boolean vouched() {
        return !lacking && sound && found.last().counts();
    }
}
