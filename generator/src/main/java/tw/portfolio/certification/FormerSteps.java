package tw.portfolio.certification;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.source.GitPath;

/** Which earlier steps changed the files that one step takes away: gone back once, however many records those become. */
final class FormerSteps {
    private final Set<String> paths;

    /** By the number of the step, the files it changed, and of each whether it was there before. */
    private final Map<Integer, Map<String, Boolean>> changed = new HashMap<>();

    /** Files that are followed, and the folders above them. */
    private record Followed(Set<String> paths, Set<String> above) {

        static Followed of(Set<String> paths) {
            Set<String> above = new HashSet<>();
            for (String path : paths) {
                for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                    if (!above.add(path.substring(0, slash))) {
                        break;
                    }
                }
            }
            return new Followed(paths, above);
        }
    }

    FormerSteps(SourceHistory history, StepCommit commit, Set<String> paths) throws IOException {
        this.paths = paths;
        Followed followed = Followed.of(paths);
        for (int number = commit.step() - 1; number > 0 && !paths.isEmpty(); number--) {
            Map<String, Boolean> found =
                    changed(history, history.mainline().steps().get(number), followed);
            if (!found.isEmpty()) {
                changed.put(number, found);
            }
        }
    }

    /** Returns which of some files a step changed; nothing where that was not looked at for all of them. */
    Optional<Map<String, Boolean>> of(int step, Set<String> wanted) {
        return paths.containsAll(wanted)
                ? Optional.of(changed.getOrDefault(step, Map.of()).entrySet().stream()
                        .filter(file -> wanted.contains(file.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : Optional.empty();
    }

    /** Returns which of some files a step changed, and of each whether it was there before. */
    static Map<String, Boolean> changed(SourceHistory history, StepCommit step, Set<String> wanted) throws IOException {
        return changed(history, step, Followed.of(wanted));
    }

    private static Map<String, Boolean> changed(SourceHistory history, StepCommit step, Followed followed)
            throws IOException {
        Optional<Map<String, Boolean>> all = history.stepFiles().of(step);
        return all.isPresent() ? of(all.get(), followed.paths()) : walked(history, step, followed);
    }

    private static Map<String, Boolean> of(Map<String, Boolean> changed, Set<String> wanted) {
        Map<String, Boolean> found = new TreeMap<>();
        boolean few = wanted.size() < changed.size();
        for (String path : few ? wanted : changed.keySet()) {
            Boolean before = changed.get(path);
            if (before != null && wanted.contains(path)) {
                found.put(path, before);
            }
        }
        return found;
    }

    private static Map<String, Boolean> walked(SourceHistory history, StepCommit step, Followed followed)
            throws IOException {
        Map<String, Boolean> changed = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(history.mainline().reader())) {
            walk.addTree(step.getParent(0).getTree());
            walk.addTree(step.getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                String path = GitPath.of(walk);
                if (walk.isSubtree()) { // a folder is no earlier form of a file that takes its place
                    enter(walk, followed.above().contains(path));
                } else if (followed.paths().contains(path) && !walk.idEqual(0, 1)) {
                    // whoever makes a file a program, or none, is shown nothing of it
                    changed.merge(path, walk.getRawMode(0) != 0, Boolean::logicalOr);
                }
            }
        }
        return changed;
    }

    private static void enter(TreeWalk walk, boolean wanted) throws IOException {
        if (wanted) {
            walk.enterSubtree();
        }
    }
}
