package tw.portfolio.render.site;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.render.chart.Scores;

/** A student's own grades, where the school shows them; of anybody else's none is read. */
final class OwnGrades {
    private final Portfolio portfolio;
    private final boolean shown;

    OwnGrades(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.shown = portfolio.school().settings().showGrades().orElse(false);
    }

    /** Returns whether the school shows grades on family pages. */
    boolean shown() {
        return shown;
    }

    Optional<Grade> of(Term term, Course course) {
        return of(term).stream()
                .filter(grade -> grade.course().equals(course.id()))
                .findFirst();
    }

    private List<Grade> of(Term term) {
        return !shown
                ? List.of()
                : portfolio.school().offices().of(GradeList.class).stream()
                        .filter(entry -> entry.term().equals(term))
                        .flatMap(entry -> entry.value().grades().stream())
                        .filter(grade ->
                                grade.student().equals(portfolio.student().number()))
                        .toList();
    }

    /** Returns the scores of a term in the order of its courses; a course without one is left out. */
    List<Scores.Score> scores(Term term) {
        return portfolio.courses(term).stream()
                .flatMap(course -> of(term, course).flatMap(Grade::score).stream()
                        .map(score -> new Scores.Score(term, course.nameForFamilies(), score)))
                .toList();
    }
}
