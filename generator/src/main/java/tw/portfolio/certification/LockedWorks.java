package tw.portfolio.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * The works of locked batches that are no longer what was sent: a locked list keeps its lines, but the program packs a work as it stands now.
 * Source: regulation 第五點第二項.
 */
public final class LockedWorks {
    private final CertifiedSchool certified;
    private final SelectionLocks locks;

    private LockedWorks(CertifiedSchool certified, SelectionLocks locks) {
        this.certified = certified;
        this.locks = locks;
    }

    /** Makes ready. */
    public static LockedWorks of(CertifiedSchool certified, SelectionLocks locks) {
        return new LockedWorks(certified, locks);
    }

    /**
     * A work that was changed, or certified, once the batch was locked.
     *
     * @param line as the selection names it
     * @param since the moment of its last change
     * @param by whoever brought that in
     * @param vouched whether it is certified as it stands, so that it is packed with other content than was sent
     */
    public record Changed(
            SelectionLocks.Batch batch, String line, Entry<?> work, Instant since, String by, boolean vouched) {}

    /** Returns them in the order of the list as it was locked. */
    public List<Changed> of(Student student, Entry<Selection> entry) {
        List<Changed> changed = new ArrayList<>();
        locks.locked(student, entry)
                .forEach((batch, lines) -> lines.forEach(line -> work(student, line)
                        .flatMap(work -> changed(batch, line, work))
                        .ifPresent(changed::add)));
        return changed;
    }

    private static Optional<Entry<?>> work(Student student, String line) {
        return Choices.outcome(student, line)
                .<Entry<?>>map(outcome -> outcome)
                .or(() -> Choices.performance(student, line).map(performance -> performance));
    }

    private Optional<Changed> changed(SelectionLocks.Batch batch, String line, Entry<?> work) {
        Verdict verdict = certified.verdict(work);
        return verdict.step()
                .filter(step -> step.between().held(step.time()).isAfter(SchoolTime.end(batch.locked())))
                .map(step -> new Changed(
                        batch, line, work, step.between().held(step.time()), step.name(), verdict.vouched()));
    }
}
