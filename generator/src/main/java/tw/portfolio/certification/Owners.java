package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.model.StudentNumber;

/**
 * Whose a student's record is to write: the one's in whose directory it lies, and the team's that this one names. Nobody joins a team by
 * writing her own number into it: a mate counts when the owner herself wrote the version that names her, or one certified before did.
 */
final class Owners {
    /** As many earlier versions of a record as are looked at for a mate's name. */
    private static final int MOST_VERSIONS = 64;

    private final Mainline mainline;
    private final Changes changes;
    private final Policy policy;
    private final Trees trees;
    private final BranchAuthors branchAuthors;
    private final StatedReader text;
    private final Earlier earlier;

    /** Whether an earlier step certified what it left of a record, without anybody being looked for in versions before it. */
    interface Earlier {
        boolean counts(Tracked record, StepCommit commit) throws IOException;
    }

    /**
     * What somebody wrote of a record.
     *
     * @param stated what it says now
     * @param day on which the writers' addresses are looked up
     * @param branch the commits that brought it, from the last
     * @param step the number of the step that takes them in
     */
    record Writing(Tracked record, Stated stated, LocalDate day, List<StepCommit> branch, int step) {}

    Owners(SourceHistory history, Policy policy, Earlier earlier) {
        this.mainline = history.mainline();
        this.changes = history.changes();
        this.policy = policy;
        this.trees = mainline.trees();
        this.branchAuthors = new BranchAuthors(mainline);
        this.text = new StatedReader(mainline.reader(), trees);
        this.earlier = earlier;
    }

    /** Returns those of the authors whose record it is not to write. */
    List<Ident> strangers(Writing writing, List<Ident> authors) throws IOException {
        List<Ident> strangers = new ArrayList<>();
        for (Ident author : authors) {
            boolean owns = false;
            for (Person person : policy.people().by(writing.day(), author.email())) {
                owns = owns || isOwner(writing.record(), person) || isMate(writing, person);
            }
            if (!owns) {
                strangers.add(author);
            }
        }
        return strangers;
    }

    /** Returns those whose addresses some list has; the others may be the owner's own. */
    List<Ident> listed(List<Ident> strangers, LocalDate day) {
        return strangers.stream()
                .filter(it -> !policy.people().by(day, it.email()).isEmpty())
                .toList();
    }

    /**
     * Returns the cause with the names of those who are somebody else for certain; where there are none, with all addresses, and where those
     * stand in rows that are not in force.
     */
    Verdict.Reason reason(Cause cause, List<Ident> strangers, Writing writing) {
        List<Ident> others = listed(strangers, writing.day());
        String who = names(others.isEmpty() ? strangers : others, writing.day());
        if (!others.isEmpty()) {
            return new Verdict.Reason(cause, who);
        }
        List<Optional<String>> files = strangers.stream()
                .map(it -> policy.notInForce(writing.day(), it.email()))
                .distinct()
                .toList();
        if (files.contains(Optional.<String>empty())) {
            return new Verdict.Reason(Cause.UNLISTED_WROTE, who);
        }
        String all = files.stream().flatMap(Optional::stream).collect(Collectors.joining("、"));
        return new Verdict.Reason(Cause.WRITER_NOT_IN_FORCE, who + " · " + Cut.to(Cut.NAME, all));
    }

    /** Returns who they are, each once. */
    String names(List<Ident> people, LocalDate day) {
        return Cut.to(
                Cut.NAME,
                people.stream()
                        .map(it -> policy.people().named(day, it))
                        .distinct()
                        .collect(Collectors.joining("、")));
    }

    static boolean isOwner(Tracked record, Person author) {
        return author instanceof Person.Pupil pupil
                && record.student().map(pupil.student().number()::equals).orElse(false);
    }

    private boolean isMate(Writing writing, Person person) throws IOException {
        if (!(person instanceof Person.Pupil pupil)
                || !writing.stated().team().contains(pupil.student().number())) {
            return false;
        }
        StudentNumber mate = pupil.student().number();
        List<StepCommit> own = ownVersions(writing);
        if (own.isEmpty()) {
            return certifiedBefore(writing, mate);
        }
        for (StepCommit commit : own) {
            if (!names(writing.record(), commit, mate)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the last commits of the branch in which the owner wrote the record's own file: of each line of the branch the last. */
    private List<StepCommit> ownVersions(Writing writing) throws IOException {
        Set<RevCommit> written = new HashSet<>();
        String file = writing.record().file();
        for (StepCommit commit : branchAuthors.writings(writing.branch(), file)) {
            String email = mainline.text(commit).author().email();
            if (policy.people().by(writing.day(), email).stream()
                    .anyMatch(person -> isOwner(writing.record(), person))) {
                written.add(commit);
            }
        }
        List<StepCommit> last = new ArrayList<>();
        Set<RevCommit> branch = new HashSet<>(writing.branch());
        Deque<StepCommit> open = new ArrayDeque<>(writing.branch().subList(0, Math.min(1, branch.size())));
        while (!open.isEmpty()) {
            StepCommit commit = open.pop();
            if (branch.remove(commit)) {
                if (written.contains(commit)) {
                    last.add(commit);
                } else {
                    Arrays.stream(commit.getParents()).forEach(parent -> open.push((StepCommit) parent));
                }
            }
        }
        return last;
    }

    /** Goes back to the last certified version; every one on the way must name the mate, so that none may take her out and another put her back. */
    private boolean certifiedBefore(Writing writing, StudentNumber mate) throws IOException {
        Tracked record = writing.record();
        int number = number(record);
        int left = MOST_VERSIONS;
        for (int i = writing.step() - 1; i >= 0 && number >= 0; i--) {
            if (Arrays.binarySearch(changes.at(i), number) < 0) {
                continue;
            }
            StepCommit commit = mainline.steps().get(i);
            Optional<ObjectId> then = trees.id(commit, record.path());
            if (left-- == 0 || then.isEmpty() || !names(record, commit, mate)) {
                return false;
            }
            if (earlier.counts(record, commit)) {
                return true;
            }
        }
        return false;
    }

    private int number(Tracked record) {
        List<Tracked> records = changes.records();
        for (int number = 0; number < records.size(); number++) {
            if (records.get(number).path().equals(record.path())) {
                return number;
            }
        }
        return -1;
    }

    private boolean names(Tracked record, StepCommit commit, StudentNumber mate) throws IOException {
        return text.stated(commit, record.file()).team().contains(mate);
    }
}
