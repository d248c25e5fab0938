package tw.portfolio.source;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * What a branch has otherwise than the line and than any place where it left the line, in one walk of all their trees. Git joins such places
 * before it merges: where they differ among themselves, what one side holds alike may be changed by the merge all the same.
 */
public final class BranchWalk {
    /** The tree at the tip of the branch. */
    public static final int TIP = 0;

    /** As many places as are looked at; hardly a branch has more than two. */
    public static final int MOST_BASES = 16;

    static final int LINE = 1;
    static final int BASE = 2;

    private BranchWalk() {}

    /**
     * Gives the walk its trees and its filter.
     *
     * @param bases where the branch left the line, at least one
     */
    public static void begin(TreeWalk walk, RevCommit tip, RevCommit line, List<? extends RevCommit> bases)
            throws IOException {
        walk.addTree(tip.getTree());
        walk.addTree(line.getTree());
        for (RevCommit base : bases) {
            walk.addTree(base.getTree());
        }
        walk.setFilter(Changed.FILTER);
    }

    /** Returns whether the places differ among themselves where the walk is, so that nobody can tell what the merge would give. */
    public static boolean isCrossed(TreeWalk walk) {
        for (int base = BASE + 1; base < walk.getTreeCount(); base++) {
            if (differ(walk, BASE, base)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(TreeWalk walk, int one, int other) {
        return walk.getRawMode(one) != walk.getRawMode(other) || !walk.idEqual(one, other);
    }

    private static final class Changed extends TreeFilter {
        private static final TreeFilter FILTER = new Changed();

        @Override
        public boolean include(TreeWalk walk) {
            return differ(walk, TIP, LINE) && (differ(walk, TIP, BASE) || isCrossed(walk));
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
