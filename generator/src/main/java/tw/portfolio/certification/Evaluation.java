package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.certification.Verdict.Reason;

/** Whether a step certifies a record it changed: twelve checks, of which the first to fail gives the verdict. */
final class Evaluation {
    private final Mainline mainline;
    private final Policy policy;
    private final Trees trees;
    private final ThreeWay threeWay;
    private final BranchAuthors branchAuthors;
    private final Entitlement entitlement;
    private final Deadline deadline;
    private final Uploads uploads;
    private final StatedReader text;
    private final Owners owners;
    private final EarlierWriters earlierWriters;

    Evaluation(SourceHistory history, Policy policy, Owners.Earlier earlier) {
        this.mainline = history.mainline();
        this.policy = policy;
        this.trees = mainline.trees();
        this.threeWay = new ThreeWay(mainline);
        this.branchAuthors = new BranchAuthors(mainline);
        this.entitlement = new Entitlement(policy);
        this.deadline = new Deadline(policy);
        this.uploads = new Uploads(history, deadline);
        this.text = new StatedReader(mainline.reader(), trees);
        this.owners = new Owners(history, policy, earlier);
        this.earlierWriters = new EarlierWriters(history, owners);
    }

    Decision decide(Tracked record, Step step) throws IOException {
        try {
            return decided(record, step);
        } catch (MissingBytesException e) {
            return Decision.refused(step, Reason.of(Cause.BYTES_MISSING));
        }
    }

