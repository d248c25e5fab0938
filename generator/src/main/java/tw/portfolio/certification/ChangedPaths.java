package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Which paths each step of a main line changed against its first parent, from one comparison of trees a step. */
final class ChangedPaths {
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Predicate<String> also;
    private final int[][] byStep;

    private ChangedPaths(Collection<String> wanted, Predicate<String> also, int steps) {
        this.also = also;
        this.byStep = new int[steps][];
        wanted.forEach(this::follow);
    }

    /**
     * Looks at every step of the line.
     *
     * @param wanted files and directories, none of which lies within another
     * @param also which files are followed besides, wherever a step changes them
     */
    static ChangedPaths of(Mainline mainline, Collection<String> wanted, Predicate<String> also) throws IOException {
        List<StepCommit> steps = mainline.steps();
        ChangedPaths changes = new ChangedPaths(wanted, also, steps.size());
        try (TreeWalk walk = new TreeWalk(mainline.reader())) {
            for (StepCommit step : steps) {
                changes.byStep[step.step()] = changes.changed(walk, step);
            }
        }
        return changes;
    }

    private int follow(String path) {
        paths.add(path);
        numbers.put(path, paths.size() - 1);
        return paths.size() - 1;
    }

    private int[] changed(TreeWalk walk, StepCommit step) throws IOException {
        walk.reset();
        if (step.getParentCount() == 0) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(step.getParent(0).getTree());
        }
        walk.addTree(step.getTree());
        walk.setFilter(TreeFilter.ANY_DIFF);
        SortedSet<Integer> found = new TreeSet<>();
        while (walk.next()) {
            String path = walk.getPathString();
            Integer number = numbers.get(path);
            if (number != null) {
                found.add(number);
            } else if (walk.isSubtree()) {
                walk.enterSubtree();
            } else if (also.test(path)) {
                found.add(follow(path));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns every path followed, by number: those that were wanted first, in their order. */
    List<String> paths() {
        return paths;
    }

    /** Returns the numbers of the paths that the step changed, ascending. */
    int[] at(int step) {
        return byStep[step];
    }
}
