package tw.portfolio.rules;

import java.util.Optional;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.Entry;

/**
 * One thing that takes a place under a cap.
 *
 * @param name as a selection names it, such as {@code 115-1/pendulum}
 * @param work the work itself; absent for a line of a selection that names none
 * @param at where it is entered, or the list that names it
 */
public record CapItem(String name, Optional<Entry<?>> work, Location at) {

    /** Returns a student's own work as a selection names it. */
    static String name(Entry<?> work) {
        return work.key(work.kind().names("term") ? "term" : "year") + "/" + work.key("id");
    }
}
