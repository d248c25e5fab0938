package tw.portfolio.certification;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells merges whose second parent was the main line until then: an own copy, or a student's branch, took the main line in and was then put in its
 * place. All that the main line had got meanwhile looks as if that merge had brought it, and whoever made the merge has looked at none of it.
 */
final class TurnedOver {
    private final Mainline mainline;

    /** By the names that the line is known by. */
    private final Map<Set<String>, Shapes> shapes = new HashMap<>();

    TurnedOver(Mainline mainline) {
        this.mainline = mainline;
    }

    /** Returns whether a step of the main line is such a merge: by its words, or by the shape of both sides where the words are nobody's usual ones. */
    boolean is(StepCommit step, CommitText text, MergeWords words) throws IOException {
        if (step.getParentCount() != 2) {
            return false;
        }
        String subject = text.subject();
        return words.tellOfMain(subject)
                || (!words.tellOfBranch(subject)
                        && shapes.computeIfAbsent(words.names(), names -> new Shapes(words))
                                .has(step));
    }

    /** Of which steps the second side was merged into, and the first was not, since they parted. */
    private final class Shapes {
        private final MergeWords words;
        private final BitSet shaped = new BitSet();
        private final BitSet ofBranches = new BitSet();

        /** The number of the step up to which that was looked at, and up to which words were: few sides are merged into. */
        private int looked;

        private int read;

        Shapes(MergeWords words) {
            this.words = words;
        }

        boolean has(StepCommit step) throws IOException {
            for (; looked <= step.step(); looked++) {
                StepCommit next = mainline.steps().get(looked);
                shaped.set(looked, next.getParentCount() == 2 && mergedInto(next) && !takesBranches(next));
            }
            return shaped.get(step.step());
        }

        /** Returns whether the main line, as it stands before a step, has merged a branch, or nothing at all, since the other side left it. */
        private boolean takesBranches(StepCommit step) throws IOException {
            for (; read < step.step(); read++) {
                StepCommit before = mainline.steps().get(read);
                boolean branch = before.getParentCount() > 1 && !shaped.get(read);
                ofBranches.set(
                        read, branch && !words.tellOfMain(mainline.text(before).subject()));
            }
            Optional<StepCommit> left = left(step);
            boolean nothing = left.filter(mainline::isOnLine)
                    .filter(base -> base.step() == step.step() - 1)
                    .isPresent();
            int next = ofBranches.nextSetBit(left.map(StepCommit::step).orElse(StepCommit.UNKNOWN) + 1);
            return nothing || (next >= 0 && next < step.step());
        }
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

    /** Returns what of the line a merged branch went on from: on it, or brought in by a step of it, which then is no merge since they parted. */
    private static Optional<StepCommit> left(StepCommit step) {
        StepCommit commit = (StepCommit) step.getParent(1);
        while (commit.step() == step.step()) {
            if (commit.getParentCount() == 0) {
                return Optional.empty();
            }
            commit = (StepCommit) commit.getParent(0);
        }
        return Optional.of(commit);
    }
}
