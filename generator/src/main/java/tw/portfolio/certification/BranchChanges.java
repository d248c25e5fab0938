package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.source.GitPath;

/**
 * Which files and folders each commit of a branch has otherwise than all its parents. Each commit is compared once, however many records are
 * asked about afterwards: a branch of thousands of commits and hundreds of records would be read that often otherwise.
 */
final class BranchChanges {
    /** Shorter branches are asked about each record by itself, in commits. */
    static final int FEW = 2;

    /** As many changed files and folders as are kept; a branch with more is asked about each record by itself. */
    static final int MOST = 1 << 16;

    private final Map<String, List<StepCommit>> changes = new HashMap<>();
    private int kept;

    private BranchChanges() {}

    /** Returns what the commits change; nothing where that is too much to keep, or a folder can be read in more ways than one. */
    static Optional<BranchChanges> of(Mainline mainline, List<StepCommit> branch) throws IOException {
        BranchChanges changes = new BranchChanges();
        try (TreeCache reader = mainline.anotherReader();
                TreeWalk walk = new NameConflictTreeWalk(reader)) {
            for (StepCommit commit : branch) {
                changes.add(walk, commit);
                if (changes.kept > MOST || !reader.sound()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(changes);
    }

    private void add(TreeWalk walk, StepCommit commit) throws IOException {
        walk.reset();
        walk.addTree(commit.getTree());
        for (RevCommit parent : commit.getParents()) {
            walk.addTree(parent.getTree());
        }
        walk.setFilter(UnlikeAllParents.FILTER);
        while (kept <= MOST && walk.next()) {
            changes.computeIfAbsent(GitPath.of(walk), path -> new ArrayList<>(1))
                    .add(commit);
            kept++;
            if (walk.isSubtree()) {
                walk.enterSubtree();
            }
        }
    }

    /** Returns how many changed files and folders are kept. */
    int size() {
        return kept;
    }

    /** Returns the commits that change what stands at a path, in the order of the branch. */
    List<StepCommit> of(String path) {
        return changes.getOrDefault(path, List.of());
    }

    private static final class UnlikeAllParents extends TreeFilter {
        private static final TreeFilter FILTER = new UnlikeAllParents();

        @Override
        public boolean include(TreeWalk walk) {
            for (int parent = 1; parent < walk.getTreeCount(); parent++) {
                if (walk.idEqual(0, parent)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean shouldBeRecursive() {
            return false;
        }

        @Override
        public TreeFilter clone() {
            return this;
        }
    }
}
