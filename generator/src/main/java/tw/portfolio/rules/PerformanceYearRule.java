package tw.portfolio.rules;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.PerformanceDetail;
import tw.portfolio.model.student.Student;

/** A performance is of the school year under whose cap it counts. Source: regulation 第五點(四). */
final class PerformanceYearRule implements Rule<Student> {
    static final RuleId OTHER_YEAR = new RuleId("performance.other-year");

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return student.performances().stream()
                .flatMap(entry -> check(entry).flatMap(finding -> inspection.cited(finding, entry)).stream());
    }

    private static Optional<Diagnostic> check(Entry<Performance> entry) {
        PerformanceDetail detail = entry.value().detail();
        SchoolYear year = entry.year();
        if (!OtherYearRule.isElsewhen(detail.beganOn(), detail.datedOn(), year)) {
            return Optional.empty();
        }
        String first = new Term(year, 1).firstDay().toString();
        String last = new Term(year, 2).lastDay().toString();
        return Optional.of(Diagnostic.warning(OTHER_YEAR, dated(detail, "to"))
                .with("name", entry.value().title())
                .with("found", detail.datedOn())
                .with("year", year)
                .with("days", new Text(first + " 至 " + last, first + " to " + last))
                .with("other", Term.at(detail.datedOn()).year()));
    }

    /**
     * Returns where a performance is dated: its kinds have one of several days, or the term.
     *
     * @param first the day that is looked for before all others: {@code from}, or {@code to}
     */
    static Location dated(PerformanceDetail detail, String first) {
        Location start = detail.origin().start();
        return Stream.of(first, "date", "announcedOn", "obtainedOn", "term")
                .map(detail.origin()::at)
                .filter(at -> !at.equals(start))
                .findFirst()
                .orElse(start);
    }
}
