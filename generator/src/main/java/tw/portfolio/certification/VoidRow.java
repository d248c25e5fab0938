package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.Verdict.Reason;

/**
 * A row that is not as an entitled person left it.
 *
 * @param row as it stands now, or as it stood when it was taken away
 * @param removed whether it was taken away
 * @param step what changed it
 * @param open what of it somebody entitled has to see to
 */
record VoidRow(Row row, boolean removed, Decision step, Unsettled open) {
    VoidRow(Row row, boolean removed, Decision step) {
        this(row, removed, step, Unsettled.NONE);
    }

    VoidRow with(Unsettled left) {
        return new VoidRow(row, removed, step, left);
    }

    /** Returns whether it stood there when the repository was begun, and nobody entitled has looked at it since. */
    boolean isBegun() {
        return step.step().parents() == 0;
    }

    /** Returns the first step that changed one of some rows without right. */
    static Optional<Decision> tampering(List<VoidRow> rows) {
        return rows.stream().filter(row -> !row.isBegun()).map(VoidRow::step).findFirst();
    }

    /** Returns why some rows are void where the run itself may be what is wrong. */
    static Optional<Reason> ofRun(List<VoidRow> rows) {
        return rows.stream()
                .flatMap(row -> row.step().reason().stream())
                .filter(reason -> reason.cause().ofRun())
                .findFirst();
    }
}
