package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** Returns which count by the last step that wrote them, where no verdicts are made. */
    static Predicate<Entry<Refusal>> judged(School school, Histories histories, PolicyInForce policy, Pins pins) {
        return entry -> {
            for (SourceHistory history : histories.all()) {
                if (history.source().name().equals(entry.source())) {
                    return judged(school, entry, history, new Judge(history, policy.policy(), pins));
                }
            }
            return false;
        };
    }

    private static boolean judged(School school, Entry<Refusal> entry, SourceHistory history, Judge judge) {
        try {
            Optional<StepCommit> step = Refusals.written(history, entry.path());
            Optional<Decision> decision =
                    step.isEmpty() ? Optional.empty() : Optional.of(judge.decide(Tracked.of(entry, ""), step.get()));
            return decision.filter(Decision::counts)
                    .filter(it -> speaks(school, entry.value(), it.named()))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
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
