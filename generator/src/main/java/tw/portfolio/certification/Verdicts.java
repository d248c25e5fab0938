package tw.portfolio.certification;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;

/** What history says of records, as verdicts. */
final class Verdicts {
    private static final int MOST_NAMED = 5;
    private final Policy policy;
    private final Entitlement entitlement;
    private final LocalDate today;

    Verdicts(Policy policy, LocalDate today) {
        this.policy = policy;
        this.entitlement = new Entitlement(policy);
        this.today = today;
    }

    /** Returns the day on which whoever is responsible is asked. */
    LocalDate today() {
        return today;
    }

    /** Returns the verdict on a record whose bytes are in no commit. */
    Verdict uncommitted(Tracked record, Cause cause) {
        return new Verdict(
                record.entry().orElseThrow().source(),
                record.path(),
                record.kind(),
                cause.kind(),
                new TreeSet<>(),
                Trust.CLAIMED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Reason.of(cause)),
                responsible(record),
                record.digest());
    }

    /** Returns the verdict on a record of the head whose own file cannot be read. */
    Verdict unread(Tracked record, String source, Reason reason) {
        return new Verdict(
                source,
                record.path(),
                record.kind(),
                reason.cause().kind(),
                new TreeSet<>(),
                Trust.CLAIMED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                responsible(record),
                record.digest());
    }

    /**
     * Returns the verdict on a record of the head.
     *
     * @param unsafe what has no place in a record, when there is such a thing in it
     */
    Verdict of(Tracked record, Found found, Optional<Reason> unsafe) {
        Decision last = found.last();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        VerdictKind kind = last.kind();
        Optional<Decision> earlier = unsafe.isPresent() ? Optional.empty() : found.earlier();
        if (unsafe.isPresent()) {
            kind = unsafe.get().cause().kind();
        } else if (earlier.isPresent()) {
            kind = VerdictKind.CHANGED_SINCE_CERTIFIED;
            flags.add(Flag.lastChange(last.kind()));
            if (found.restored()) {
                flags.add(Flag.RESTORED);
            }
        } else {
            flags.addAll(last.flags());
        }
        return new Verdict(
                record.entry().orElseThrow().source(),
                record.path(),
                record.kind(),
                kind,
                new TreeSet<>(flags),
                last.trust(),
                Optional.of(last.named().arrived(found.arrival())),
                earlier.map(Decision::named),
                unsafe.or(last::reason).map(reason -> withCourse(record, reason)),
                responsible(record),
                record.digest());
    }

    /** Whatever else is mended, a record of a course that the student does not take is certified by nobody. */
    private Reason withCourse(Tracked record, Reason reason) {
        return reason.cause() == Cause.NOT_ENROLLED
                ? reason
                : entitlement
                        .notTaken(record, stated(record))
                        .map(reason::ofUntaken)
                        .orElse(reason);
    }

    /** Returns the verdict with another reason for the same. */
    static Verdict because(Verdict verdict, Reason reason) {
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                verdict.kind(),
                verdict.flags(),
                verdict.trust(),
                verdict.step(),
                verdict.earlier(),
                Optional.of(reason),
                verdict.responsible(),
                verdict.digest());
    }

    /** Returns what remains of a verdict where the line has not what it must hold: nothing on it can be believed. */
    static Verdict broken(Verdict verdict, Reason lost) {
        Set<Flag> flags = EnumSet.of(Flag.ANCHOR_NOT_ON_FIRST_PARENT_CHAIN);
        flags.addAll(verdict.flags());
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                VerdictKind.HISTORY_BROKEN,
                new TreeSet<>(flags),
                Trust.CLAIMED,
                verdict.step(),
                verdict.earlier(),
                Optional.of(lost),
                verdict.responsible(),
                verdict.digest());
    }

    /** Returns the verdict on a file of the policy that somebody changed who was not entitled to. */
    Verdict tampered(Verdict verdict, OfficeFile file) {
        Decision step = VoidRow.tampering(file.voided()).orElseThrow();
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                VerdictKind.POLICY_TAMPERED,
                new TreeSet<>(),
                step.step().trust(),
                Optional.of(step.step().named()),
                Optional.empty(),
                step.reason(),
                verdict.responsible(),
                verdict.digest());
    }

    /** Returns the verdict on a file with void rows: a later step that left them as they were does not certify it. */
    Verdict laundered(Verdict verdict, OfficeFile file) {
        if (!verdict.certified()) {
            return verdict;
        }
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                VerdictKind.CHANGED_SINCE_CERTIFIED,
                new TreeSet<>(Set.of(Flag.VOID_ROWS)),
                verdict.trust(),
                verdict.step(),
                Optional.empty(),
                Optional.of(VoidRow.ofRun(file.voided()).orElseGet(() -> notInForce(file.voided()))),
                verdict.responsible(),
                verdict.digest());
    }

    private Reason notInForce(List<VoidRow> rows) {
        boolean files = rows.stream().allMatch(it -> it.row().isFile());
        return new Reason(files ? Cause.FILES_NOT_IN_FORCE : Cause.ROWS_NOT_IN_FORCE, about(rows));
    }

    /** Returns a finding with the rows it is about. */
    Diagnostic about(Diagnostic finding, List<VoidRow> rows) {
        Set<String> students = names(rows).stream().filter(policy::has).collect(toSet());
        return finding.ofStudents(students).with("row", about(rows));
    }

    private List<String> names(List<VoidRow> rows) {
        return rows.stream()
                .map(it -> RowWords.about(it.row(), policy::has))
                .distinct()
                .toList();
    }

    /** Returns what rows are about, the first few of them, for a message. */
    private String about(List<VoidRow> rows) {
        List<String> names = names(rows);
        String first = String.join("、", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return names.size() > MOST_NAMED ? first + "…（" + names.size() + "）" : first;
    }

    /** Returns the office in charge of a record with its people, for a message. */
    Text inCharge(Tracked record) {
        return entitlement.inCharge(record, today);
    }

    private List<Text> responsible(Tracked record) {
        return entitlement.responsible(record, stated(record), today);
    }

    private static Stated stated(Tracked record) {
        return record.entry().map(entry -> Stated.of(entry.value())).orElse(Stated.NOTHING);
    }
}