    private Decision decided(Tracked record, Step step) throws IOException {
        Optional<ObjectId> now = trees.id(step.commit(), record.path());
        Stated stated = stated(record, step, now);
        if (entitlement.waived(record, stated, step.day())) {
            Optional<Reason> fault = entered(record, stated, step);
            return fault.isPresent()
                    ? refused(record, stated, step, fault.get())
                    : Decision.counts(VerdictKind.NOT_REQUIRED, step, EnumSet.noneOf(Flag.class), Optional.empty());
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Optional<Reason> fault = certified(record, stated, step, flags);
        if (fault.isPresent()) {
            return refused(record, stated, step, fault.get());
        }
        if (step.trust() == Trust.CLAIMED) {
            flags.add(Flag.CLAIMED);
        }
        Optional<Punctuality> punctuality =
                deadline.of(record).map(closes -> Punctuality.of(step.time(), step.between(), closes));
        boolean late = punctuality.equals(Optional.of(Punctuality.LATE));
        if (uploads.of(record, step).equals(Optional.of(Punctuality.LATE))) {
            flags.add(Flag.UPLOADED_LATE);
            late = true;
        }
        if (late) {
            flags.add(Flag.LATE);
        }
        return Decision.counts(VerdictKind.CERTIFIED, step, flags, punctuality);
    }

    /** Tells besides whether another change of the owner's could not be certified: an address on no list may be the owner's own. */
    private Decision refused(Tracked record, Stated stated, Step step, Reason reason) throws IOException {
        boolean anew = record.ofOwner()
                && !owners.listed(earlierWriters.upTo(writing(record, stated, step)), step.day())
                        .isEmpty();
        return Decision.refused(step, new Reason(reason.cause(), reason.detail(), anew));
    }

    private Owners.Writing writing(Tracked record, Stated stated, Step step) throws IOException {
        return new Owners.Writing(
                record,
                stated,
                step.day(),
                mainline.broughtIn(step.commit()),
                step.commit().step());
    }

    /** Returns why the step does not certify; {@code flags} gets what is worth knowing when it does. */
    private Optional<Reason> certified(Tracked record, Stated stated, Step step, Set<Flag> flags) throws IOException {
        Optional<Reason> fault = form(record, step)
                .or(step::fault)
                .or(() -> student(record, step))
                .or(step::clock);
        if (fault.isEmpty() && step.parents() == 2) {
            fault = merged(record, step, flags);
            if (fault.isEmpty() && record.ofOwner()) {
                fault = written(record, stated, step);
            }
        }
        if (fault.isEmpty()) { // after all trees were read that have to be
            fault = doubled(record, step);
        }
        if (fault.isPresent()) {
            return fault;
        }
        Entitlement.Ruling ruling = ruling(record, stated, step);
        if (ruling.deputy()) {
            flags.add(Flag.DEPUTY);
        }
        return ruling.fault();
    }

    private Entitlement.Ruling ruling(Tracked record, Stated stated, Step step) {
        Person.Staff certifier = (Person.Staff) step.author().orElseThrow();
        return entitlement.ruling(record, stated, certifier.member(), step.day());
    }

    /** Returns whether who may certify such a record begins a line with it, under a key of the own: nothing else shows who began it. */
    boolean begins(Tracked record, Step root) throws IOException {
        boolean believed = root.trust() == Trust.PERSON_SIGNED
                && root.fault().or(() -> student(record, root)).or(root::clock).isEmpty();
        if (!believed || doubled(record, root).isPresent()) {
            return false;
        }
        Stated stated = stated(record, root, trees.id(root.commit(), record.path()));
        return ruling(record, stated, root).fault().isEmpty();
    }

    /**
     * Returns why a step may not take a work away, judged by what the work said before: whoever may certify it may, with a merge or without,
     * and its owner where nobody has to.
     */
    Optional<Reason> takesAway(Tracked work, Step step) throws IOException {
        Stated before = before(work, step);
        if (entitlement.waived(work, before, step.day())) {
            return entered(work, before, step);
        }
        Optional<Reason> octopus = step.parents() > 2 ? form(work, step) : Optional.empty();
        return octopus.or(step::fault)
                .or(() -> student(work, step))
                .or(step::clock)
                .or(() -> ruling(work, before, step).fault());
    }

    private Stated before(Tracked work, Step step) throws IOException {
        return text.stated(step.commit().getParent(0), work);
    }

    /** Returns whether nobody but its owner and the owner's team wrote what takes a work away. */
    boolean isWithdrawn(Tracked work, Step step) throws IOException {
        if (step.parents() > 1
                && trees.id(step.commit().getParent(1), work.file()).isPresent()) {
            return false; // the merge itself took it away
        }
        List<Ident> writers = step.parents() == 1
                ? List.of(step.text().author())
                : branchAuthors.of(mainline.broughtIn(step.commit()), work.path());
        return !writers.isEmpty()
                && owners.strangers(writing(work, before(work, step), step), writers)
                        .isEmpty();
    }

    /** An office may enter a record directly when its own key signs; a forge signs such commits under any author's name. */
    private static Optional<Reason> form(Tracked record, Step step) {
        if (step.parents() == 0) {
            return Optional.of(Reason.of(Cause.IMPORTED));
        }
        if (step.parents() == 1 && record.ofOwner()) {
            return Optional.of(Reason.of(Cause.NOT_MERGED));
        }
        boolean wrong = step.fault()
                .map(reason -> reason.cause().kind() == VerdictKind.BAD_SIGNATURE)
                .orElse(false);
        if (step.parents() == 1 && step.trust() != Trust.PERSON_SIGNED && !wrong) {
            return Optional.of(Reason.of(Cause.ENTERED_DIRECTLY));
        }
        return step.parents() > 2
                ? Optional.of(new Reason(Cause.OCTOPUS, Integer.toString(step.parents())))
                : Optional.empty();
    }

    private static Optional<Reason> student(Tracked record, Step step) {
        return step.author()
                .filter(Person.Pupil.class::isInstance)
                .map(author -> Reason.of(Owners.isOwner(record, author) ? Cause.BY_OWNER : Cause.BY_STUDENT));
    }

    /** Nothing is certified that one program reads otherwise than another: looked at are the step, what it follows and its branch. */
    private Optional<Reason> doubled(Tracked record, Step step) throws IOException {
        if (trees.areAllSound()) {
            return Optional.empty();
        }
        List<StepCommit> branch = mainline.broughtIn(step.commit());
        List<RevCommit> all = new ArrayList<>(trees.changes(branch).isPresent() ? List.of() : branch);
        all.add(step.commit());
        all.addAll(List.of(step.commit().getParents()));
        for (RevCommit commit : all) {
            if (!trees.isSound(commit, record.path())) {
                return Optional.of(new Reason(Cause.DOUBLED_ENTRY, record.path(), record.ofOwner()));
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> merged(Tracked record, Step step, Set<Flag> flags) throws IOException {
        Optional<ObjectId> now = trees.id(step.commit(), record.path());
        if (now.equals(trees.id(step.commit().getParent(1), record.path()))) {
            return Optional.empty();
        }
        if (!threeWay.isClean(step.commit(), record.path())) {
            return Optional.of(Reason.of(Cause.ALTERED));
        }
        flags.add(Flag.AUTO_MERGED);
        return Optional.empty();
    }

    /** The owner, with the team the owner names, must have written it, and nobody else. */
    private Optional<Reason> written(Tracked record, Stated stated, Step step) throws IOException {
        Owners.Writing writing = writing(record, stated, step);
        List<Ident> authors = branchAuthors.of(writing.branch(), record.path());
        boolean certifierWrote = authors.stream()
                .anyMatch(author -> policy.people().by(step.day(), author.email()).stream()
                        .anyMatch(step.author().orElseThrow()::equals));
        return certifierWrote ? Optional.of(Reason.of(Cause.CERTIFIER_WROTE)) : byOwners(writing, authors);
    }

    private Optional<Reason> byOwners(Owners.Writing writing, List<Ident> authors) throws IOException {
        if (authors.isEmpty()) {
            return Optional.of(Reason.of(Cause.OWNER_DID_NOT_WRITE));
        }
        List<Ident> others = owners.strangers(writing, authors);
        if (!others.isEmpty()) {
            return Optional.of(owners.reason(Cause.OTHERS_WROTE, others, writing));
        }
        boolean inherited = !earlierWriters.of(writing).isEmpty();
        List<Ident> before = inherited ? earlierWriters.upTo(writing) : List.of();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(owners.reason(Cause.OTHERS_WROTE_BEFORE, before, writing));
    }

    /** Returns why a record that needs no certification is not bound to its owner, whether it came by a merge or directly. */
    private Optional<Reason> entered(Tracked record, Stated stated, Step step) throws IOException {
        if (step.parents() > 2) {
            return Optional.of(new Reason(Cause.OCTOPUS, Integer.toString(step.parents())));
        }
        Owners.Writing writing = writing(record, stated, step);
        if (step.parents() < 2) {
            return byOwners(writing, List.of(step.text().author()));
        }
        Optional<Reason> altered = merged(record, step, EnumSet.noneOf(Flag.class));
        return altered.isPresent() ? altered : byOwners(writing, branchAuthors.of(writing.branch(), record.path()));
    }

    /** Returns what the record said at the step: judged is the course that was certified, not the one that stands there now. */
    private Stated stated(Tracked record, Step step, Optional<ObjectId> now) throws IOException {
        if (record.entry().isPresent()
                && now.map(id -> id.name().equals(record.digest())).orElse(false)) {
            return Stated.of(record.entry().get().value());
        }
        return text.stated(step.commit(), record);
    }
}
