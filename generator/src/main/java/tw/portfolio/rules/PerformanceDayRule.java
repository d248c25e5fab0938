package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.PerformanceDetail;
import tw.portfolio.model.student.Student;

/** A performance had begun when somebody vouched for it, or has by today: nobody has seen what is still to come. Source: regulation 第五點(四). */
final class PerformanceDayRule implements Rule<Student> {
    static final RuleId TO_COME = new RuleId("performance.day-to-come");

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return student.performances().stream()
                .flatMap(entry ->
                        check(entry, inspection).flatMap(finding -> inspection.cited(finding, entry)).stream());
    }

    private static Optional<Diagnostic> check(Entry<Performance> entry, Inspection inspection) {
        PerformanceDetail detail = entry.value().detail();
        Verdict verdict = inspection.certified().verdict(entry);
        Optional<LocalDate> vouched =
                verdict.step().filter(step -> verdict.vouched()).map(step -> SchoolTime.day(step.time()));
        LocalDate by = vouched.orElse(SchoolTime.day(inspection.clock()));
        return detail.beganOn().isAfter(by)
                ? Optional.of(Diagnostic.warning(TO_COME, PerformanceYearRule.dated(detail))
                        .with("name", entry.value().title())
                        .with("found", detail.beganOn())
                        .with("day", by))
                : Optional.empty();
    }
}
