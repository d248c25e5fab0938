package tw.portfolio.torture;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.torture.FuzzCast.Minimum;
import tw.portfolio.torture.FuzzCommit.Seal;
import tw.portfolio.torture.PlainObjects.Commit;
import tw.portfolio.torture.PlainObjects.Item;
import tw.portfolio.torture.PlainObjects.Stamp;

/**
 * The verdicts, read off the specification of certification line by line, slowly and without any class of the product. What it says of a
 * commit it takes from plain objects; who signed it is told by whoever made it.
 */
final class Oracle {
    private static final long CLOCK = 1_785_542_400L; // 2026-08-01T00:00:00Z
    private static final long TOLERANCE = 300;
    private final PlainObjects objects;
    private final OracleBranch branch;
    private final OracleContent content;
    private final OracleTeam team;
    private final Map<String, Seal> seals;
    private final Minimum minimum;
    private final Set<String> deputies;
    /** Whether nobody is looked for in versions before. */
    private final boolean alone;

    /** A verdict: its kind, its flags, and the steps that decided it and certified before. */
    record Answer(String kind, Set<String> flags, String step, String earlier) {
        Answer(String kind, Set<String> flags, String step) {
            this(kind, flags, step, "");
        }
    }

    Oracle(PlainObjects objects, Map<String, Seal> seals, Minimum minimum) {
        this(objects, seals, minimum, OracleDeputies.BEGUN, false);
    }

    private Oracle(
            PlainObjects objects, Map<String, Seal> seals, Minimum minimum, Set<String> deputies, boolean alone) {
        this.objects = objects;
        this.branch = new OracleBranch(objects);
        this.content = new OracleContent(objects);
        this.team = new OracleTeam(objects, branch, content);
        this.seals = seals;
        this.minimum = minimum;
        this.deputies = deputies;
        this.alone = alone;
    }

    /** Returns the same oracle where these rows of deputies are in force. */
    Oracle with(Set<String> rows) {
        return new Oracle(objects, seals, minimum, rows, alone);
    }

    /** Returns whether a step certifies a file of an office as it left it. */
    boolean certifies(Commit step, String file) throws IOException {
        return evaluate(step, file).kind().equals("CERTIFIED");
    }

    /** Returns the verdict on a work; nothing when the head has none, or none that can be read as one. */
    Optional<Answer> verdict(String head, String work) throws IOException {
        Commit last = objects.commit(head);
        Optional<Item> now = objects.at(last.tree(), work);
        if (now.isEmpty() || !content.isThere(last, work)) {
            return Optional.empty();
        }
        if (!content.isReadable(last, work)) { // no row of a report goes missing
            return Optional.of(new Answer("UNSAFE_CONTENT", Set.of(), ""));
        }
        boolean unsafe = content.isUnsafe(last, work);
        Optional<Answer> failed = Optional.empty();
        for (Optional<Commit> step = Optional.of(last); step.isPresent(); step = parent(step.get())) {
            Commit commit = step.get();
            boolean changed = parent(commit)
                    .map(it -> !branch.same(it, commit, work))
                    .orElse(objects.at(commit.tree(), work).isPresent());
            if (!changed) {
                continue;
            }
            if (failed.isPresent() && objects.at(commit.tree(), work).isEmpty()) {
                return failed; // absence cuts the chain
            }
            Answer answer = evaluate(commit, work);
            if (unsafe) {
                return Optional.of(new Answer("UNSAFE_CONTENT", Set.of(), answer.step()));
            }
            boolean counts = answer.kind().equals("CERTIFIED") || answer.kind().equals("NOT_REQUIRED");
            if (failed.isEmpty() && counts) {
                return Optional.of(answer);
            }
            if (failed.isPresent() && answer.kind().equals("CERTIFIED")) {
                Set<String> flags =
                        new TreeSet<>(Set.of("LAST_CHANGE_" + failed.get().kind()));
                if (objects.at(commit.tree(), work).equals(now)) {
                    flags.add("RESTORED");
                }
                return Optional.of(new Answer(
                        "CHANGED_SINCE_CERTIFIED", flags, failed.get().step(), answer.step()));
            }
            failed = failed.or(() -> Optional.of(answer));
        }
        return failed;
    }

    /** Returns whether an office's file is as its officers left it. */
    OracleRows.Standing standing(String head, String work) throws IOException {
        OracleRows rows = new OracleRows(objects, branch, content, step -> certifies(step, work));
        return rows.standing(objects.commit(head), work);
    }

    private Optional<Commit> parent(Commit commit) {
        return commit.parents().stream().findFirst().map(objects::commit);
    }

    private Answer evaluate(Commit step, String work) throws IOException {
        if (work.equals(FuzzCast.STATEMENT)) {
            return waived(step, work);
        }
        Set<String> flags = new TreeSet<>();
        String kind = kind(step, work, flags);
        return new Answer(kind, kind.equals("CERTIFIED") ? flags : Set.of(), step.id());
    }

    /** A self-statement needs no certification, yet is bound to who entered it. */
    private Answer waived(Commit step, String work) throws IOException {
        int parents = step.parents().size();
        if (parents > 2) {
            return new Answer("AMBIGUOUS_MERGE", Set.of(), step.id());
        }
        if (parents < 2) {
            String kind = byOwners(List.of(step.author()), step, work) ? "NOT_REQUIRED" : "NOT_BY_OWNER";
            return new Answer(kind, Set.of(), step.id());
        }
        if (isAltered(step, work)) {
            return new Answer("MERGE_ALTERED", Set.of(), step.id());
        }
        String kind = byOwners(branch.authors(step, work), step, work) ? "NOT_REQUIRED" : "NOT_BY_OWNER";
        return new Answer(kind, Set.of(), step.id());
    }

