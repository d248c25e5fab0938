package tw.portfolio.certification;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import tw.portfolio.source.Source;

/**
 * The chain of first parents that ends at the head, and which commits each of its steps brought in. Every commit is visited once and no
 * date is looked at, so that nobody's clock changes what belongs to a branch.
 */
final class Mainline implements Closeable {
    /** As many commits as are kept as text: a step is asked for, and soon the one before it. */
    private static final int MOST_TEXTS = 64;

    /** A longer commit is read each time, in bytes. */
    private static final int MOST_KEPT = 1 << 16;

    private final Commits commits;
    private final List<StepCommit> steps;
    private final List<StepCommit> all;
    private final List<StepCommit> ahead;
    private final Trees trees;
    private final Map<StepCommit, Boolean> signed = new HashMap<>();
    private BroughtIn latest;
    private final Map<ObjectId, CommitText> texts = new LinkedHashMap<>(MOST_TEXTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, CommitText> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    /** What one step brought in. */
    private record BroughtIn(StepCommit step, List<StepCommit> commits) {}

    private Mainline(Commits commits, List<StepCommit> steps, List<StepCommit> all) {
        this.commits = commits;
        this.steps = steps;
        this.all = all;
        this.ahead = datedAhead();
        this.latest = new BroughtIn(steps.get(0), List.of(steps.get(0)));
        this.trees = new Trees(this);
    }

    static Mainline of(Source.Head head) throws IOException {
        Commits commits = new Commits(new TreeCache(head.repository().newObjectReader()));
        List<StepCommit> steps = new ArrayList<>();
        StepCommit commit = commits.parsed(ObjectId.fromString(head.commit()));
        steps.add(commit);
        while (commit.getParentCount() > 0) {
            commit = commits.parsed(commit.getParent(0));
            steps.add(commit);
        }
        Collections.reverse(steps);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).step(i);
        }
        List<StepCommit> all = new ArrayList<>();
        for (StepCommit step : steps) {
            for (int i = 1; i < step.getParentCount(); i++) {
                all.addAll(commits.collect((StepCommit) step.getParent(i), StepCommit.UNKNOWN, step.step()));
            }
            all.add(step);
        }
        return new Mainline(commits, Collections.unmodifiableList(steps), Collections.unmodifiableList(all));
    }

    /** Returns the steps, the oldest first. */
    List<StepCommit> steps() {
        return steps;
    }

    /** Returns every commit, those that a step brought in before the step. */
    List<StepCommit> all() {
        return all;
    }

    /** Returns the commits that are dated later than some step after them: few, unless somebody's clock was wrong. */
    List<StepCommit> ahead() {
        return ahead;
    }

    private List<StepCommit> datedAhead() {
        Deque<StepCommit> later = new ArrayDeque<>();
        int earliest = Integer.MAX_VALUE;
        for (int i = all.size() - 1; i >= 0; i--) {
            StepCommit commit = all.get(i);
            if (commit.getCommitTime() > earliest) {
                later.addFirst(commit);
            }
            if (isOnLine(commit)) {
                earliest = Math.min(earliest, commit.getCommitTime());
            }
        }
        return List.copyOf(later);
    }

    /** Returns whether a commit has another one behind it, so that it cannot be older, whatever its date. */
    boolean follows(StepCommit commit, StepCommit other) {
        Set<StepCommit> seen = new HashSet<>();
        Deque<StepCommit> open = new ArrayDeque<>(parents(commit));
        while (!open.isEmpty()) {
            StepCommit behind = open.pop();
            if (behind.equals(other) || (behind.step() >= other.step() && isOnLine(behind))) {
                return true; // a step has all behind it that it or a step before it brought in
            }
            if (behind.step() >= other.step() && seen.add(behind)) {
                open.addAll(parents(behind));
            }
        }
        return false;
    }

    private static List<StepCommit> parents(StepCommit commit) {
        return Stream.of(commit.getParents()).map(StepCommit.class::cast).toList();
    }

    /** Returns the last step. */
    StepCommit head() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the commits that a step brought in and no earlier one had: those of every branch it merged, or itself where it merged none. */
    List<StepCommit> broughtIn(StepCommit step) throws IOException {
        if (step.getParentCount() < 2) {
            return List.of(step);
        }
        if (!step.equals(latest.step())) { // asked for by record after record of one step
            Set<StepCommit> all = new LinkedHashSet<>();
            for (int i = 1; i < step.getParentCount(); i++) {
                all.addAll(commits.collect((StepCommit) step.getParent(i), step.step(), step.step()));
            }
            latest = new BroughtIn(step, List.copyOf(all));
        }
        return latest.commits();
    }

    /**
     * A branch that no step has merged.
     *
     * @param commits what only the branch has; empty when the line has it all
     * @param bases where it left the line, the latest first; empty when it has nothing in common with it
     */
    record Unmerged(List<StepCommit> commits, List<StepCommit> bases) {}

    /** Returns the branch that ends at {@code tip}; nothing when it has more than {@code most} commits of its own. */
    Optional<Unmerged> unmerged(ObjectId tip, int most) throws IOException {
        Set<StepCommit> own = new LinkedHashSet<>();
        Set<StepCommit> met = new LinkedHashSet<>();
        Deque<StepCommit> open = new ArrayDeque<>();
        open.push(commits.parsed(tip));
        while (!open.isEmpty()) {
            StepCommit commit = open.pop();
            if (commit.step() != StepCommit.UNKNOWN) {
                met.add(commit);
            } else if (own.add(commit)) {
                if (own.size() > most) {
                    return Optional.empty();
                }
                commits.parseHeaders(commit);
                for (RevCommit parent : commit.getParents()) {
                    open.push((StepCommit) parent);
                }
            }
        }
        return Optional.of(new Unmerged(List.copyOf(own), MergeBases.of(this, met)));
    }

    /** Returns whether the commit is a step itself. */
    boolean isOnLine(StepCommit commit) {
        return commit.step() != StepCommit.UNKNOWN && steps.get(commit.step()).equals(commit);
    }

    /** Returns whether the commit is the last one of the branch that brought it in, and the step merged no other. */
    boolean isMerged(StepCommit commit) {
        if (commit.step() == StepCommit.UNKNOWN) {
            return false;
        }
        StepCommit step = steps.get(commit.step());
        return step.getParentCount() == 2 && step.getParent(1).equals(commit);
    }

    TreeCache reader() {
        return commits.reader;
    }

    /** Returns a reader of the same objects, for another thread. */
    TreeCache anotherReader() {
        return new TreeCache(commits.reader.newReader());
    }

    /** Returns the records in the trees of its commits. */
    Trees trees() {
        return trees;
    }

    /** Returns what a commit says of itself. */
    CommitText text(RevCommit commit) throws IOException {
        CommitText known = texts.get(commit);
        if (known != null) {
            return known;
        }
        byte[] raw = reader().open(commit, Constants.OBJ_COMMIT).getCachedBytes();
        CommitText text = CommitText.of(raw);
        if (raw.length < MOST_KEPT) {
            texts.put(commit, text);
        }
        return text;
    }

    /** Returns whether a commit bears a signature, be it by anybody: asked of the same ones again and again. */
    boolean isSigned(StepCommit commit) throws IOException {
        Boolean known = signed.get(commit);
        if (known == null) {
            known = text(commit).signature().isPresent();
            signed.put(commit, known);
        }
        return known;
    }

    @Override
    public void close() {
        commits.close();
        commits.getObjectReader().close();
    }

    private static final class Commits extends RevWalk {
        private final TreeCache reader;

        Commits(TreeCache reader) {
            super(reader);
            this.reader = reader;
            setRetainBody(false);
        }

        @Override
        protected RevCommit createCommit(AnyObjectId id) {
            return new StepCommit(id);
        }

        StepCommit parsed(AnyObjectId id) throws IOException {
            return (StepCommit) parseCommit(id);
        }

        /** Returns what is reachable from {@code tip} through commits of step {@code from}, and gives it step {@code to}. */
        List<StepCommit> collect(StepCommit tip, int from, int to) throws IOException {
            List<StepCommit> found = new ArrayList<>();
            Deque<StepCommit> open = new ArrayDeque<>();
            open.push(tip);
            Set<StepCommit> seen = new HashSet<>();
            while (!open.isEmpty()) {
                StepCommit commit = open.pop();
                if (commit.step() == from && seen.add(commit)) {
                    parseHeaders(commit);
                    commit.step(to);
                    found.add(commit);
                    for (RevCommit parent : commit.getParents()) {
                        open.push((StepCommit) parent);
                    }
                }
            }
            return found;
        }
    }
}
