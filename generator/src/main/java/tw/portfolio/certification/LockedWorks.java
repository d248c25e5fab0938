package tw.portfolio.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * The works of locked batches that are no longer what stood there when the batch was locked, and what is packed of each. Source: regulation
 * 第五點第二項.
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

    /** What is packed of such a work. */
    public enum Packed {
        /** What was sent, whatever stands there now. */
        AS_SENT,
        /** Nothing: this clone has not the bytes of what was sent. */
        LACKING,
        /** What stands there now, which was first certified once the batch was locked: nothing of it was sent then. */
        AS_IT_STANDS,
        /** What stands there now, which needs no certification and which nothing shows to have stood there when the batch was locked. */
        UNPROVEN,
        /** Nothing: it was not certified when the batch was locked, and is not now. */
        NOTHING;

        /** Returns whether the work was sent. */
        public boolean sent() {
            return this == AS_SENT || this == LACKING;
        }
    }

    /**
     * A work that was changed, certified or taken away once the batch was locked.
     *
     * @param line as the selection names it
     * @param path the work's identity
     * @param since the moment of its last change; it may lie before the lock, by nothing but its writer's own word
     * @param by whoever brought that in, or what would do so
     * @param gone whether it was taken away
     */
    public record Changed(
            SelectionLocks.Batch batch,
            String line,
            String path,
            Instant since,
            Text by,
            boolean gone,
            Packed packed) {}

    /** Returns them in the order of the list as it was locked. */
    public List<Changed> of(Student student, Entry<Selection> entry) {
        List<Changed> changed = new ArrayList<>();
        locks.locked(student, entry)
                .forEach((batch, lines) -> lines.forEach(line -> sent(student, entry, batch, line)
                        .or(() -> Choices.work(student, line)
                                .flatMap(work -> unsent(batch, line, work, counted(entry, batch, line))))
                        .ifPresent(changed::add)));
        return changed;
    }

    /** Returns the paths of a student's works that locked batches sent, as they stand or as they stood: nobody mends those any more. */
    public Set<String> settled(Student student) {
        return locks.lists(student)
                .flatMap(entry -> locks.locked(student, entry).entrySet().stream()
                        .flatMap(batch ->
                                batch.getValue().stream().filter(line -> counted(entry, batch.getKey(), line))))
                .flatMap(line -> path(student, line).stream())
                .collect(Collectors.toSet());
    }

    /** Returns where a work lies, or would lie, that a line stands for; nothing for any other line. */
    private static Optional<String> path(Student student, String line) {
        return Choices.file(student, line)
                .map(file -> RecordKind.at(file).orElseThrow().identity(file));
    }

    private Optional<Changed> sent(Student student, Entry<Selection> entry, SelectionLocks.Batch batch, String line) {
        String source = Choices.work(student, line).map(Entry::source).orElse(entry.source());
        return path(student, line)
                .flatMap(path -> certified
                        .sent(source, path)
                        .map(work -> new Changed(
                                batch,
                                line,
                                path,
                                work.since(),
                                work.by(),
                                work.gone(),
                                work.then().isPresent() ? Packed.AS_SENT : Packed.LACKING)));
    }

    /** Returns the school's own contests that are no longer what a batch that names them sent, batch by batch. */
    public Map<SelectionLocks.Batch, List<ContestSince>> contests(Student student, Entry<Selection> entry) {
        String key = CertifiedSchool.key(entry.source(), entry.path());
        Map<SelectionLocks.Batch, List<ContestSince>> since = new LinkedHashMap<>();
        locks.locked(student, entry)
                .keySet()
                .forEach(batch -> since.put(
                        batch,
                        certified.atLock().getOrDefault(key, List.of()).stream()
                                .filter(state -> state.batch().equals(batch.number()))
                                .flatMap(state -> state.contests().stream())
                                .toList()));
        return since;
    }

    /** Returns whether a work counted when its batch was locked; also where no history tells. */
    private boolean counted(Entry<Selection> entry, SelectionLocks.Batch batch, String line) {
        String key = CertifiedSchool.key(entry.source(), entry.path());
        return certified.atLock().getOrDefault(key, List.of()).stream()
                .filter(state -> state.batch().equals(batch.number()))
                .allMatch(state -> state.counted().contains(line));
    }

    /** A date before the lock does not show that it was there by then: only its writer says so. */
    private Optional<Changed> unsent(SelectionLocks.Batch batch, String line, Entry<?> work, boolean counted) {
        Verdict verdict = certified.verdict(work);
        Packed packed = packed(verdict);
        return verdict.step()
                .filter(step -> step.between().held(step.time()).isAfter(SchoolTime.end(batch.locked()))
                        || (!counted && packed == Packed.UNPROVEN))
                .map(step -> new Changed(
                        batch,
                        line,
                        work.path(),
                        step.between().held(step.time()),
                        Text.same(step.name()),
                        false,
                        packed));
    }

    private static Packed packed(Verdict verdict) {
        if (verdict.kind() == VerdictKind.NOT_REQUIRED) {
            return Packed.UNPROVEN;
        }
        return verdict.vouched() ? Packed.AS_IT_STANDS : Packed.NOTHING;
    }
}
