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

    /** Returns whether a refusal counts by its verdict; one that has none does not. */
    public static boolean counts(CertifiedSchool certified, Entry<Refusal> entry) {
        return Optional.ofNullable(certified.verdicts().get(CertifiedSchool.key(entry.source(), entry.path())))
                .filter(Verdict::certified)
                .flatMap(Verdict::step)
                .filter(step -> speaks(certified.school(), entry.value(), step))
                .isPresent();
    }

    /** Returns whether whom a refusal names teaches the course that a work names, or stands in for who does; nobody need be known to. */
    public static boolean answers(School school, Refusal refusal, Entry<?> work) {
        return answers(Policy.of(school, Optional.empty()), refusal, Tracked.of(work, ""), Stated.of(work.value()));
    }

    /** Returns the same of a work as it was handed in. */
    static boolean answers(Policy policy, Refusal refusal, Tracked work, Stated stated) {
        List<StaffId> teachers =
                new Entitlement(policy).who(work, stated, refusal.on()).staff();
        return teachers.isEmpty() || teachers.contains(refusal.refusedBy());
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
