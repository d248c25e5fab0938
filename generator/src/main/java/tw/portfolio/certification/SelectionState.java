package tw.portfolio.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.student.Selection;

/**
 * A student's selection as it stood from some moment on.
 *
 * @param since when it came to stand there, by the step's own date as far as the merges around it and acceptances allow it
 * @param proven by when a merge or an acceptance shows it to have stood there; the greatest moment where none does
 * @param selection empty lists from a step on that took the file away
 * @param removal who took it away; absent where the file stands
 */
public record SelectionState(Instant since, Instant proven, Selection selection, Optional<Removal> removal) {

    /**
     * Who took a file away, as sentences name them.
     *
     * @param by whoever did so on the branch that was merged, with whoever merged it where that is somebody else; or what would do so
     */
    public record Removal(Text by) {

        static Removal of(String by, String merged) {
            return new Removal(
                    by.isEmpty() || by.equals(merged)
                            ? Text.same(merged)
                            : new Text(by + "，由 " + merged + " 合併", by + ", merged by " + merged));
        }
    }

    /** Makes one of whose date there is no doubt. */
    public SelectionState(Instant since, Selection selection, Optional<Removal> removal) {
        this(since, since, selection, removal);
    }

    /** Makes one of a file that stands. */
    public SelectionState(Instant since, Selection selection) {
        this(since, selection, Optional.empty());
    }

    /** Returns what is so from a step on that takes the file away. */
    public static SelectionState gone(Instant since, Removal removal, Origin origin) {
        return new SelectionState(since, nothing(origin), Optional.of(removal));
    }

    /** Returns one in which nothing is chosen. */
    static Selection nothing(Origin origin) {
        return new Selection(List.of(), List.of(), List.of(), origin);
    }
}
