package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;

/**
 * Finds works that counted and are on the main line no more, though whoever took them off may not: nobody sees what is not there. A work that
 * lies elsewhere in its student's folder, byte for byte, is told there. A student's own file that is gone with works is told by itself.
 */
final class LostWorks {
    private final Histories histories;
    private final PolicyInForce policy;
    private final Verdicts verdicts;
    private final Findings findings = new Findings();

    /** The Git id of each work that stands somewhere, alone and after its student's folder. */
    private final Set<String> standing = new HashSet<>();

    LostWorks(Histories histories, PolicyInForce policy, Verdicts verdicts) {
        this.histories = histories;
        this.policy = policy;
        this.verdicts = verdicts;
    }

    /** Returns one finding for each. */
    List<Diagnostic> findings() throws IOException {
        for (SourceHistory history : histories.all()) {
            Stream.concat(history.records().values().stream(), history.edited().values().stream())
                    .filter(record -> Tracked.ofWorks(record.kind()))
                    .forEach(record ->
                            standing.addAll(List.of(record.digest(), Homes.folder(record.file()) + record.digest())));
        }
        List<Diagnostic> lost = new ArrayList<>();
        for (SourceHistory history : histories.all()) {
            if (history.isWhole()) {
                Judge judge = policy.judge(history);
                for (Tracked record : history.changes().records()) {
                    if (isGone(history, record)) {
                        (record.kind() == RecordKind.STUDENT
                                        ? student(history, judge, record)
                                        : work(history, judge, record))
                                .ifPresent(lost::add);
                    }
                }
            }
        }
        return lost;
    }

    private boolean isGone(SourceHistory history, Tracked record) throws IOException {
        Mainline line = history.mainline();
        return (Tracked.ofWorks(record.kind()) || record.kind() == RecordKind.STUDENT)
                && record.entry().isEmpty()
                && histories.hold(history, record)
                && !isFile(line.trees(), line.head(), record);
    }

    /** The rows of a student who left end; with the student's own file gone nobody could tell any more who certified what. */
    private Optional<Diagnostic> student(SourceHistory history, Judge judge, Tracked profile) throws IOException {
        Trees trees = history.mainline().trees();
        String home = Homes.folder(profile.file());
        int[] steps = history.changes().paths().steps(profile.path());
        int last = taken(history, steps, profile, steps.length);
        if (last == 0 || policy.isHome(home)) {
            return Optional.empty(); // in force still: the works are asked about by themselves
        }
        StepCommit taken = step(history, steps[last]);
        int count = 0;
        for (String work : trees.works(taken.getParent(0), home)) {
            Tracked record = Tracked.deleted(RecordKind.at(work).orElseThrow(), work);
            count += isGone(history, record) && !isElsewhere(trees, taken, record) ? 1 : 0;
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(Findings.gone(history.source().name(), profile, judge.step(taken), count)
                        .with("whom", verdicts.inCharge(profile)));
    }

    /** Goes back over steps that took the work away to the last that might: whoever puts something there and takes it off hides no loss. */
    private Optional<Diagnostic> work(SourceHistory history, Judge judge, Tracked record) throws IOException {
        int[] steps = history.changes().paths().steps(record.path());
        for (int at = taken(history, steps, record, steps.length); at > 0; at = taken(history, steps, record, at)) {
            StepCommit taken = step(history, steps[at]);
            Optional<Reason> fault;
            try {
                fault = judge.takesAway(record, taken);
            } catch (MissingBytesException e) {
                return Optional.empty(); // a clone without blobs: nobody can tell whose it was to take away
            }
            if (fault.isEmpty()) {
                return Optional.empty();
            }
            if (counted(history, judge, record, steps, at)) {
                return isElsewhere(history.mainline().trees(), taken, record)
                        ? Optional.empty()
                        : Optional.of(findings.lost(
                                history.source().name(),
                                record,
                                Decision.refused(judge.step(taken), fault.get()),
                                judge.isWithdrawn(record, taken)));
            }
        }
        return Optional.empty();
    }

    /** What lies below the name of a file is no part of it. */
    private static boolean isFile(Trees trees, RevCommit commit, Tracked record) throws IOException {
        return trees.entry(commit, record.file())
                .filter(entry -> !entry.mode().equals(FileMode.TREE))
                .isPresent();
    }

    private static StepCommit step(SourceHistory history, int number) {
        return history.mainline().steps().get(number);
    }

    /** Returns which of the steps before one was the last to take a record's own file off the line; 0 where none did. */
    private static int taken(SourceHistory history, int[] steps, Tracked record, int before) throws IOException {
        Trees trees = history.mainline().trees();
        for (int last = before - 1; last > 0; last--) {
            StepCommit step = step(history, steps[last]);
            if (isFile(trees, step.getParent(0), record) && !isFile(trees, step, record)) {
                return last;
            }
        }
        return 0;
    }

    private boolean isElsewhere(Trees trees, StepCommit taken, Tracked record) throws IOException {
        String home = Homes.folder(record.file());
        Optional<ObjectId> before = trees.id(taken.getParent(0), record.path());
        boolean moved = !policy.isHome(home); // the student may have another number by now
        return before.map(ObjectId::name)
                .filter(id -> standing.contains(home + id) || (moved && standing.contains(id)))
                .isPresent();
    }

    /** Returns whether it counted at some step since it was put there, before one took it off. */
    private static boolean counted(SourceHistory history, Judge judge, Tracked record, int[] steps, int taken)
            throws IOException {
        for (int i = taken - 1; i >= 0; i--) {
            StepCommit step = step(history, steps[i]);
            if (!isFile(history.mainline().trees(), step, record)) {
                return false;
            }
            if (judge.decide(record, step).counts()) {
                return true;
            }
        }
        return false;
    }
}
