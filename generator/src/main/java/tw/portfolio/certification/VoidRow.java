package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.source.yaml.Node;

/**
 * A row that is not as an entitled person left it.
 *
 * @param row as it stands now, or as it stood when it was taken away
 * @param removed whether it was taken away
 * @param step what changed it
 * @param sound what it would be were all in force that entitled people made of it; absent where nothing would
 * @param open what of it somebody entitled has to see to
 */
record VoidRow(Row row, boolean removed, Decision step, Optional<Node> sound, Unsettled open) {
    static final Text REMOVED = new Text("刪去", "took away");
    private static final Text ADDED = new Text("新增", "added");
    private static final Text CHANGED = new Text("改動", "changed");
    private static final Text PUT_BACK = new Text("改回原值再合併", "put back what stood there and merge that");
    private static final Text TAKE_OUT = new Text("刪去這一列再合併", "take the row out and merge that");

    VoidRow(Row row, boolean removed, Decision step) {
        this(row, removed, step, Optional.empty(), Unsettled.NONE);
    }

    VoidRow open(Unsettled left) {
        return new VoidRow(row, removed, step, sound, left);
    }

    /** Returns what was done to it, in a word. */
    Text change() {
        return removed ? REMOVED : isAdded() ? ADDED : CHANGED;
    }

    /** Returns what to do where it is not to be as it stands. */
    Text otherwise() {
        return isAdded() ? TAKE_OUT : PUT_BACK;
    }

    /** Returns whether nothing of it was ever in force; of a file that cannot be told. */
    private boolean isAdded() {
        return !removed && !row.isFile() && sound.isEmpty();
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
