package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.certification.ProposedRecord.Change;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.SourceFile;

/** Which records a branch would change if it were merged into the main line as that stands now, and what would come of it. */
final class ProposedReader {
    /** As many records of students; an office brings in a whole year's lists at once. */
    static final int MOST_RECORDS = 500;

    /** Commits of the branch times records of students: each pair is looked at. */
    private static final int MOST_PAIRS = 20_000;

    private final SourceHistory history;
    private final Policy policy;
    private final LocalDate today;
    private final Trees trees;
    private final JoinedRecord joined;
    private final Entitlement entitlement;
    private final Deadline deadline;
    private final Previews previews;
    private final DryRun dryRun;
    private final Refusals refusals;

    ProposedReader(SourceHistory history, Policy policy, LocalDate today, Owners.Earlier earlier, Refusals refusals) {
        this.history = history;
        this.policy = policy;
        this.today = today;
        this.trees = history.mainline().trees();
        this.joined = new JoinedRecord(history);
        this.entitlement = new Entitlement(policy);
        this.deadline = new Deadline(policy);
        this.previews = new Previews(policy);
        this.dryRun = new DryRun(history, policy, today, earlier);
        this.refusals = refusals;
    }

    /** When a branch was handed in, by its own date and by the ledger. */
    record HandedIn(Instant claimed, Bracket listed) {}

    /** What a branch proposes. */
    record Proposals(List<ProposedRecord> records, int otherFiles) {}

    /**
     * A record as a branch would leave it.
     *
     * @param stated what its own file says once it is merged
     * @param file that file
     * @param files all its files once it is merged
     * @param crossed the first of its files of which nobody can tell what the merge would give; absent for nearly all
     */
    record Draft(
            Tracked record,
            Change change,
            Stated stated,
            Optional<byte[]> file,
            List<SourceFile> files,
            List<String> changed,
            Responsible whom,
            Optional<String> sameAs,
            Optional<String> crossed) {

        Draft sameAs(Optional<String> other) {
            return new Draft(record, change, stated, file, files, changed, whom, other, crossed);
        }
    }

    /** Returns what the branch proposes; nothing when it is more than is looked at. */
    Optional<Proposals> read(Mainline.Unmerged branch, HandedIn handedIn) throws IOException {
        Optional<BranchFiles> touched = BranchFiles.of(history.mainline(), branch);
        long owned = touched.stream()
                .flatMap(files -> files.records().keySet().stream())
                .filter(file -> Tracked.ofOwner(kind(file)))
                .count();
        if (touched.isEmpty()
                || owned > MOST_RECORDS
                || owned * branch.commits().size() > MOST_PAIRS) {
            return Optional.empty();
        }
        List<ProposedRecord> records = new ArrayList<>();
        Set<String> judged = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (var file : touched.get().records().entrySet()) {
            draft(branch, file.getKey(), file.getValue()).ifPresent(drafts::add);
        }
        for (Draft draft : new SameBytes(trees, history.mainline().head(), branch).told(drafts)) {
            records.add(proposed(branch, draft, handedIn));
            if (draft.change() != Change.REMOVED && !entitlement.waived(draft.record(), draft.stated(), today)) {
                judged.add(draft.record().path());
            }
        }
        List<ProposedRecord> together = dryRun.together(CapEffects.of(records, policy), judged);
        if (records.isEmpty()) {
            Misnamed.first(touched.get().othersPut()).ifPresent(together::add);
        }
        boolean more = touched.get().others() > 0
                || records.stream()
                        .anyMatch(record -> record.obstacles().stream().noneMatch(Obstacle::isToTakeOut));
        return Optional.of(new Proposals(
                more ? together.stream().map(ProposedRecord::beside).toList() : together,
                touched.get().others()));
    }

    private static RecordKind kind(String file) {
        return RecordKind.at(file).orElseThrow();
    }

    /** Returns what becomes of a record; nothing where the line has it like that already. */
    private Optional<Draft> draft(Mainline.Unmerged branch, String file, BranchFiles.OfRecord touched)
            throws IOException {
        RecordKind kind = kind(file);
        Tracked record = new Tracked(kind, file, "", Optional.empty());
        StepCommit tip = branch.commits().get(0);
        StepCommit line = history.mainline().head();
        Optional<ObjectId> theirs = trees.id(tip, record.path());
        Optional<ObjectId> ours = trees.id(line, record.path());
        if (theirs.equals(ours) && trees.entry(tip, record.path()).equals(trees.entry(line, record.path()))) {
            return Optional.empty();
        }
        Change change = ours.isEmpty() ? Change.ADDED : theirs.isEmpty() ? Change.REMOVED : Change.CHANGED;
        StepCommit shown = change == Change.REMOVED ? line : tip;
        boolean joins = change == Change.CHANGED;
        Optional<byte[]> bytes = joins ? joined.own(branch, file) : joined.own(shown, file);
        Stated stated = bytes.isEmpty() || !Stated.anything(kind)
                ? Stated.NOTHING
                : CommittedRecord.read(Stated.class, file, bytes.get()).orElse(Stated.NOTHING);
        List<SourceFile> files = joins ? joined.files(branch, record.path()) : joined.files(shown, record.path());
        Responsible whom = entitlement.who(record, stated, today);
        Optional<String> crossed = touched.crossed().stream().findFirst();
        return Optional.of(
                new Draft(record, change, stated, bytes, files, touched.changed(), whom, Optional.empty(), crossed));
    }

    private ProposedRecord proposed(Mainline.Unmerged branch, Draft draft, HandedIn handedIn) throws IOException {
        Optional<Punctuality> punctuality = draft.change() == Change.REMOVED
                ? Optional.empty()
                : deadline.ofUpload(draft.record())
                        .map(end -> Punctuality.of(handedIn.claimed(), handedIn.listed(), end));
        return new ProposedRecord(
                draft.record().kind(),
                draft.record().path(),
                draft.change(),
                draft.record().student(),
                previews.of(draft),
                draft.whom(),
                Optional.empty(),
                punctuality,
                obstacles(branch, draft, handedIn));
    }

    private List<Obstacle> obstacles(Mainline.Unmerged branch, Draft draft, HandedIn handedIn) throws IOException {
        List<Obstacle> all = new ArrayList<>();
        Optional<Refusals.Answer> answer =
                refusals.answering(history.source().name(), draft.record(), draft.stated(), handedIn.claimed());
        if (answer.filter(Refusals.Answer::overtaken).isPresent()) { // whatever else is amiss, there is nothing to mend
            return List.of(dryRun.overtaken(draft, branch, answer.get().refusal()));
        }
        answer.map(it -> Obstacle.ofRefusal(it.refusal(), policy.school())).ifPresent(all::add);
        if (draft.crossed().isPresent()) { // brought up to date, it may be another
            all.add(dryRun.crossed(draft, branch));
        } else {
            all.addAll(dryRun.obstacles(draft, branch));
        }
        return all;
    }
}