    private boolean isAltered(Commit step, String work) throws IOException {
        return !branch.same(objects.commit(step.parents().get(1)), step, work) && !branch.isClean(step, work);
    }

    private String kind(Commit step, String work, Set<String> flags) throws IOException {
        boolean office = FuzzCast.ofOffice(work);
        int parents = step.parents().size();
        LocalDate day = OracleSchool.day(step.committer().time());
        Optional<String> author = OracleSchool.person(step.author().email(), day);
        String proof = author.map(who -> OracleSchool.proof(
                        Optional.ofNullable(seals.get(step.id())), who, day, minimum != Minimum.NONE))
                .orElse("CLAIMED");
        if (parents == 0 || (parents == 1 && !office)) {
            return "PENDING";
        }
        if (parents == 1 && proof.equals("BAD_SIGNATURE") && isOwnCommitter(step, author, day)) {
            return author.get().equals("bot") ? "AUTOMATED_MERGE" : "BAD_SIGNATURE";
        }
        if (parents == 1 && !proof.equals("PERSON_SIGNED")) {
            return "PENDING";
        }
        if (parents > 2 || !isOwnCommitter(step, author, day)) {
            return "AMBIGUOUS_MERGE";
        }
        if (author.isEmpty()) {
            return "UNKNOWN_IDENTITY";
        }
        if (author.get().equals("bot")) {
            return "AUTOMATED_MERGE";
        }
        if (proof.equals("BAD_SIGNATURE")) {
            return proof;
        }
        if (minimum != Minimum.NONE && Minimum.valueOf(proof).compareTo(minimum) < 0) {
            return "UNSIGNED";
        }
        if (OracleSchool.isStudent(author.get())) {
            return author.get().equals(FuzzCast.owner(work)) ? "SELF_CERTIFIED" : "WRONG_CERTIFIER";
        }
        long time = step.committer().time();
        long before = objects.commit(step.parents().get(0)).committer().time();
        if (time > CLOCK + TOLERANCE || time < before - TOLERANCE) {
            return "CLOCK_ANOMALY";
        }
        if (parents == 2) {
            String fault = content(step, work, author.get(), flags);
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return entitled(step, work, author.get(), proof, flags);
    }

    private boolean isOwnCommitter(Commit step, Optional<String> author, LocalDate day) {
        String committer = step.committer().email();
        boolean same =
                committer.toLowerCase(Locale.ROOT).equals(step.author().email().toLowerCase(Locale.ROOT))
                        || (author.isPresent()
                                && OracleSchool.person(committer, day).equals(author));
        return same || (minimum != Minimum.NONE && OracleSchool.isForge(committer));
    }

    private String content(Commit step, String work, String certifier, Set<String> flags) throws IOException {
        if (!branch.same(objects.commit(step.parents().get(1)), step, work)) {
            if (!branch.isClean(step, work)) {
                return "MERGE_ALTERED";
            }
            flags.add("AUTO_MERGED");
        }
        if (FuzzCast.ofOffice(work)) {
            return ""; // an office may author and merge itself
        }
        List<Stamp> authors = branch.authors(step, work);
        LocalDate day = OracleSchool.day(step.committer().time());
        boolean certifierWrote = authors.stream()
                .anyMatch(it -> OracleSchool.personBy(it.email(), day).equals(Optional.of(certifier)));
        return certifierWrote ? "CERTIFIER_IS_AUTHOR" : byOwners(authors, step, work) ? "" : "NOT_BY_OWNER";
    }

    /** Somebody wrote it, and everybody who did, now or before, owns it: the student, and the team that it names. */
    private boolean byOwners(List<Stamp> authors, Commit step, String work) throws IOException {
        for (Stamp author : authors) {
            if (isForeign(author, step, work)) {
                return false;
            }
        }
        for (Stamp writer : new OracleEarlier(objects, branch, step).writers(step, work)) {
            if (isForeign(writer, step, work)) {
                return false;
            }
        }
        return !authors.isEmpty();
    }

    private boolean isForeign(Stamp author, Commit step, String work) throws IOException {
        return team.isForeign(author, step, work, before(work));
    }

    private OracleTeam.Certified before(String work) {
        return commit -> !alone
                && new Oracle(objects, seals, minimum, deputies, true)
                        .evaluate(commit, work)
                        .kind()
                        .equals("CERTIFIED");
    }

    private String entitled(Commit step, String work, String author, String proof, Set<String> flags) {
        LocalDate day = OracleSchool.day(step.committer().time());
        if (work.contains("/outcomes/")) {
            Optional<Boolean> deputy = OracleSchool.teaches(content.stated(step, work), author, day, deputies);
            if (deputy.isEmpty()) {
                return "WRONG_CERTIFIER";
            }
            if (deputy.get()) {
                flags.add("DEPUTY");
            }
        } else if ((work.equals(FuzzCast.SERVICE) && !content.stated(step, work).equals("service"))
                || !OracleSchool.holds(work, author)) {
            return "WRONG_CERTIFIER";
        }
        if (proof.equals("CLAIMED")) {
            flags.add("CLAIMED");
        }
        boolean timed = work.contains("/outcomes/") || work.equals(FuzzCast.SERVICE);
        if (timed && OracleSchool.late(step.committer().time())) {
            flags.add("LATE");
        }
        return "CERTIFIED";
    }
}
