package tw.portfolio.torture;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.torture.PlainObjects.Commit;
import tw.portfolio.torture.PlainObjects.Stamp;

/** Whether the classmate whom a work names was named by its owner. */
final class OracleTeam {
    private final PlainObjects objects;
    private final OracleBranch branch;
    private final OracleContent content;

    /** Whether a step certified a work, without versions before it being looked at. */
    interface Certified {
        boolean alone(Commit step) throws IOException;
    }

    OracleTeam(PlainObjects objects, OracleBranch branch, OracleContent content) {
        this.objects = objects;
        this.branch = branch;
        this.content = content;
    }

    /** Whether somebody is neither the owner of a work nor the classmate it names. */
    boolean isForeign(Stamp author, Commit step, String work, Certified certified) throws IOException {
        LocalDate day = OracleSchool.day(step.committer().time());
        Set<String> owners = new HashSet<>(Set.of(FuzzCast.owner(work)));
        if (names(step, work) && named(step, work, certified)) {
            owners.add("lin");
        }
        return OracleSchool.personBy(author.email(), day)
                .filter(owners::contains)
                .isEmpty();
    }

    boolean names(Commit step, String work) {
        return work.contains("/outcomes/") && content.text(step, work).contains("\nteam: [1140102]\n");
    }

    /** Whether the owner wrote that name herself on the branch, or every version names her back to one that is certified. */
    boolean named(Commit step, String work, Certified certified) throws IOException {
        LocalDate day = OracleSchool.day(step.committer().time());
        Optional<String> owner = Optional.of(FuzzCast.owner(work));
        List<Commit> own = step.parents().size() < 2
                ? List.of()
                : branch.lastOf(it -> OracleSchool.personBy(it.email(), day).equals(owner), step, FuzzText.file(work));
        if (!own.isEmpty()) {
            return own.stream().allMatch(it -> names(it, work));
        }
        for (Optional<Commit> it = parent(step); it.isPresent(); it = parent(it.get())) {
            Commit commit = it.get();
            boolean changed =
                    parent(commit).map(from -> !branch.same(from, commit, work)).orElse(true);
            if (changed && !names(commit, work)) {
                return false;
            }
            if (changed && certified.alone(commit)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Commit> parent(Commit commit) {
        return commit.parents().stream().findFirst().map(objects::commit);
    }
}
