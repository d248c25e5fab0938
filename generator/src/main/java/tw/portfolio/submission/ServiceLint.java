package tw.portfolio.submission;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Service;
import tw.portfolio.model.student.Student;

/** Rows of an office's list of service that cannot be as they stand: more hours than their days have, and days of other years. */
final class ServiceLint {
    static final RuleId MORE_ACCEPTED = new RuleId("submission.more-accepted");
    static final RuleId BEYOND_DAYS = new RuleId("submission.hours-beyond-days");
    static final RuleId OUT_OF_YEARS = new RuleId("submission.service-out-of-years");
    private final School school;
    private final int grades;

    ServiceLint(School school, Checks checks) {
        this.school = school;
        this.grades = checks.grades().size();
    }

    List<Diagnostic> check(Service row, Term term) {
        List<Diagnostic> found = new ArrayList<>();
        Optional<Diagnostic> backwards = Periods.check(row.from(), row.to(), row.origin());
        Optional<Diagnostic> years = school.student(row.student()).flatMap(student -> years(row, student, term));
        backwards.ifPresent(found::add);
        years.ifPresent(found::add);
        PerformanceLint.below(row.claimedHours(), row.origin().at("claimedHours"))
                .or(() -> backwards.isPresent() ? Optional.empty() : beyondDays(row))
                .ifPresent(found::add);
        row.acceptedHours()
                .flatMap(hours -> PerformanceLint.below(hours, row.origin().at("acceptedHours"))
                        .or(() -> moreAccepted(row, hours)))
                .ifPresent(found::add);
        return found;
    }

    private static Optional<Diagnostic> beyondDays(Service row) {
        long days = ChronoUnit.DAYS.between(row.from(), row.to()) + 1;
        long most = Duration.ofDays(days).toHours();
        return row.claimedHours().compareTo(BigDecimal.valueOf(most)) <= 0
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(BEYOND_DAYS, row.origin().at("claimedHours"))
                        .with("found", row.claimedHours().toPlainString())
                        .with("from", row.from())
                        .with("to", row.to())
                        .with("limit", most));
    }

    private Optional<Diagnostic> years(Service row, Student student, Term term) {
        YearsAtSchool years = YearsAtSchool.of(student, grades, term);
        boolean first = !years.contains(row.from());
        LocalDate day = first ? row.from() : row.to();
        return years.contains(day)
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(OUT_OF_YEARS, row.origin().at(first ? "from" : "to"))
                        .with("name", row.name())
                        .with("found", day)
                        .with("from", years.first())
                        .with("to", years.last()));
    }

    private static Optional<Diagnostic> moreAccepted(Service row, BigDecimal accepted) {
        return accepted.compareTo(row.claimedHours()) <= 0
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(MORE_ACCEPTED, row.origin().at("acceptedHours"))
                        .with("accepted", accepted.toPlainString())
                        .with("found", row.claimedHours().toPlainString()));
    }
}
