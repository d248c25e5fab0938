package tw.portfolio.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Cadre;
import tw.portfolio.model.student.Student;

/**
 * Posts of years in which their students cannot have held them: mostly a slip in the year. A student is at school from the entry year on, for
 * as many years as there are grades, and in the year of the list; a year more on either side is left to posts taken up before or held beyond.
 */
final class CadreLint {
    static final RuleId OUT_OF_YEARS = new RuleId("submission.post-out-of-years");
    private final Map<StudentNumber, Student> students;
    private final int grades;

    CadreLint(School school, Checks checks) {
        this.students = school.studentsByNumber();
        this.grades = checks.grades().size();
    }

    /** Returns which days of a post are out of all reason; nothing where its student is unknown. */
    List<Diagnostic> check(Cadre post, Term term) {
        return Optional.ofNullable(students.get(post.student()))
                .map(student -> Stream.concat(
                                day(post, post.from(), "from", student, term).stream(),
                                post.to().flatMap(to -> day(post, to, "to", student, term)).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Diagnostic> day(Cadre post, LocalDate day, String field, Student student, Term term) {
        YearsAtSchool years = YearsAtSchool.of(student, grades, term);
        return !years.contains(day)
                ? Optional.of(Diagnostic.warning(OUT_OF_YEARS, post.origin().at(field))
                        .with("position", post.position())
                        .with("found", day)
                        .with("from", years.first())
                        .with("to", years.last()))
                : Optional.empty();
    }
}
