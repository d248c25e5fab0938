package tw.portfolio.certification;

import java.time.Instant;
import java.util.List;
import tw.portfolio.model.student.Selection;

/** What counted of one selection when, the oldest first, and what did before. */
record SelectionStates(List<SelectionState> all, Selection before) {

    Selection at(Instant moment) {
        return all.stream()
                .filter(state -> !state.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(SelectionState::selection)
                .orElse(before);
    }
}
