package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.model.RecordKind;

/**
 * Files that no record's name has and that one step takes away: what the step puts in a record's place may be one of them, renamed, and
 * whoever renames a file sees no line of it. Whose its lines are is asked as if it had stood in the record's place before.
 */
final class Strays {
    /** As many changed files of a step as are looked at. */
    private static final int MOST_CHANGED = 10_000;

    /** As many files that a step takes away as are followed back. */
    private static final int MOST_STRAYS = 100;

    private final SourceHistory history;
    private final StepCommit commit;
    private Optional<List<String>> paths = Optional.empty();

    Strays(SourceHistory history, StepCommit commit) {
        this.history = history;
        this.commit = commit;
    }

    /** Returns the lines of those files that somebody has changed who may not enter the record. */
    List<RowBook> of(Tracked record, Judge judge) throws IOException {
        if (paths.isEmpty()) {
            paths = Optional.of(gone());
        }
        List<RowBook> books = new ArrayList<>();
        for (String path : paths.get()) {
            RowBook book = RowBook.of(lines(path, record, judge));
            if (book.anyVoid()) {
                books.add(book);
            }
        }
        return books;
    }

    private List<String> gone() throws IOException {
        List<String> gone = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(history.mainline().reader())) {
            walk.addTree(commit.getParent(0).getTree());
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            for (int seen = 0; seen < MOST_CHANGED && gone.size() < MOST_STRAYS && walk.next(); seen++) {
                boolean office = RecordKind.at(walk.getPathString())
                        .filter(kind -> !Tracked.ofOwner(kind))
                        .isPresent();
                if (walk.getFileMode(1).equals(FileMode.MISSING) && !office) {
                    gone.add(walk.getPathString());
                }
            }
        }
        return gone;
    }

    /** Returns the lines of a file as they stood before the step, from when it was last put there. */
    private LineBook lines(String path, Tracked record, Judge judge) throws IOException {
        Trees trees = history.mainline().trees();
        List<StepCommit> steps = history.mainline().steps();
        Deque<StepCommit> changed = new ArrayDeque<>();
        Optional<Trees.Entry> now = trees.entry(commit.getParent(0), path);
        for (int number = commit.step() - 1; number >= 0 && now.isPresent(); number--) {
            Optional<Trees.Entry> before = number == 0 ? Optional.empty() : trees.entry(steps.get(number - 1), path);
            if (!now.equals(before)) {
                changed.push(steps.get(number));
            }
            now = before;
        }
        LineBook lines = new LineBook();
        for (StepCommit step : changed) {
            Optional<Decision> hand = Optional.of(judge.decide(record, step)).filter(decision -> !decision.counts());
            lines.step(history.versions().text(step, path), hand, List.of(lines));
        }
        return lines;
    }
}
