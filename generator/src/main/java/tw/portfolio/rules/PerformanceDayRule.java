package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
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
        String key = CertifiedSchool.key(entry.source(), entry.path());
        Optional<LocalDate> vouched = Optional.ofNullable(
                        inspection.certified().verdicts().get(key))
                .filter(Verdict::vouched)
                .flatMap(Verdict::step)
                .map(step -> SchoolTime.day(step.time()));
        LocalDate today = SchoolTime.day(inspection.clock());
        LocalDate by = vouched.orElse(today);
        if (!detail.beganOn().isAfter(by)) {
            return Optional.empty();
        }
        Location at = PerformanceYearRule.dated(detail, "from");
        Diagnostic told = detail.beganOn().isAfter(today)
                ? Diagnostic.warning(TO_COME, at)
                : Diagnostic.note(TO_COME, at).over();
        return Optional.of(told.with("name", entry.value().title())
                .with("found", detail.beganOn())
                .with("day", by));
    }
}
