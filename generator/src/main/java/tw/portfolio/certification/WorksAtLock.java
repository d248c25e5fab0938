package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.CommitFiles;
import tw.portfolio.source.PastFiles;
import tw.portfolio.source.SourceFile;

/** Reads a work as it stood on its main line when a batch was locked, where something else stands there now. */
final class WorksAtLock {
    private final PolicyInForce policy;
    private final CarriedOver carried;
    private final Verdicts verdicts;
    private final Map<String, Judge> judges = new HashMap<>();
    private final Map<String, LineDates> dates = new HashMap<>();

    WorksAtLock(CertifiedSchool certified, PolicyInForce policy, CertificationSettings settings) {
        this.policy = policy;
        this.carried = new CarriedOver(certified.school(), certified.school(), settings.trust(), certified.verdicts());
        this.verdicts = new Verdicts(policy.policy(), SchoolTime.day(settings.clock()));
    }

    /**
     * A work as it stood then.
     *
     * @param entry absent where the bytes are not here
     * @param verdict on exactly that; absent where the bytes are not here
     * @param arrival when it had come to stand there, or was first certified
     * @param changed what became of it since
     */
    record Past(Optional<Entry<?>> entry, Optional<Verdict> verdict, Verdict.Arrival arrival, Changed changed) {

        boolean lacking() {
            return verdict.isEmpty();
        }

        boolean vouched() {
            return lacking() || verdict.orElseThrow().vouched();
        }

        /** Returns whether somebody vouched for it then, or nobody needs to; of what is not here nobody can tell that it was not so. */
        boolean counted() {
            return vouched() || verdict.orElseThrow().kind() == VerdictKind.NOT_REQUIRED;
        }

        SentWork sent() {
            Optional<SentWork.Then> then = entry.flatMap(stood -> verdict.map(said -> new SentWork.Then(stood, said)));
            return new SentWork(then, changed.since(), Text.same(changed.by()), changed.gone());
        }
    }

    /** Returns what stood at a work's path; nothing where nothing that could be read did, or where it stands there still. */
    Optional<Past> past(SourceHistory history, String file, Instant lock) throws IOException {
        Tracked record = Tracked.deleted(RecordKind.at(file).orElseThrow(), file);
        List<StepCommit> steps = steps(history, record);
        LineDates dates = dates(history);
        int at = -1;
        for (int i = 0; i < steps.size(); i++) {
            at = dates.of(steps.get(i)).by(lock) ? i : at;
        }
        if (at < 0 || at == steps.size() - 1) {
            return Optional.empty();
        }
        Optional<ObjectId> id = history.mainline().trees().id(steps.get(at), record.path());
        if (id.isEmpty()) {
            return Optional.empty(); // not there when the batch was locked
        }
        StepCommit last = steps.get(steps.size() - 1);
        boolean gone = history.mainline().trees().id(last, record.path()).isEmpty();
        return stood(history, record.at(id.get().name()), steps.subList(0, at + 1), changed(history, last, gone));
    }

    /** Returns whether a work's last step was not there by the lock for certain. */
    boolean isChanged(SourceHistory history, String path, Instant lock) throws IOException {
        int[] steps = history.changes().paths().steps(path);
        return steps.length > 0
                && !dates(history)
                        .of(history.mainline().steps().get(steps[steps.length - 1]))
                        .by(lock);
    }

    /** Returns whether a step was there by the lock for certain. */
    boolean isBy(SourceHistory history, StepCommit step, Instant lock) throws IOException {
        return dates(history).of(step).by(lock);
    }

    /** Returns what became of a record by a step. */
    Changed changed(SourceHistory history, StepCommit step, boolean gone) throws IOException {
        return new Changed(
                dates(history).of(step).since(), judge(history).step(step).name(), gone);
    }

    /** Returns the verdict on a record as a step left it. */
    Verdict verdict(Tracked stood, Found found) {
        return verdicts.of(stood, found, Optional.empty());
    }

    /** Returns the files of the works that a student's folder held then. */
    List<String> files(SourceHistory history, String folder, Instant lock) throws IOException {
        Optional<StepCommit> last = dates(history).last(lock);
        return last.isEmpty() ? List.of() : history.mainline().trees().works(last.get(), folder);
    }

    /**
     * What became of a work since.
     *
     * @param since when it was last changed, as far as the line tells
     * @param by who did that
     * @param gone whether it was taken away
     */
    record Changed(Instant since, String by, boolean gone) {}

    private LineDates dates(SourceHistory history) {
        return dates.computeIfAbsent(history.source().name(), name -> new LineDates(history, judge(history)));
    }

    private Judge judge(SourceHistory history) {
        return judges.computeIfAbsent(history.source().name(), name -> policy.judge(history));
    }

    /** Returns the steps that changed a record, the oldest first: what is not at the head is looked for at each. */
    private static List<StepCommit> steps(SourceHistory history, Tracked record) throws IOException {
        List<StepCommit> line = history.mainline().steps();
        List<StepCommit> steps = new ArrayList<>();
        if (history.changes().paths().follows(record.path())) {
            for (int number : history.changes().paths().steps(record.path())) {
                steps.add(line.get(number));
            }
            return steps;
        }
        Optional<ObjectId> before = Optional.empty();
        for (StepCommit step : line) {
            Optional<ObjectId> now = history.mainline().trees().id(step, record.path());
            if (!now.equals(before)) {
                steps.add(step);
            }
            before = now;
        }
        return steps;
    }

    /** @param steps that changed it, the last of them the one that counts */
    private Optional<Past> stood(SourceHistory history, Tracked record, List<StepCommit> steps, Changed changed)
            throws IOException {
        StepCommit commit = steps.get(steps.size() - 1);
        List<SourceFile> files = CommitFiles.at(
                history.source().head().orElseThrow().repository(), commit.getTree(), record.path(), Trees.MAX_FILES);
        Optional<Reason> unsafe =
                Optional.ofNullable(Content.unsafe(files, new TreeMap<>(Map.of(record.path(), record)))
                        .get(record.path()));
        if (unsafe.filter(reason -> reason.cause() == Cause.BYTES_MISSING).isPresent()) {
            Verdict.Arrival arrival = judge(history).step(commit).arrival();
            return Optional.of(new Past(Optional.empty(), Optional.empty(), arrival, changed));
        }
        Optional<Entry<?>> entry = Binder.records(new PastFiles(history.source().name(), files)).stream()
                .filter(bound -> bound.path().equals(record.path()))
                .findFirst();
        if (unsafe.isPresent() || entry.isEmpty() || !history.mainline().trees().isSound(commit, record.path())) {
            return Optional.empty();
        }
        Tracked stood = Tracked.of(entry.get(), record.digest());
        Found said = said(history, stood, steps);
        Verdict own = verdicts.of(stood, said, Optional.empty());
        Verdict verdict = carried.attested(entry.get(), own).orElse(own);
        return Optional.of(new Past(entry, Optional.of(verdict), said.arrival(), changed));
    }

    /** A work that was corrected keeps its place as long as it was never taken away in between. */
    private Found said(SourceHistory history, Tracked record, List<StepCommit> steps) throws IOException {
        Judge judge = judge(history);
        Found said = Found.first(judge.decide(record, steps.get(steps.size() - 1)));
        for (int i = steps.size() - 2; i >= 0 && said.last().counts(); i--) {
            if (history.mainline().trees().id(steps.get(i), record.path()).isEmpty()) {
                return said;
            }
            Decision decision = judge.decide(record, steps.get(i));
            said = decision.counts() ? said.since(decision.step()) : said;
        }
        return said;
    }
}
