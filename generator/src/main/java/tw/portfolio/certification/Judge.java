package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.certification.Verdict.Reason;

/** Decides what steps do for records by one state of the policy: whom addresses and keys belong to, and who is entitled to what. */
final class Judge {
    private final Steps steps;
    private final Owners.Earlier earlier;
    private final Evaluation evaluation;
    private final People people;
    private Optional<Step> latest = Optional.empty();

    Judge(SourceHistory history, Policy policy, Pins pins) {
        this.people = policy.people();
        this.steps = new Steps(history, policy, pins);
        Evaluation alone = new Evaluation(history, policy, (record, commit) -> false);
        this.earlier =
                (record, commit) -> alone.decide(record, steps.step(commit)).counts();
        this.evaluation = new Evaluation(history, policy, earlier);
    }

    /** Returns what the step does for a record it changed; records of one step are best asked about one after the other. */
    Decision decide(Tracked record, StepCommit commit) throws IOException {
        return evaluation.decide(record, step(commit));
    }

    /** Returns whether who may certify such a record begins a line with it, under a key of the own. */
    boolean begins(Tracked record, StepCommit root) throws IOException {
        return evaluation.begins(record, step(root));
    }

    /** Returns why a step may not take a work away; nothing where it may. */
    Optional<Reason> takesAway(Tracked work, StepCommit commit) throws IOException {
        return evaluation.takesAway(work, step(commit));
    }

    /** Returns whether nobody but its owner wrote what takes a work away. */
    boolean isWithdrawn(Tracked work, StepCommit commit) throws IOException {
        return evaluation.isWithdrawn(work, step(commit));
    }

    /** Returns a step with all that is so of it. */
    Step step(StepCommit commit) throws IOException {
        Step step = latest.filter(it -> it.commit().equals(commit)).orElse(null);
        if (step == null) {
            step = steps.step(commit);
            latest = Optional.of(step);
        }
        return step;
    }

    /** Returns who somebody was on a day, as sentences name them. */
    String named(LocalDate day, Ident who) {
        return people.named(day, who);
    }

    /** Returns how earlier versions of records are asked about. */
    Owners.Earlier earlier() {
        return earlier;
    }
}
