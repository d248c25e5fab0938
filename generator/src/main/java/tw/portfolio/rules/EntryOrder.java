package tw.portfolio.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.Arrivals;
import tw.portfolio.certification.Cause;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Refusals;
import tw.portfolio.certification.Refusing;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.student.Student;

/**
 * The order in which works keep their places under a cap: those vouched for first, as they were first certified, then those that wait, as they came
 * to stand on the main line, then by path. So it is never a vouched work that a waiting one pushes out, no date that anybody writes changes
 * anything, and the same history always gives the same answer.
 */
final class EntryOrder {
    private final Student student;
    private final Inspection inspection;

    EntryOrder(Student student, Inspection inspection) {
        this.student = student;
        this.inspection = inspection;
    }

    /** Returns the works that count, the first to keep its place first. One that was refused and left as it was takes none. */
    <T> List<Entry<T>> kept(List<Entry<T>> works) {
        Map<Boolean, List<Entry<T>>> counted =
                works.stream().filter(work -> !refused(work)).collect(Collectors.partitioningBy(this::vouched));
        Arrivals<Entry<T>> order = new Arrivals<>(Entry::source, this::arrival, Entry::path);
        return Stream.of(true, false)
                .flatMap(vouched -> order.sorted(counted.getOrDefault(vouched, List.of())).stream())
                .toList();
    }

    private boolean vouched(Entry<?> work) {
        return verdict(work).map(Verdict::vouched).orElse(false);
    }

    /** Returns when a work was first certified, and of one that waits when it was entered; all alike where nothing is committed. */
    private Verdict.Arrival arrival(Entry<?> work) {
        return verdict(work)
                .flatMap(Verdict::step)
                .map(Verdict.Step::arrival)
                .orElse(new Verdict.Arrival(Integer.MAX_VALUE, Instant.MAX));
    }

    /** Returns an item with what gives it its place, such as 「115-1/pendulum（2027-01-10 認證）」. */
    Text words(CapItem item) {
        String name = Seen.line(item.name());
        Optional<Verdict> verdict = item.work().flatMap(this::verdict);
        if (verdict.filter(it -> it.kind() == VerdictKind.CHANGED_SINCE_CERTIFIED)
                .isPresent()) {
            return new Text(name + "（認證後有更動）", name + " (changed since it was certified)");
        }
        if (!verdict.map(Verdict::vouched).orElse(false)) {
            return new Text(name + "（尚未認證）", name + " (not certified yet)");
        }
        return verdict.flatMap(Verdict::step)
                .map(step -> SchoolTime.day(step.arrival().time()))
                .map(day -> new Text(name + "（" + day + " 認證）", name + " (certified " + day + ")"))
                .orElse(Text.same(name));
    }

    /** Handed in again it counts, once: in its own folder when it was changed after it was refused, or in another folder. */
    private boolean refused(Entry<?> work) {
        return refusal(work).isPresent();
    }

    /** Returns the refusal that answers a work as it stands. */
    Optional<Refusal> refusal(Entry<?> work) {
        if (!work.kind().names("term") || vouched(work) || edited(work)) {
            return Optional.empty();
        }
        String name = work.key("term") + "/" + work.key("id");
        Optional<Instant> changed = changedAt(work);
        return inspection.school().offices().of(Refusal.class).stream()
                .filter(entry -> entry.value().student().equals(student.number())
                        && entry.value().outcome().equals(name))
                .filter(entry -> Refusing.counts(inspection.certified(), entry)
                        && Refusing.answers(inspection.certified(), entry, work))
                .filter(entry -> changed.map(time -> !time.isAfter(Refusals.at(entry.value(), changedAt(entry))))
                        .orElse(true))
                .map(Entry::value)
                .findFirst();
    }

    /** What a merge request or a work tree has otherwise than the main line comes to stand there later than any refusal that stands there. */
    private boolean edited(Entry<?> work) {
        return verdict(work)
                .flatMap(Verdict::reason)
                .filter(reason -> reason.cause() == Cause.EDITED)
                .isPresent();
    }

    private Optional<Instant> changedAt(Entry<?> entry) {
        return verdict(entry).flatMap(Verdict::step).map(Verdict.Step::time);
    }

    private Optional<Verdict> verdict(Entry<?> work) {
        SortedMap<String, Verdict> verdicts = inspection.certified().verdicts();
        return Optional.ofNullable(verdicts.get(CertifiedSchool.key(work.source(), work.path())));
    }
}
