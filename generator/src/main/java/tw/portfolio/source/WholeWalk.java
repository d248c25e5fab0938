package tw.portfolio.source;

import java.io.IOException;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Goes through trees file by file, and counts the folders too: a few small trees that name one another unfold to any number of both, and
 * folders without a file in them would be gone through in silence. Nothing else goes through trees without knowing how far.
 */
public final class WholeWalk {
    private static final int MAX_PATH_BYTES = 4096;
    private final TreeWalk walk;
    private final int most;
    private final int longest;
    private int seen;

    /** There are more files and folders than are looked at. */
    public static final class ManyFilesException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String path;

        private ManyFilesException(String path) {
            super(path);
            this.path = path;
        }

        /** Returns where the walk ended, which is within what unfolds. */
        public String path() {
            return path;
        }
    }

    /**
     * Prepares a walk.
     *
     * @param walk at its beginning, with its trees and its filter
     * @param most as many files and folders as are looked at
     */
    public WholeWalk(TreeWalk walk, int most) {
        this(walk, most, MAX_PATH_BYTES);
    }

    /**
     * Prepares a walk that finds also what has names no computer would take.
     *
     * @param longest as long as a path may be, in bytes
     */
    public WholeWalk(TreeWalk walk, int most, int longest) {
        this.walk = walk;
        this.most = most;
        this.longest = longest;
    }

    /**
     * Goes on to the next file; returns whether there is one.
     *
     * @throws ManyFilesException where there are more files and folders than are looked at, or one lies too deep
     */
    public boolean next() throws IOException {
        while (walk.next()) {
            if (++seen > most || walk.getPathLength() > longest) {
                throw new ManyFilesException(GitPath.of(walk));
            }
            if (!walk.isSubtree()) {
                return true;
            }
            walk.enterSubtree();
        }
        return false;
    }
}
