package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.model.RecordKind;

/**
 * Where a file comes from that a step puts where none was: whoever renames a file sees no line of it. As a forge shows it, it is the file that
 * the step takes away and that has the most in common with it, whatever its name; where little is, every line is shown as new.
 */
final class Origins {
    /** As many changed files of a step as are looked at. */
    private static final int MOST_CHANGED = 10_000;

    /** How much of the larger of two files they have in common at least; forges say renamed from a half on. */
    private static final double LEAST_ALIKE = 1.0 / 3;

    /** As many names as a file is followed through. */
    private static final int MOST_NAMES = 20;

    /** How files are called that a list may have been. */
    private static final List<String> TEXTS = List.of(".yaml", ".yml", ".md", ".txt");

    private final SourceHistory history;
    private final StepCommit commit;
    private Optional<List<String>> gone = Optional.empty();

    Origins(SourceHistory history, StepCommit commit) {
        this.history = history;
        this.commit = commit;
    }

    /** Returns the files that the step takes away and that have the most lines in common with the one it adds; none where it is new. */
    List<String> of(String path) throws IOException {
        if (commit.getParentCount() == 0) {
            return List.of();
        }
        if (gone.isEmpty()) {
            gone = Optional.of(gone());
        }
        String text = history.versions().text(commit, path).orElse("");
        List<String> origins = new ArrayList<>();
        double most = LEAST_ALIKE;
        for (String candidate : gone.get()) {
            Optional<String> before = before(candidate);
            double alike = before.isEmpty() ? 0 : LineBook.alike(before.get(), text);
            if (alike > most) {
                origins.clear();
                most = alike;
            }
            if (alike == most) {
                origins.add(candidate);
            }
        }
        return origins;
    }

    /** Returns the text of a file before the step; nothing where it is none, or the clone was made without a picture's bytes. */
    private Optional<String> before(String path) throws IOException {
        try {
            return history.versions().text((StepCommit) commit.getParent(0), path);
        } catch (MissingBytesException e) {
            if (TEXTS.stream().anyMatch(path::endsWith)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private List<String> gone() throws IOException {
        List<String> paths = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(history.mainline().reader())) {
            walk.addTree(commit.getParent(0).getTree());
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            for (int seen = 0; seen < MOST_CHANGED && walk.next(); seen++) {
                if (walk.getFileMode(1).equals(FileMode.MISSING)) {
                    paths.add(walk.getPathString());
                }
            }
        }
        return paths;
    }

    /**
     * Returns who changed a file of another kind, or of no record's name, before the step, without being entitled to change the record that it
     * becomes: under whatever name it lay. One such change spoils all of it, for nobody reads what is no record.
     */
    Optional<Decision> stranger(String path, Tracked record, Judge judge) throws IOException {
        return stranger(path, record, judge, MOST_NAMES);
    }

    private Optional<Decision> stranger(String file, Tracked record, Judge judge, int names) throws IOException {
        String path = identity(file);
        StepCommit added = commit;
        Optional<Trees.Entry> now = entry(commit.step() - 1, path);
        for (int number = commit.step() - 1; now.isPresent(); number--) {
            Optional<Trees.Entry> before = entry(number - 1, path);
            if (!now.equals(before)) {
                added = history.mainline().steps().get(number);
                Decision decision = judge.decide(record, added);
                if (number > 0 && !decision.counts()) {
                    return Optional.of(decision);
                }
            }
            now = before;
        }
        Origins earlier = new Origins(history, added);
        for (String name : names == 0 ? List.<String>of() : earlier.of(file)) {
            Optional<Decision> stranger = earlier.stranger(name, record, judge, names - 1);
            if (stranger.isPresent()) {
                return stranger;
            }
        }
        return Optional.empty();
    }

    /** Returns the record that a file is, a folder perhaps; the file itself where it is none. */
    static String identity(String file) {
        return RecordKind.at(file).map(kind -> kind.identity(file)).orElse(file);
    }

    /** Returns the lines of a file that the step takes away, as lines of somebody not entitled. */
    LineBook lines(String path, Decision stranger) throws IOException {
        return LineBook.of(
                history.versions().text((StepCommit) commit.getParent(0), path).orElse(""), stranger);
    }

    private Optional<Trees.Entry> entry(int step, String path) throws IOException {
        return step < 0
                ? Optional.empty()
                : history.mainline().trees().entry(history.mainline().steps().get(step), path);
    }
}
