package tw.portfolio.rules;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.YearlyLimits;

/** A summary is as short as the central database takes it. */
final class SummaryRule implements Rule<Student> {
    static final RuleId TOO_LONG = new RuleId("summary.too-long");

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        Stream<Diagnostic> outcomes = student.outcomes().stream()
                .flatMap(entry -> check(
                        entry.value().summary(),
                        entry.value().origin().at("summary"),
                        entry.term().year(),
                        inspection)
                        .stream());
        Stream<Diagnostic> performances = student.performances().stream()
                .flatMap(entry ->
                        check(entry.value().summary(), entry.value().origin().at("summary"), entry.year(), inspection)
                                .stream());
        return Stream.concat(outcomes, performances);
    }

    private static Optional<Diagnostic> check(String summary, Location at, SchoolYear year, Inspection inspection) {
        YearlyLimits limits = inspection.national().in(year);
        int found = summary.strip().codePointCount(0, summary.strip().length());
        int surplus = found - limits.summaryCharacters();
        return surplus <= 0
                ? Optional.empty()
                : Optional.of(Diagnostic.error(TOO_LONG, at)
                        .with("found", found)
                        .with("limit", limits.summaryCharacters())
                        .with("surplus", surplus)
                        .citing(limits.citation()));
    }
}
