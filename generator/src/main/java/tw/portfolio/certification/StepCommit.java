package tw.portfolio.certification;

import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit, and the step of the main line that brought it in. */
final class StepCommit extends RevCommit {
    static final int UNKNOWN = -1;
    private static final long serialVersionUID = 1L;
    private int step = UNKNOWN;

    StepCommit(AnyObjectId id) {
        super(id);
    }

    /** Returns the number of the step, from 0 for the root; the step's own commit and those on its branch have the same. */
    int step() {
        return step;
    }

    void step(int number) {
        this.step = number;
    }
}
