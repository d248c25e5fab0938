package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Refusal;

/** Whether a refusal is the word of the teacher it names: whoever vouches for it is that teacher, or enters it for an office. */
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
