package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** What the steps of one stretch of a main line changed. */
final class StepChanges {
    private final int from;
    private final Followed followed;
    private final List<Map<String, ObjectId>> steps = new ArrayList<>();
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

        private boolean in(String folder) {
            return above.contains(folder) || also.folder(folder);
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
            // Git packs older trees as what they differ in from newer ones, so that the newest are best read first
            for (int step = to - 1; step >= from; step--) {
                changes.steps.add(changes.changed(walk, mainline.steps().get(step)));
            }
            changes.sound = reader.sound();
        }
        return changes;
    }

    private Map<String, ObjectId> changed(TreeWalk walk, StepCommit step) throws IOException {
        walk.reset();
        if (step.getParentCount() == 0) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(step.getParent(0).getTree());
        }
        walk.addTree(step.getTree());
        walk.setFilter(TreeFilter.ANY_DIFF);
        Map<String, ObjectId> found = new LinkedHashMap<>(4);
        while (walk.next()) {
            String path = walk.getPathString();
            String wanted = followed.wanted().get(path);
            if (wanted != null) {
                found.merge(wanted, after(walk), StepChanges::present);
            } else if (!walk.isSubtree()) {
                if (followed.also().file(path)) {
                    found.put(path, after(walk));
                }
            } else if (followed.in(path)) {
                walk.enterSubtree();
            }
        }
        return found.size() < 2 ? Map.copyOf(found) : found; // most change one file, and there are many steps
    }

    private static ObjectId after(TreeWalk walk) {
        return walk.getRawMode(1) == 0 ? ObjectId.zeroId() : walk.getObjectId(1);
    }

    /** Where a file takes the place of a folder, Git lists both. */
    private static ObjectId present(ObjectId one, ObjectId other) {
        return one.equals(ObjectId.zeroId()) ? other : one;
    }

    /** Returns the ids of what a step of the stretch left at the paths that it changed, zero where it left nothing. */
    Map<String, ObjectId> at(int step) {
        return steps.get(steps.size() - 1 - (step - from));
    }

    /** Returns whether every tree compared has its names in Git's order and none twice. */
    boolean sound() {
        return sound;
    }
}
