package tw.portfolio.replay;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** The main line of one repository as it grows. */
final class Line {
    private final List<Tip> tips = new ArrayList<>();

    /** A commit, its files and its time. */
    record Tip(ObjectId commit, Tree tree, OffsetDateTime at) {}

    boolean isEmpty() {
        return tips.isEmpty();
    }

    Tip head() {
        return tips.get(tips.size() - 1);
    }

    List<ObjectId> parents() {
        return isEmpty() ? List.of() : List.of(head().commit());
    }

    Tree tree() {
        return isEmpty() ? Tree.EMPTY : head().tree();
    }

    /** Returns the state a branch begun at {@code moment} grew from: the last step not after it, or the first. */
    Tip at(OffsetDateTime moment) {
        Tip found = tips.get(0);
        for (Tip tip : tips) {
            if (!tip.at().isAfter(moment)) {
                found = tip;
            }
        }
        return found;
    }

    void add(Tip tip) {
        tips.add(tip);
    }
}
