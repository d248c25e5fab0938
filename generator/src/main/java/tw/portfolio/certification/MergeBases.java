package tw.portfolio.certification;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.revwalk.RevCommit;

/** Where a branch left the line: what Git merges it from. */
final class MergeBases {
    private MergeBases() {}

    /**
     * Returns them, the latest first. A commit of the line itself holds all that earlier steps brought in.
     *
     * @param met the commits of the line's history from which the branch went on
     */
    static List<StepCommit> of(Mainline mainline, Set<StepCommit> met) {
        int latest = met.stream()
                .filter(mainline::isOnLine)
                .mapToInt(StepCommit::step)
                .max()
                .orElse(StepCommit.UNKNOWN);
        List<StepCommit> bases = met.stream()
                .filter(commit -> commit.step() > latest || (commit.step() == latest && mainline.isOnLine(commit)))
                .sorted(Comparator.comparingInt((StepCommit commit) -> -commit.step())
                        .thenComparing(StepCommit::name))
                .toList();
        return bases.size() < 2 ? bases : apart(mainline, bases);
    }

    /** Leaves out what lies behind another one. */
    private static List<StepCommit> apart(Mainline mainline, List<StepCommit> bases) {
        int earliest = bases.get(bases.size() - 1).step();
        int line = StepCommit.UNKNOWN;
        Set<StepCommit> behind = new HashSet<>();
        Deque<StepCommit> open = new ArrayDeque<>(bases);
        while (!open.isEmpty()) {
            for (RevCommit parent : open.pop().getParents()) {
                StepCommit commit = (StepCommit) parent;
                if (mainline.isOnLine(commit)) {
                    line = Math.max(line, commit.step());
                } else if (commit.step() >= earliest && behind.add(commit)) {
                    open.push(commit);
                }
            }
        }
        int reached = line;
        return bases.stream()
                .filter(base -> base.step() > reached && !behind.contains(base))
                .toList();
    }
}
