package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.source.GitPath;

/** What the steps of one stretch of a main line changed. */
final class StepChanges {
    private final int from;
    private final Followed followed;
    private final List<Map<String, Left>> steps = new ArrayList<>();
    private boolean sound = true;

    /**
     * What is looked for.
     *
     * @param wanted paths by themselves, so that each is kept once
     * @param above the folders above them
     */
    record Followed(Map<String, String> wanted, Set<String> above, ChangedPaths.Also also) {

        static Followed of(Collection<String> wanted, ChangedPaths.Also also) {
            Map<String, String> paths = new HashMap<>();
            Set<String> above = new HashSet<>();
            for (String path : wanted) {
                paths.put(path, path);
                for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                    above.add(path.substring(0, slash));
                }
            }
            return new Followed(paths, above, also);
        }

        /** Returns whether a folder is followed as one whole though none like it is among the wanted. */
        boolean whole(String folder) {
            return !above.contains(folder) && also.whole(folder);
        }

        boolean in(String folder) {
            return above.contains(folder) || also.folder(folder);
        }
    }

    /**
     * What a step left at a path that it changed.
     *
     * @param id zero where it left nothing
     * @param merged what the branch that it merged had there; zero where nothing was, or nobody looked
     */
    record Left(ObjectId id, ObjectId merged) {

        /** Where a file takes the place of a folder, Git lists both. */
        Left or(Left other) {
            return id.equals(ObjectId.zeroId()) ? other : this;
        }
    }

    private StepChanges(int from, Followed followed) {
        this.from = from;
        this.followed = followed;
    }

    /** Compares each step from {@code from} on, up to but not with {@code to}. */
    static StepChanges of(Mainline mainline, Followed followed, int from, int to) throws IOException {
        StepChanges changes = new StepChanges(from, followed);
        try (TreeCache reader = mainline.anotherReader();
                TreeWalk walk = new TreeWalk(reader)) {
            changes.compare(reader, walk, mainline.steps().subList(from, to));
            changes.sound = reader.sound();
        }
        return changes;
    }

    /** Git packs older trees as what they differ in from newer ones, so that the newest are best read first. */
    private void compare(TreeCache reader, TreeWalk walk, List<StepCommit> stretch) throws IOException {
        List<StepCommit> latestFirst = new ArrayList<>(stretch);
        Collections.reverse(latestFirst);
        PlainComparison plain = new PlainComparison(reader, followed);
        plain.compare(latestFirst);
        for (StepCommit step : latestFirst) {
            Optional<Map<String, Left>> found = plain.at(step.step());
            steps.add(found.isPresent() ? found.get() : walked(walk, step));
        }
    }

    /** Goes through trees of which some may be read in more ways than one, as the library reads them. */
    private Map<String, Left> walked(TreeWalk walk, StepCommit step) throws IOException {
        walk.reset();
        if (step.getParentCount() == 0) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(step.getParent(0).getTree());
        }
        walk.addTree(step.getTree());
        walk.setFilter(TreeFilter.ANY_DIFF);
        Map<String, Left> found = new TreeMap<>();
        while (walk.next()) {
            String path = GitPath.of(walk);
            String wanted = followed.wanted().get(path);
            if (wanted != null) {
                found.merge(wanted, after(walk), Left::or);
            } else if (!walk.isSubtree()) {
                if (followed.also().file(path)) {
                    found.put(path, after(walk));
                }
            } else if (followed.whole(path)) {
                found.merge(path, after(walk), Left::or);
            } else if (followed.in(path)) {
                walk.enterSubtree();
            }
        }
        return found.size() < 2 ? Map.copyOf(found) : found; // most change one file, and there are many steps
    }

    private static Left after(TreeWalk walk) {
        return new Left(walk.getRawMode(1) == 0 ? ObjectId.zeroId() : walk.getObjectId(1), ObjectId.zeroId());
    }

    /** Returns what a step of the stretch left at the paths that it changed. */
    Map<String, Left> at(int step) {
        return steps.get(steps.size() - 1 - (step - from));
    }

    /** Returns whether every tree compared has its names in Git's order and none twice. */
    boolean sound() {
        return sound;
    }
}
