package tw.portfolio.certification;

import java.io.IOException;
import java.util.Optional;

/** Decides what steps do for records by one state of the policy: whom addresses and keys belong to, and who is entitled to what. */
final class Judge {
    private final Steps steps;
    private final Owners.Earlier earlier;
    private final Evaluation evaluation;
    private Optional<Step> latest = Optional.empty();

    Judge(SourceHistory history, Policy policy, Pins pins) {
        this.steps = new Steps(history, policy, pins);
        Evaluation alone = new Evaluation(history, policy, (record, commit) -> false);
        this.earlier =
                (record, commit) -> alone.decide(record, steps.step(commit)).counts();
        this.evaluation = new Evaluation(history, policy, earlier);
    }

    /** Returns what the step does for a record it changed; records of one step are best asked about one after the other. */
    Decision decide(Tracked record, StepCommit commit) throws IOException {
        Step step = latest.filter(it -> it.commit().equals(commit)).orElse(null);
        if (step == null) {
            step = steps.step(commit);
            latest = Optional.of(step);
        }
        return evaluation.decide(record, step);
    }

    /** Returns how earlier versions of records are asked about. */
    Owners.Earlier earlier() {
        return earlier;
    }
}
