package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.Role;

/**
 * Counts by person what an office or a duty does together: who held consultations, and who verified performances. What nobody did yet is
 * nobody's own, and stays with the office or duty. Source: regulation 第七點.
 */
final class DutyByPerson {
    private final School school;
    private final StaffNames names;
    private final LocalDate today;
    private final Map<String, Entry<Consultation>> consultations = new HashMap<>();
    private final DutyTally consultants = new DutyTally();
    private final DutyTally verifiers = new DutyTally();

    DutyByPerson(Inspection inspection, StaffNames names) {
        this.school = inspection.school();
        this.names = names;
        this.today = SchoolTime.day(inspection.clock());
        school.offices().of(Consultation.class).forEach(entry -> consultations.put(entry.path(), entry));
    }

    /** Takes what a term owes; of consultations, everybody who had the duty in it has a row, and whoever held one. */
    void deliver(OfficeDelivery row) {
        if (row.delivery().record() != RecordKind.CONSULTATION) {
            return;
        }
        school.staff().stream()
                .filter(member -> member.roles().stream().anyMatch(role -> serves(role, row)))
                .forEach(member -> consultants.name(names.of(member.id())));
        for (OfficeDelivery.Filed filed : row.records()) {
            Optional.ofNullable(consultations.get(filed.path()))
                    .filter(entry -> ConsultationRule.isHeld(entry, today))
                    .ifPresent(entry -> consultants.add(
                            names.of(entry.value().consultant()), DutyTally.Mark.of(filed, row.dueOn(), today)));
        }
    }

    private boolean serves(Role role, OfficeDelivery row) {
        Term term = row.term();
        LocalDate last = today.isBefore(term.lastDay()) ? today : term.lastDay();
        boolean ended = role.to().map(term.firstDay()::isAfter).orElse(false);
        return row.delivery().enteredBy().duties().contains(role.duty())
                && !role.from().isAfter(last)
                && !ended;
    }

    /** Takes a performance that somebody verified. */
    void verified(Verdict verdict, DutyTally.Mark mark) {
        verdict.step().flatMap(Verdict.Step::certifier).ifPresent(id -> verifiers.add(names.of(id), mark));
    }

    List<DutyFacts.Facts> consultants() {
        return consultants.facts();
    }

    List<DutyFacts.Facts> verifiers() {
        return verifiers.facts();
    }
}
