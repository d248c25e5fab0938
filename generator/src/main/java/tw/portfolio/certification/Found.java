package tw.portfolio.certification;

import java.util.Optional;

/**
 * What history says of a record.
 *
 * @param last what the deciding step, the last one that changed it, does for it
 * @param earlier the last step that certified an earlier state, when the deciding one does not certify
 * @param restored whether that state is the same again
 * @param arrival when the record came to stand there, and of one that is certified when it first was, since it was last taken away
 */
record Found(Decision last, Optional<Decision> earlier, boolean restored, Verdict.Arrival arrival) {

    Found(Decision last, Optional<Decision> earlier, boolean restored) {
        this(last, earlier, restored, last.step().arrival());
    }

    static Found first(Decision decision) {
        return new Found(decision, Optional.empty(), false);
    }

    /** Returns the same of a record that stood there at an earlier step already, and was certified by it if it is now. */
    Found since(Step step) {
        return new Found(last, earlier, restored, step.arrival());
    }
}
