package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Which paths each step of a main line changed against its first parent, from one comparison of trees a step. */
final class ChangedPaths {
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> above = new HashSet<>();
    private final Also also;
    /** By number, the latest first. */
    private final List<List<Stand>> stands = new ArrayList<>();

    private final int[][] byStep;

    /**
     * What stood at a path once a step had changed it.
     *
     * @param id zero where nothing did
     */
    private record Stand(int step, ObjectId id) {}

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
            // Git packs older trees as what they differ in from newer ones, so that the newest are best read first
            for (int step = steps.size() - 1; step >= 0; step--) {
                changes.byStep[step] = changes.changed(walk, steps.get(step));
            }
        }
        return changes;
    }

    private int follow(String path) {
        paths.add(path);
        numbers.put(path, paths.size() - 1);
        stands.add(new ArrayList<>(1));
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
        SortedMap<Integer, ObjectId> found = new TreeMap<>();
        while (walk.next()) {
            String path = walk.getPathString();
            Integer number = numbers.get(path);
            if (number != null) {
                found.merge(number, after(walk), ChangedPaths::present);
            } else if (walk.isSubtree()) {
                if (above.contains(path) || also.folder(path)) {
                    walk.enterSubtree();
                }
            } else if (also.file(path)) {
                found.put(follow(path), after(walk));
            }
        }
        found.forEach((number, id) -> stands.get(number).add(new Stand(step.step(), id)));
        return found.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static ObjectId after(TreeWalk walk) {
        return walk.getRawMode(1) == 0 ? ObjectId.zeroId() : walk.getObjectId(1);
    }

    /** Where a file takes the place of a folder, Git lists both. */
    private static ObjectId present(ObjectId one, ObjectId other) {
        return one.equals(ObjectId.zeroId()) ? other : one;
    }

    /** Returns whether the path is one of those that were looked for at every step. */
    boolean follows(String path) {
        return numbers.containsKey(path);
    }

    /** Returns the id of what a step left at a path that is followed, whether or not that step changed it. */
    Optional<ObjectId> id(int step, String path) {
        return stands.get(numbers.getOrDefault(path, 0)).stream()
                .filter(stand -> stand.step() <= step)
                .findFirst()
                .map(Stand::id)
                .filter(id -> !id.equals(ObjectId.zeroId()));
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
