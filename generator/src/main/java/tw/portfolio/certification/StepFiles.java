package tw.portfolio.certification;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.source.GitPath;
import tw.portfolio.source.WholeWalk;

/** Which files the steps of a source changed, of whatever kind: each step is gone through once, however many merges ask what came before them. */
final class StepFiles {
    /** As many files and folders of a step as are gone through here. */
    private static final int MOST_OF_A_STEP = 50_000;

    /** As many letters of their paths as are kept of a step, and of all. */
    private static final int MOST_LETTERS_OF_A_STEP = 4 << 20;

    private static final int MOST_LETTERS = 16 << 20;

    private final Mainline mainline;
    private final Map<Integer, Optional<Map<String, Boolean>>> known = new HashMap<>();
    private int letters;

    StepFiles(Mainline mainline) {
        this.mainline = mainline;
    }

    /** Returns which files a step changed, and of each whether it was there before; nothing where they are too many to be kept. */
    Optional<Map<String, Boolean>> of(StepCommit step) throws IOException {
        Optional<Map<String, Boolean>> found = known.get(step.step());
        if (found == null) {
            found = letters < MOST_LETTERS ? walked(step) : Optional.empty();
            known.put(step.step(), found);
        }
        return found;
    }

    private Optional<Map<String, Boolean>> walked(StepCommit step) throws IOException {
        Map<String, Boolean> changed = new HashMap<>();
        int ofStep = 0;
        try (TreeWalk walk = new TreeWalk(mainline.reader())) {
            walk.addTree(step.getParent(0).getTree());
            walk.addTree(step.getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            WholeWalk whole = new WholeWalk(walk, MOST_OF_A_STEP);
            while (whole.next()) {
                if (!walk.idEqual(0, 1)) { // whoever makes a file a program, or none, is shown nothing of it
                    changed.put(GitPath.of(walk), walk.getRawMode(0) != 0);
                    ofStep += walk.getPathLength();
                }
                if (ofStep > MOST_LETTERS_OF_A_STEP) {
                    return Optional.empty();
                }
            }
            letters += ofStep;
            return Optional.of(Map.copyOf(changed));
        } catch (WholeWalk.ManyFilesException e) {
            return Optional.empty();
        }
    }
}
