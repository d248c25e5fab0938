package tw.portfolio.certification;

import java.time.Instant;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.student.Selection;

/**
 * A student's selection as it stood from some moment on.
 *
 * @param since when it came to stand there, by the step's own date as far as acceptances allow it
 * @param selection empty lists from a step on that took the file away
 */
public record SelectionState(Instant since, Selection selection) {

    /** Returns one in which nothing is chosen. */
    static Selection nothing(Origin origin) {
        return new Selection(List.of(), List.of(), List.of(), origin);
    }
}
