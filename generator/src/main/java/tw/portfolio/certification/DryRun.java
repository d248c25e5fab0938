package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.certification.ProposedReader.Draft;
import tw.portfolio.certification.ProposedRecord.Change;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.Refusal;

/**
 * What would stand in the way of a certification if somebody responsible merged a branch now. The checks are those of {@link Evaluation},
 * as far as they can be made before the merge; what only the merge shows, such as its signature, is not foretold.
 */
final class DryRun {
    private final Mainline mainline;
    private final Policy policy;
    private final Entitlement entitlement;
    private final LocalDate today;
    private final ThreeWay threeWay;
    private final BranchAuthors branchAuthors;
    private final Owners owners;
    private final EarlierWriters earlierWriters;

    DryRun(SourceHistory history, Policy policy, LocalDate today, Owners.Earlier earlier) {
        Mainline mainline = history.mainline();
        this.mainline = mainline;
        this.policy = policy;
        this.entitlement = new Entitlement(policy);
        this.today = today;
        this.owners = new Owners(history, policy, earlier);
        this.earlierWriters = new EarlierWriters(history, owners);
        this.threeWay = new ThreeWay(mainline);
        this.branchAuthors = new BranchAuthors(mainline);
    }

    /** Returns what stands in the way of one record, the first to be mended first. */
    List<Obstacle> obstacles(Draft draft, Mainline.Unmerged branch) throws IOException {
        Optional<Reason> homeless =
                draft.change() == Change.REMOVED ? Optional.empty() : homeless(draft.record(), branch);
        if (homeless.isPresent()) { // whose it is to write, and who may certify it, is seen once it is moved
            Reason reason = homeless.get();
            return List.of(Obstacle.of(reason.cause(), reason.detail()));
        }
        List<Obstacle> found = new ArrayList<>();
        if (draft.record().ofOwner()) {
            written(draft, branch).ifPresent(found::add);
        }
        if (draft.change() != Change.REMOVED) {
            unsafe(draft, branch)
                    .map(reason -> Obstacle.of(reason.cause(), reason.detail()))
                    .ifPresent(found::add);
            unentitled(draft).ifPresent(found::add);
        }
        List<ObjectId> bases =
                branch.bases().stream().<ObjectId>map(base -> base.getTree()).toList();
        if (!threeWay.merges(
                mainline.head().getTree(),
                branch.commits().get(0).getTree(),
                bases,
                draft.record().path())) {
            found.add(Obstacle.of("conflict"));
        }
        return found;
    }

    /** A student's own file may be on the branch, or have come to the main line since. */
    private Optional<Reason> homeless(Tracked record, Mainline.Unmerged branch) throws IOException {
        Optional<String> moved =
                record.kind().ofStudent() ? policy.movedProfile(Homes.folder(record.file())) : Optional.empty();
        if (moved.isPresent() && record.kind() != RecordKind.STUDENT) {
            return Optional.of(new Reason(Cause.PROFILE_MOVED, moved.get()));
        }
        Optional<Reason> homeless = Cause.homeless(policy.school().homes(), record);
        if (homeless.isPresent()) {
            String profile = Homes.folder(record.file()) + "/student.yaml";
            for (StepCommit state : List.of(branch.commits().get(0), mainline.head())) {
                if (mainline.trees().id(state, profile).isPresent()) {
                    return Optional.empty();
                }
            }
        }
        return homeless;
    }

    private Optional<Reason> unsafe(Draft draft, Mainline.Unmerged branch) throws IOException {
        for (StepCommit commit : branch.commits()) {
            if (!mainline.trees().looksSound(commit, draft.record().path())) {
                return Optional.of(
                        new Reason(Cause.DOUBLED_ENTRY, draft.record().path()));
            }
        }
        NavigableMap<String, Tracked> one = new TreeMap<>();
        one.put(draft.record().path(), draft.record());
        return Optional.ofNullable(
                Content.unsafe(draft.files(), one).get(draft.record().path()));
    }

    /** The owner, with the team the owner names, must have written it; whoever certifies it must not. */
    private Optional<Obstacle> written(Draft draft, Mainline.Unmerged branch) throws IOException {
        List<Ident> authors = branchAuthors.of(branch.commits(), draft.record().path());
        if (authors.isEmpty()) {
            Trees trees = mainline.trees();
            String path = draft.record().path();
            boolean ofMode = trees.id(branch.commits().get(0), path).equals(trees.id(mainline.head(), path));
            return ofMode ? Optional.empty() : Optional.of(Obstacle.of(Cause.OWNER_DID_NOT_WRITE, ""));
        }
        Owners.Writing writing = new Owners.Writing(
                draft.record(),
                draft.stated(),
                today,
                branch.commits(),
                mainline.steps().size());
        List<Ident> strangers = owners.strangers(writing, authors);
        List<Ident> certifiers = new ArrayList<>();
        List<Ident> others = new ArrayList<>();
        for (Ident author : authors) {
            if (policy.people().by(today, author.email()).stream().anyMatch(person -> mayCertify(person, draft))) {
                certifiers.add(author);
            } else if (strangers.contains(author)) {
                others.add(author);
            }
        }
        if (!others.isEmpty()) {
            Reason reason = owners.reason(Cause.OTHERS_WROTE, others, writing);
            return Optional.of(ofRequest(reason).askedOf(ids(others)));
        }
        if (!certifiers.isEmpty()) {
            return Optional.of(Obstacle.of("certifier-wrote", owners.names(certifiers, today))
                    .with(Cause.CERTIFIER_WROTE));
        }
        List<Ident> before = earlierWriters.of(writing);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Reason reason = owners.reason(Cause.OTHERS_WROTE_BEFORE, before, writing);
        return Optional.of(
                reason.cause().ofUnlisted() ? ofRequest(reason) : Obstacle.of(reason.cause(), reason.detail()));
    }

