package tw.portfolio.certification;

import java.io.IOException;
import java.util.BitSet;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Tells merges whose second parent was the main line until then: an own copy, or a student's branch, took the main line in and was then put in its
 * place. All that the main line had got meanwhile looks as if that merge had brought it, and whoever made the merge has looked at none of it.
 */
final class TurnedOver {
    private final Mainline mainline;
    private final MergeWords words;

    /** Which steps are shaped so, of those before the number up to which that was looked at. */
    private final BitSet shaped = new BitSet();

    private int looked;

    /**
     * @param branch the full name of the main line's branch
     */
    TurnedOver(Mainline mainline, String branch) {
        this.mainline = mainline;
        this.words = MergeWords.into(branch);
    }

    /** Returns whether a step of the main line is such a merge: by its words, or by the shape of both sides where the words are nobody's usual ones. */
    boolean is(StepCommit step, CommitText text) throws IOException {
        return step.getParentCount() == 2
                && (words.tellOfMain(text.subject())
                        || (!words.tellOfBranch(text.subject()) && isShapedSo(step)));
    }

    /** Returns whether the second side was merged into, and the first was not, since they parted. */
    private boolean isShapedSo(StepCommit step) throws IOException {
        for (; looked <= step.step(); looked++) {
            StepCommit next = mainline.steps().get(looked);
            shaped.set(looked, next.getParentCount() == 2 && mergedInto(next) && !takesBranches(next));
        }
        return shaped.get(step.step());
    }

    /** Returns whether a branch of its own was merged into what a step merged. */
    private static boolean mergedInto(StepCommit step) {
        StepCommit commit = (StepCommit) step.getParent(1);
        while (commit.step() == step.step()) {
            for (int i = 1; i < commit.getParentCount(); i++) {
                if (((StepCommit) commit.getParent(i)).step() == step.step()) {
                    return true;
                }
            }
            if (commit.getParentCount() == 0) {
                return false;
            }
            commit = (StepCommit) commit.getParent(0);
        }
        return false;
    }

    /** Returns whether the main line, as it stands before a step, has merged a branch, or nothing at all, since the other side left it. */
    private boolean takesBranches(StepCommit step) throws IOException {
        int left = left(step);
        if (left == step.step() - 1) {
            return true;
        }
        for (int i = left + 1; i < step.step(); i++) {
            StepCommit before = mainline.steps().get(i);
            if (before.getParentCount() > 1
                    && !shaped.get(i)
                    && !words.tellOfMain(mainline.text(before).subject())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of the step after which a merged branch left the line. */
    private int left(StepCommit step) {
        RevCommit commit = step.getParent(1);
        while (((StepCommit) commit).step() == step.step()) {
            if (commit.getParentCount() == 0) {
                return StepCommit.UNKNOWN;
            }
            commit = commit.getParent(0);
        }
        StepCommit base = (StepCommit) commit;
        return mainline.isOnLine(base) ? base.step() : base.step() - 1;
    }
}
