package tw.portfolio.certification;

import java.util.Optional;

/**
 * What history says of a record.
 *
 * @param last what the deciding step, the last one that changed it, does for it
 * @param earlier the last step that certified an earlier state, when the deciding one does not certify
 * @param restored whether that state is the same again
 */
record Found(Decision last, Optional<Decision> earlier, boolean restored) {

    static Found first(Decision decision) {
        return new Found(decision, Optional.empty(), false);
    }
}
