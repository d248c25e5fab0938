package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.model.RecordKind;

/**
 * Which records each step of a main line changed against its first parent, from one comparison of trees a step. Records of the head are
 * followed, and every file of the policy that there ever was.
 */
final class Changes {
    private final List<Tracked> records = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] byStep;

    private Changes(Collection<Tracked> atHead, int steps) {
        this.byStep = new int[steps][];
        atHead.forEach(this::follow);
    }

    /** Looks at every step of the line. */
    static Changes of(Mainline mainline, Collection<Tracked> atHead) throws IOException {
        List<StepCommit> steps = mainline.steps();
        Changes changes = new Changes(atHead, steps.size());
        try (TreeWalk walk = new TreeWalk(mainline.reader())) {
            for (StepCommit step : steps) {
                changes.byStep[step.step()] = changes.changed(walk, step);
            }
        }
        return changes;
    }

    private int follow(Tracked record) {
        records.add(record);
        numbers.put(record.path(), records.size() - 1);
        return records.size() - 1;
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
            } else {
                deleted(path).ifPresent(record -> found.add(follow(record)));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Optional<Tracked> deleted(String path) {
        return RecordKind.at(path).filter(Tracked::ofPolicy).map(kind -> Tracked.deleted(kind, path));
    }

    /** Returns every record followed, by number. */
    List<Tracked> records() {
        return records;
    }

    /** Returns the numbers of the records that the step changed, ascending. */
    int[] at(int step) {
        return byStep[step];
    }
}
