package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.certification.Verdict.Reason;

/**
 * A step of the main line, with all that is so of it whatever record it changed.
 *
 * @param author the one who certifies, when anybody knows the address
 * @param name the author, as {@link People#named} has it
 * @param proof what its signature shows
 * @param fault why nobody can be taken for its author: the first of the checks on committer, address, automation and signature to fail
 * @param clock why its date cannot be
 * @param between which acceptances it came about
 */
record Step(
        StepCommit commit,
        CommitText text,
        Optional<Person> author,
        String name,
        KeyRing.Proof proof,
        Optional<Reason> fault,
        Optional<Reason> clock,
        Bracket between) {

    Trust trust() {
        return proof.trust();
    }

    Instant time() {
        return text.committer().time();
    }

    /** Returns the day on which to ask who was entitled to what. */
    LocalDate day() {
        return SchoolTime.day(between.held(time()));
    }

    int parents() {
        return commit.getParentCount();
    }

    /** Returns the step as verdicts name it. */
    Verdict.Step named() {
        return new Verdict.Step(
                commit.name(),
                time(),
                text.author().toString(),
                author.flatMap(Step::staff).map(Person.Staff::member).map(member -> member.id()),
                name,
                proof.fingerprint(),
                between,
                Optional.empty(),
                arrival());
    }

    Verdict.Arrival arrival() {
        return new Verdict.Arrival(commit.step(), time());
    }

    private static Optional<Person.Staff> staff(Person person) {
        return person instanceof Person.Staff staff ? Optional.of(staff) : Optional.empty();
    }
}
