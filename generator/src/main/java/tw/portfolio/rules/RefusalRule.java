package tw.portfolio.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Certifiers;
import tw.portfolio.certification.Refusals;
import tw.portfolio.certification.Refusing;
import tw.portfolio.certification.Responsible;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Student;

/** A refusal that answers no work though it is certified: not by whom it names, or not by a teacher of the course. Source: regulation 第五點(三). */
final class RefusalRule implements Rule<School> {
    static final RuleId NO_EFFECT = new RuleId("refusal.no-effect");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        return school.offices().of(Refusal.class).stream().flatMap(entry -> check(entry, inspection).stream());
    }

    private static Optional<Diagnostic> check(Entry<Refusal> entry, Inspection inspection) {
        CertifiedSchool certified = inspection.certified();
        School school = certified.school();
        String teacher = name(school, entry.value().refusedBy());
        Optional<Verdict.Step> merged = Refusing.merged(certified, entry);
        Optional<Entry<Outcome>> work = work(school, entry.value());
        boolean waits = work.map(it -> waits(it, entry, certified)).orElse(true);
        if (merged.isPresent() && waits && !Refusing.counts(certified, entry)) {
            String by = merged.get().name();
            Text why = new Text(
                    "由" + by + "登錄，不是" + teacher + "本人，也不是處室",
                    "entered by " + by + ", who is neither " + teacher + " nor of an office");
            return Optional.of(finding(entry, why, List.of(entry.value().refusedBy()), inspection));
        }
        return work.filter(it -> waits && !Refusing.answers(certified, entry, it))
                .map(it -> {
                    Responsible of = Certifiers.of(school, inspection.editions(), SchoolTime.day(inspection.clock()))
                            .of(it);
                    Text why = new Text(teacher + "沒有教這件作品的課程", teacher + " does not teach the course of this work");
                    return finding(entry, why, of.staff(), inspection);
                });
    }

    /** Returns whether a work stands as it was when it was refused: what changed or was certified since no refusal answers. */
    private static boolean waits(Entry<Outcome> work, Entry<Refusal> refusal, CertifiedSchool certified) {
        Verdict verdict = certified.verdict(work);
        Instant refused =
                Refusals.at(refusal.value(), certified.verdict(refusal).step().map(Verdict.Step::time));
        return !verdict.certified()
                && verdict.step().map(step -> !step.time().isAfter(refused)).orElse(true);
    }

    private static Diagnostic finding(Entry<Refusal> entry, Text why, List<StaffId> asked, Inspection inspection) {
        Refusal refusal = entry.value();
        return inspection.based(Diagnostic.warning(NO_EFFECT, entry.location())
                .with("found", refusal.outcome())
                .with("why", why)
                .asking(asked.stream().map(StaffId::value).toList()));
    }

    private static Optional<Entry<Outcome>> work(School school, Refusal refusal) {
        return school.student(refusal.student()).stream()
                .map(Student::outcomes)
                .flatMap(List::stream)
                .filter(work -> refusal.outcome().equals(work.key("term") + "/" + work.key("id")))
                .findFirst();
    }

    private static String name(School school, StaffId id) {
        return school.staff(id).map(StaffMember::name).orElseGet(id::value);
    }
}
