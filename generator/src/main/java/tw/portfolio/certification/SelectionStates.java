package tw.portfolio.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.student.Selection;

/** What counted of one selection when, the oldest first, and what did before. */
record SelectionStates(List<SelectionState> all, Selection before) {

    /** Returns what counted at a moment, by the dates of the steps. */
    Selection at(Instant moment) {
        return all.stream()
                .filter(state -> !state.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(SelectionState::selection)
                .orElse(before);
    }

    /**
     * Returns what counted when a batch was locked. A state that was pushed takes the place of an earlier one only where it is shown to have stood
     * there by then: whoever writes a date may choose it. The first one is taken at its word, since nothing else would be sent.
     */
    Selection lockedAt(Instant lock) {
        return locked(lock).map(SelectionState::selection).orElse(before);
    }

    /** Returns the first state that came after what was locked; nothing where that counts still. */
    Optional<SelectionState> after(Instant lock) {
        Optional<SelectionState> locked = locked(lock);
        int next = locked.map(all::indexOf).orElse(-1) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    /** Returns the first state that came after one moment and not after another, by the dates of the steps. */
    Optional<SelectionState> between(Instant from, Instant to) {
        return all.stream()
                .filter(state -> state.since().isAfter(from) && !state.since().isAfter(to))
                .findFirst();
    }

    private Optional<SelectionState> locked(Instant lock) {
        Optional<SelectionState> last = Optional.empty();
        for (SelectionState state : all) {
            boolean first = last.isEmpty();
            if (!state.since().isAfter(lock) && (first || !state.proven().isAfter(lock))) {
                last = Optional.of(state);
            }
        }
        return last;
    }
}
