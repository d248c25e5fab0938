package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps of one file by those not entitled whose rows are looked at later, those of one author that follow each other as one: they put nothing in
 * force, and whoever pushes a long list a thousand times must not make every run read it a thousand times.
 */
final class PutOff {
    /** As many rows and further files of such steps as are looked at step by step, of all files of a source. */
    private static final long MOST_ROWS = 100_000;

    /** As many as are looked at at all; what is pushed after that is taken for unreadable. */
    private static final long MOST_AT_ALL = 4 * MOST_ROWS;

    /** As many letters of a text count as one row. */
    private static final int LETTERS_OF_A_ROW = 40;

    /** As many looks as are left for one file; what is more is looked at with the last. */
    private static final int MOST_RUNS = 5;

    private final Looked looked;
    private final List<Run> runs = new ArrayList<>();

    /** How many rows and further files were looked at so far for steps by those not entitled. */
    static final class Looked {
        private long rows;

        void add(FileVersion version) {
            int written = version.text().map(String::length).orElse(0) / LETTERS_OF_A_ROW;
            rows += 1L
                    + Math.max(written, version.rows().map(List::size).orElse(0))
                    + version.files().map(List::size).orElse(0);
        }
    }

    /**
     * Steps that are looked at as one.
     *
     * @param decision on the first of them
     */
    record Run(StepCommit first, StepCommit last, Decision decision) {

        static Run of(StepCommit step, Decision decision) {
            return new Run(step, step, decision);
        }

        Run until(StepCommit later) {
            return new Run(first, later, decision);
        }

        boolean isOne() {
            return first.equals(last);
        }
    }

    PutOff(Looked looked) {
        this.looked = looked;
    }

    /** Returns whether the next steps by those not entitled are looked at later. */
    boolean isReached() {
        return looked.rows > MOST_ROWS;
    }

    /** Returns whether so much was looked at that no more is. */
    boolean isSpent() {
        return looked.rows > MOST_AT_ALL;
    }

    void add(StepCommit step, Decision decision) {
        int end = runs.size() - 1;
        if (end >= 0 && (runs.size() == MOST_RUNS || isSameAuthor(runs.get(end).decision(), decision))) {
            runs.set(end, runs.get(end).until(step));
        } else {
            runs.add(Run.of(step, decision));
        }
    }

    private static boolean isSameAuthor(Decision one, Decision other) {
        return one.step().named().author().equals(other.step().named().author());
    }

    /** Returns what was put off so far, and begins anew. */
    List<Run> taken() {
        List<Run> taken = List.copyOf(runs);
        runs.clear();
        return taken;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    void looked(FileVersion version) {
        looked.add(version);
    }
}
