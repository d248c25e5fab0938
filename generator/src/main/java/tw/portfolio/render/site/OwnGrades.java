package tw.portfolio.render.site;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.Grade;
import tw.portfolio.render.chart.Scores;

/** A student's own grades, where the school shows them; of anybody else's none is read. */
final class OwnGrades {
    private final Portfolio portfolio;

    OwnGrades(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** Returns whether the school shows grades on family pages. */
    boolean shown() {
        return portfolio.rows().showsGrades();
    }

    Optional<Grade> of(Term term, Course course) {
        return portfolio.rows().grades(portfolio.student().number(), term).stream()
                .filter(grade -> grade.course().equals(course.id()))
                .findFirst();
    }

    /** Returns the scores of a term in the order of its courses; a course without one is left out. */
    List<Scores.Score> scores(Term term) {
        return portfolio.courses(term).stream()
                .flatMap(course -> of(term, course).flatMap(Grade::score).stream()
                        .map(score -> new Scores.Score(term, course.nameForFamilies(), score)))
                .toList();
    }
}
