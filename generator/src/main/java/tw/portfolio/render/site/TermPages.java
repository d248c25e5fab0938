package tw.portfolio.render.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Absence;
import tw.portfolio.model.office.AbsenceList;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.Grade;
import tw.portfolio.render.chart.Scores;

/** One page for each term: works, then courses and grades, then activities. No class: it would tell of a repeated year. */
final class TermPages {
    private static final int SMALL = Pictured.MIDDLE;
    private final Portfolio portfolio;
    private final Shelf shelf;
    private final Cards cards;
    private final Entered entered;
    private final OwnGrades grades;

    TermPages(Portfolio portfolio, Shelf shelf, Cards cards, Entered entered) {
        this.portfolio = portfolio;
        this.shelf = shelf;
        this.cards = cards;
        this.entered = entered;
        this.grades = new OwnGrades(portfolio);
    }

    static String folder(Term term) {
        return "terms/" + term;
    }

    static String href(Term term) {
        return folder(term) + "/index.html";
    }

    void make() throws IOException {
        List<Term> terms = List.copyOf(portfolio.terms());
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Views.TermPage view = new Views.TermPage(
                    shelf.frame(
                            portfolio.wording().term(term),
                            folder(term),
                            List.of(YearPages.link(term.year(), portfolio.wording()))),
                    works(term),
                    courses(term),
                    grades.shown(),
                    Optional.of(grades.scores(term))
                            .filter(scores -> !scores.isEmpty())
                            .map(Scores::bars),
                    activities(term),
                    absences(term),
                    link(terms, i - 1),
                    link(terms, i + 1));
            shelf.page("term", folder(term), view);
        }
    }

    private Optional<Views.Link> link(List<Term> terms, int at) {
        return at < 0 || at >= terms.size()
                ? Optional.empty()
                : Optional.of(
                        new Views.Link(href(terms.get(at)), portfolio.wording().term(terms.get(at))));
    }

    private List<Views.Course> courses(Term term) {
        return portfolio.courses(term).stream()
                .map(course -> course(course, grades.of(term, course)))
                .toList();
    }

    private Views.Course course(Course course, Optional<Grade> grade) {
        return new Views.Course(
                course.nameForFamilies(),
                portfolio.teachers(course),
                Wording.number(course.credits()),
                score(grade.flatMap(Grade::score)),
                score(grade.flatMap(Grade::resitScore)),
                grade.flatMap(Grade::description).orElse(""));
    }

    private static String score(Optional<BigDecimal> score) {
        return score.map(Wording::number).orElse("");
    }

    /** Returns the periods missed, of whatever kind, where the school shows them: kinds of leave would tell of illness and grief. */
    private Optional<Text> absences(Term term) {
        if (!portfolio.school().settings().showAbsences().orElse(false)) {
            return Optional.empty();
        }
        int periods = portfolio.school().offices().of(AbsenceList.class).stream()
                .filter(entry -> entry.term().equals(term))
                .flatMap(entry -> entry.value().absences().stream())
                .filter(row -> row.student().equals(portfolio.student().number()))
                .mapToInt(Absence::periods)
                .sum();
        return Optional.of(portfolio.wording().say("absences", "periods", periods));
    }

    /** Returns the outcomes of a term as lists show them. */
    List<Views.Card> works(Term term) throws IOException {
        return cards.of(portfolio.outcomes(term), SMALL);
    }

    /** Returns what was done besides courses, oldest first. */
    List<Views.Row> activities(Term term) {
        List<Entered.Line> lines =
                new ArrayList<>(entered.lines(line -> line.term().equals(term)));
        portfolio.performances().stream()
                .filter(piece -> piece.term().equals(term))
                .forEach(piece -> lines.add(new Entered.Line(
                        term,
                        piece.day(),
                        piece.day(),
                        "performance",
                        new Views.Row(
                                portfolio.kicker(piece),
                                piece.name(),
                                portfolio.badge(piece.entry()).label(),
                                portfolio.when(piece),
                                Optional.of(piece.href())))));
        lines.sort(Comparator.comparing(Entered.Line::day));
        return lines.stream().map(Entered.Line::row).toList();
    }
}