    /** What is left to do with a request whose work was sent back and certified since in a later version: whoever opened it closes it. */
    Obstacle overtaken(Draft draft, Mainline.Unmerged branch, Refusal refusal) throws IOException {
        List<StepCommit> writings =
                branchAuthors.writings(branch.commits(), draft.record().path());
        Obstacle obstacle = Obstacle.overtaken(refusal, policy.school());
        return ofOpener(obstacle, draft, writings.stream().reduce((later, earlier) -> earlier));
    }

    /** Where the branch left the line in several places that differ in the record, it is brought up to date before anything else of it is told. */
    Obstacle crossed(Draft draft, Mainline.Unmerged branch) throws IOException {
        Obstacle obstacle = Obstacle.crossed(draft.crossed().orElseThrow());
        return ofOpener(obstacle, draft, branch.commits().stream().findFirst());
    }

    private Obstacle ofOpener(Obstacle obstacle, Draft draft, Optional<StepCommit> opening) throws IOException {
        List<Ident> opener = opening.isEmpty()
                ? List.of()
                : List.of(mainline.text(opening.get()).author());
        List<String> ids = ids(opener);
        boolean own = draft.record().ofOwner()
                && (ids.isEmpty()
                        || draft.record()
                                .student()
                                .filter(student -> ids.contains(student.value()))
                                .isPresent());
        return own
                ? obstacle.with("opener", new Text("學生", "the student"))
                : obstacle.askedOf(ids).with("opener", Text.same(owners.names(opener, today)));
    }

    /** Returns whom of them the lists have; of the others nothing can be asked. */
    private List<String> ids(List<Ident> others) {
        return others.stream()
                .flatMap(other -> policy.people().by(today, other.email()).stream())
                .map(Person::id)
                .distinct()
                .toList();
    }

    private static Obstacle ofRequest(Reason reason) {
        return Obstacle.of(reason.cause().word(), reason.detail()).with(reason.cause());
    }

    private static boolean mayCertify(Person person, Draft draft) {
        return person instanceof Person.Staff staff
                && draft.whom().staff().contains(staff.member().id());
    }

    private Optional<Obstacle> unentitled(Draft draft) {
        Tracked record = draft.record();
        if (record.kind() == RecordKind.OUTCOME) {
            return draft.stated().course().isEmpty() ? Optional.of(Obstacle.of("unreadable")) : taken(draft);
        }
        if (record.kind() == RecordKind.PERFORMANCE && draft.stated().category().isEmpty()) {
            return Optional.of(Obstacle.of("unreadable"));
        }
        return Optional.empty();
    }

    private Optional<Obstacle> taken(Draft draft) {
        Optional<Reason> unsettled = entitlement.takenNotInForce(draft.record(), draft.stated());
        if (unsettled.isPresent()) {
            return unsettled.map(reason -> Obstacle.of(reason.cause(), reason.detail()));
        }
        Optional<String> untaken = entitlement.notTaken(draft.record(), draft.stated());
        if (untaken.isPresent()) {
            return Optional.of(Obstacle.of(Cause.NOT_ENROLLED, Cut.to(Cut.NAME, untaken.get())));
        }
        return draft.whom().staff().isEmpty()
                ? Optional.of(Obstacle.of("nobody").with(Cause.NOT_COURSE_TEACHER))
                : Optional.empty();
    }

    /**
     * Adds what stands in the way of a whole request: one merge is one person's, and takes in all of it.
     *
     * @param judged the paths of those records that need a certification
     */
    List<ProposedRecord> together(List<ProposedRecord> records, Set<String> judged) {
        List<ProposedRecord> all = new ArrayList<>();
        for (ProposedRecord record : records) {
            Optional<ProposedRecord> faulty = records.stream()
                    .filter(other -> !other.obstacles().isEmpty())
                    .findFirst();
            Optional<ProposedRecord> elsewhere = records.stream()
                    .filter(other -> judged.contains(record.path()) && judged.contains(other.path()))
                    .filter(other -> !other.whom().equals(record.whom()))
                    .filter(other -> !other.whom().meets(record.whom()))
                    .findFirst();
            if (!record.obstacles().isEmpty()) {
                all.add(record);
            } else if (faulty.isPresent()) {
                Obstacle first = faulty.get().obstacles().get(0);
                all.add(record.with(first.isCrossed() ? first : Obstacle.of("beside", named(faulty.get()))));
            } else {
                all.add(elsewhere
                        .map(other -> record.with(several(record, other)))
                        .orElse(record));
            }
        }
        return all;
    }

    private static Obstacle several(ProposedRecord record, ProposedRecord other) {
        return Obstacle.of("several", other.whom().joined(Text.same(named(other))))
                .with(record.kind() == RecordKind.OUTCOME ? Cause.NOT_COURSE_TEACHER : Cause.NOT_THE_OFFICE);
    }

    private static String named(ProposedRecord record) {
        return record.preview().title().isEmpty()
                ? record.path()
                : record.preview().title();
    }
}
