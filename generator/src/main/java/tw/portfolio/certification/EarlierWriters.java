package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.certification.CommitText.Ident;

/**
 * Who else wrote what a student's record held before a step. Whoever merges sees what the branch changes, and not what somebody else had put
 * there before: a blank line of the student's must not make it the student's own. Absence ends it, and so does going back to a version that
 * stood before anybody else had written. Whose it was to write is judged by the version that is to be certified: by the team it names, and
 * the addresses known by then.
 */
final class EarlierWriters {
    private final Mainline mainline;
    private final Changes changes;
    private final Trees trees;
    private final ThreeWay threeWay;
    private final BranchAuthors branchAuthors;
    private final Owners owners;
    private Optional<Past> latest = Optional.empty();

    EarlierWriters(SourceHistory history, Owners owners) {
        this.mainline = history.mainline();
        this.changes = history.changes();
        this.trees = mainline.trees();
        this.threeWay = new ThreeWay(mainline);
        this.branchAuthors = new BranchAuthors(mainline);
        this.owners = owners;
    }

    /** Returns those, besides the owner and the owner's team, whose text the record may have held where the writing began. */
    List<Ident> of(Owners.Writing writing) throws IOException {
        return strangers(writing, past(writing.record()).before(writing.branch(), writing.step()));
    }

    /**
     * Returns those, besides the owner and the owner's team, whose text the record may hold as the writing's step left it: none where it is
     * back at a version that stood before.
     */
    List<Ident> upTo(Owners.Writing writing) throws IOException {
        return strangers(writing, past(writing.record()).after(writing.step()));
    }

    private List<Ident> strangers(Owners.Writing writing, Set<Ident> writers) throws IOException {
        return writers.isEmpty() ? List.of() : owners.strangers(writing, List.copyOf(writers));
    }

    /** Records are asked about one after the other. */
    private Past past(Tracked record) {
        Past past = latest.filter(it -> it.record.path().equals(record.path())).orElseGet(() -> new Past(record));
        latest = Optional.of(past);
        return past;
    }

    /** What became of one record, as far as anybody asked. */
    private final class Past {
        private final Tracked record;
        private Optional<int[]> steps = Optional.empty();
        /** Everybody whose text the record may hold after each of the steps. */
        private final List<Set<Ident>> after = new ArrayList<>();

        /** The same of each version that stood since the record was put there. */
        private final Map<ObjectId, Set<Ident>> stood = new HashMap<>();

        private final Map<Integer, Set<Ident>> written = new HashMap<>();

        Past(Tracked record) {
            this.record = record;
        }

        Set<Ident> before(List<StepCommit> branch, int step) throws IOException {
            Set<Ident> others = new LinkedHashSet<>(after(step - 1));
            for (StepCommit begun : begun(branch)) {
                others.addAll(mainline.isOnLine(begun) ? after(begun.step()) : written(begun.step()));
            }
            return others;
        }

        /** Returns the commits that a branch began from, as far as the record was there already and its first commit did not delete it. */
        private Set<StepCommit> begun(List<StepCommit> branch) throws IOException {
            Set<RevCommit> own = Set.copyOf(branch);
            Set<StepCommit> begun = new LinkedHashSet<>();
            for (StepCommit commit : branch) {
                for (RevCommit parent : commit.getParents()) {
                    if (!own.contains(parent)
                            && trees.id(commit, record.path()).isPresent()
                            && trees.id(parent, record.path()).isPresent()) {
                        begun.add((StepCommit) parent);
                    }
                }
            }
            return begun;
        }

        private Set<Ident> after(int number) throws IOException {
            if (number < 0
                    || trees.id(mainline.steps().get(number), record.path()).isEmpty()) {
                return Set.of();
            }
            int at = Arrays.binarySearch(steps(), number);
            int last = at < 0 ? -at - 2 : at;
            while (after.size() <= last) {
                after.add(next(after.size()));
            }
            return last < 0 ? Set.of() : after.get(last);
        }

        /** Returns the steps that changed it; those of a record that is gone from the head are looked for, as nobody followed it. */
        private int[] steps() throws IOException {
            if (steps.isEmpty()) {
                String path = record.path();
                ChangedPaths paths = changes.paths().follows(path)
                        ? changes.paths()
                        : ChangedPaths.of(mainline, List.of(path), ChangedPaths.NOTHING_ELSE);
                steps = Optional.of(paths.steps(path));
            }
            return steps.get();
        }

        private Set<Ident> next(int index) throws IOException {
            int step = steps()[index];
            Optional<ObjectId> now = trees.id(mainline.steps().get(step), record.path());
            if (now.isEmpty()) {
                stood.clear();
                return Set.of();
            }
            Set<Ident> before = stood.get(now.get());
            Set<Ident> writers = before == null ? written(step) : before;
            stood.put(now.get(), writers);
            return writers;
        }

        /** Returns everybody whose text a step, or the branch it merged, may hold. */
        private Set<Ident> written(int number) throws IOException {
            Set<Ident> known = written.get(number);
            if (known == null) {
                StepCommit step = mainline.steps().get(number);
                known = new LinkedHashSet<>(before(mainline.broughtIn(step), number));
                known.addAll(writers(step));
                written.put(number, known);
            }
            return known;
        }

        private Set<Ident> writers(StepCommit step) throws IOException {
            Set<Ident> writers = new LinkedHashSet<>(branchAuthors.of(mainline.broughtIn(step), record.path()));
            if (hasWritten(step)) {
                writers.add(mainline.text(step).author().writer());
            }
            return writers;
        }

        /** A merge that leaves the record as some side had it has written nothing. */
        private boolean hasWritten(StepCommit step) throws IOException {
            Optional<ObjectId> now = trees.id(step, record.path());
            for (RevCommit parent : step.getParents()) {
                if (now.equals(trees.id(parent, record.path()))) {
                    return false;
                }
            }
            return step.getParentCount() != 2 || !threeWay.isClean(step, record.path());
        }
    }
}
