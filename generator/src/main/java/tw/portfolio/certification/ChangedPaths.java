package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Which paths each step of a main line changed against its first parent, from one comparison of trees a step. */
final class ChangedPaths {
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> above = new HashSet<>();
    private final Also also;
    private final int[][] byStep;

    /** Which files are followed besides those that are wanted, and the folders above them: no other is entered, whatever it unfolds to. */
    interface Also {

        boolean file(String path);

        boolean folder(String path);
    }

    private ChangedPaths(Collection<String> wanted, Also also, int steps) {
        this.also = also;
        this.byStep = new int[steps][];
        for (String path : wanted) {
            follow(path);
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                above.add(path.substring(0, slash));
            }
        }
    }

    /**
     * Looks at every step of the line.
     *
     * @param wanted files and directories, none of which lies within another
     * @param also which files are followed besides, wherever a step changes them
     */
    static ChangedPaths of(Mainline mainline, Collection<String> wanted, Also also) throws IOException {
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
                if (above.contains(path) || also.folder(path)) {
                    walk.enterSubtree();
                }
            } else if (also.file(path)) {
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
