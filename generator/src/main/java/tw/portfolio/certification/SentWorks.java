package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.source.CommitFiles;
import tw.portfolio.source.PastFiles;
import tw.portfolio.source.SourceFile;

/**
 * Reads the works of locked batches as they stood when the batch was locked, where they are something else now: what was sent is sent again.
 * Of works that nobody has touched since, nothing is read. Source: regulation 第五點第二項.
 */
final class SentWorks {
    private final CertifiedSchool certified;
    private final Histories histories;
    private final PolicyInForce policy;
    private final CarriedOver carried;
    private final Verdicts verdicts;
    private final SelectionLocks locks;
    private final Map<String, Judge> judges = new HashMap<>();
    private final SortedMap<String, SentWork> found = new TreeMap<>();

    SentWorks(CertifiedSchool certified, Histories histories, PolicyInForce policy, CertificationSettings settings) {
        this.certified = certified;
        this.histories = histories;
        this.policy = policy;
        this.carried = new CarriedOver(certified.school(), certified.school(), settings.trust(), certified.verdicts());
        this.verdicts = new Verdicts(policy.policy(), SchoolTime.day(settings.clock()));
        this.locks = SelectionLocks.of(certified, settings.clock());
    }

    /** Returns them by source and path, joined by a colon. */
    SortedMap<String, SentWork> all() throws IOException {
        for (Student student : certified.school().students()) {
            List<Entry<Selection>> selections = Stream.concat(
                            student.entries().of(Selection.class).stream(), locks.missing(student).stream())
                    .toList();
            for (Entry<Selection> selection : selections) {
                for (var batch : locks.locked(student, selection).entrySet()) {
                    Instant lock = SchoolTime.end(batch.getKey().locked());
                    for (String line : batch.getValue()) {
                        look(student, selection.source(), line, lock);
                    }
                }
            }
        }
        return found;
    }

    private void look(Student student, String list, String line, Instant lock) throws IOException {
        Optional<String> file = Choices.file(student, line);
        if (file.isEmpty()) {
            return;
        }
        Optional<Entry<?>> stands = Choices.work(student, line);
        if (stands.isPresent() && !isChanged(stands.get(), lock)) {
            return;
        }
        String source = stands.map(Entry::source).orElse(list);
        Optional<SourceHistory> history = histories.of(source);
        String key = CertifiedSchool.key(
                source, RecordKind.at(file.get()).orElseThrow().identity(file.get()));
        if (history.isPresent() && history.get().anchors().lost().isEmpty() && !found.containsKey(key)) {
            work(history.get(), file.get(), lock).ifPresent(work -> found.put(key, work));
        }
    }

    /** A work whose bytes are in no commit is proven by nothing, and none is read in its place. */
    private boolean isChanged(Entry<?> work, Instant lock) {
        return certified.verdict(work).step().stream()
                .anyMatch(step -> step.between().held(step.time()).isAfter(lock));
    }

    private Optional<SentWork> work(SourceHistory history, String file, Instant lock) throws IOException {
        Tracked record = Tracked.deleted(RecordKind.at(file).orElseThrow(), file);
        List<StepCommit> steps = steps(history, record);
        Judge judge = judge(history);
        int at = -1;
        for (int i = 0; i < steps.size(); i++) {
            Step step = judge.step(steps.get(i));
            at = step.between().held(step.time()).isAfter(lock) ? at : i;
        }
        if (at < 0 || at == steps.size() - 1) {
            return Optional.empty();
        }
        Optional<ObjectId> id = history.mainline().trees().id(steps.get(at), record.path());
        if (id.isEmpty()) {
            return Optional.empty(); // not there when the batch was locked
        }
        Standing then = standing(history, record.at(id.get().name()), steps.subList(0, at + 1));
        if (!then.vouched() && !then.lacking()) {
            return Optional.empty();
        }
        StepCommit last = steps.get(steps.size() - 1);
        Verdict.Step since = judge.step(last).named();
        boolean gone = history.mainline().trees().id(last, record.path()).isEmpty();
        return Optional.of(new SentWork(then.work(), since.between().held(since.time()), since.name(), gone));
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

    /**
     * What stood at a record's path once a step had changed it.
     *
     * @param work absent where nobody vouched for it, or the bytes are not here
     */
    private record Standing(Optional<SentWork.Then> work, boolean lacking) {
        static final Standing LACKING = new Standing(Optional.empty(), true);
        static final Standing NOT_VOUCHED = new Standing(Optional.empty(), false);

        boolean vouched() {
            return work.isPresent();
        }
    }

    /** @param steps that changed it, the last of them the one that counts */
    private Standing standing(SourceHistory history, Tracked record, List<StepCommit> steps) throws IOException {
        StepCommit commit = steps.get(steps.size() - 1);
        List<SourceFile> files = CommitFiles.at(
                history.source().head().orElseThrow().repository(), commit.getTree(), record.path(), Trees.MAX_FILES);
        Optional<Reason> unsafe =
                Optional.ofNullable(Content.unsafe(files, new TreeMap<>(Map.of(record.path(), record)))
                        .get(record.path()));
        if (unsafe.isPresent() || !history.mainline().trees().isSound(commit, record.path())) {
            boolean lacking = unsafe.filter(reason -> reason.cause() == Cause.BYTES_MISSING)
                    .isPresent();
            return lacking ? Standing.LACKING : Standing.NOT_VOUCHED;
        }
        Optional<Entry<?>> entry = Binder.records(new PastFiles(history.source().name(), files)).stream()
                .filter(bound -> bound.path().equals(record.path()))
                .findFirst();
        if (entry.isEmpty()) {
            return Standing.NOT_VOUCHED;
        }
        Tracked stood = Tracked.of(entry.get(), record.digest());
        Verdict own = verdicts.of(stood, said(history, stood, steps), Optional.empty());
        Verdict verdict = carried.attested(entry.get(), own).orElse(own);
        return verdict.vouched() || verdict.kind() == VerdictKind.NOT_REQUIRED
                ? new Standing(Optional.of(new SentWork.Then(entry.get(), verdict)), false)
                : Standing.NOT_VOUCHED;
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
