package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Refusal;

/**
 * Whether a refusal is the word of the teacher it names: whoever vouches for it is that teacher, or enters it for an office; and whether that
 * teacher has the course, so that no other takes a work off the list of whoever has.
 */
public final class Refusing {

    private Refusing() {}

    /** Returns the step that certified a refusal; none of one that nobody vouches for, or that has no verdict. */
    public static Optional<Verdict.Step> merged(CertifiedSchool certified, Entry<Refusal> entry) {
        return Optional.ofNullable(certified.verdicts().get(CertifiedSchool.key(entry.source(), entry.path())))
                .filter(Verdict::certified)
                .flatMap(Verdict::step);
    }

    /** Returns whether a refusal counts by its verdict; one that has none does not. */
    public static boolean counts(CertifiedSchool certified, Entry<Refusal> entry) {
        return merged(certified, entry)
                .filter(step -> speaks(certified.school(), entry.value(), step))
                .isPresent();
    }

    /**
     * Returns whether whom a refusal names teaches the course that a work names, or stands in for who does: on the day of the own merge, or on
     * the one that an office vouches for. A work of a course that there is not, or that nobody teaches on that day, is an office's alone to send
     * back.
     */
    public static boolean answers(CertifiedSchool certified, Entry<Refusal> refusal, Entry<?> work) {
        Policy policy = Policy.of(certified.school(), Optional.empty());
        return answers(certified, policy, refusal, Tracked.of(work, ""), Stated.of(work.value()));
    }

    /** Returns the same of a work as it was handed in. */
    static boolean answers(
            CertifiedSchool certified, Policy policy, Entry<Refusal> entry, Tracked work, Stated stated) {
        Refusal refusal = entry.value();
        Optional<Verdict.Step> own =
                merged(certified, entry).filter(step -> step.certifier().equals(Optional.of(refusal.refusedBy())));
        LocalDate day = own.map(step -> SchoolTime.day(step.time())).orElse(refusal.on());
        List<StaffId> teachers =
                stated.course().flatMap(id -> policy.course(work.term(), id)).isEmpty()
                        ? List.of()
                        : new Entitlement(policy).who(work, stated, day).staff();
        return teachers.isEmpty()
                ? own.isEmpty() || isOfOffice(certified.school(), refusal.refusedBy(), day)
                : teachers.contains(refusal.refusedBy());
    }

    private static boolean speaks(School school, Refusal refusal, Verdict.Step step) {
        LocalDate day = SchoolTime.day(step.time());
        return step.certifier()
                .filter(by -> by.equals(refusal.refusedBy()) || isOfOffice(school, by, day))
                .isPresent();
    }

    private static boolean isOfOffice(School school, StaffId id, LocalDate day) {
        return school.staff(id)
                .filter(member -> Policy.on(day, member.roles()).stream()
                        .anyMatch(role -> role.office().isPresent()))
                .isPresent();
    }
}
