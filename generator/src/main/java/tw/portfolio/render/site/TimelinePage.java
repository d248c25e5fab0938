package tw.portfolio.render.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Service;
import tw.portfolio.model.office.ServiceList;
import tw.portfolio.render.chart.Hours;
import tw.portfolio.render.chart.Line;
import tw.portfolio.render.chart.Scores;

/** Three years in drawings: what was done when, hours of service, and the student's own scores; each with its table. */
final class TimelinePage {
    static final String FOLDER = "timeline";
    private static final int YEARS = 3;

    /** The days that a term's works are spread over, since they have none of their own. */
    private static final int TERM_DAYS = 180;

    private final Portfolio portfolio;
    private final Shelf shelf;
    private final Entered entered;
    private final OwnGrades grades;
    private final Wording wording;

    TimelinePage(Portfolio portfolio, Shelf shelf, Entered entered) {
        this.portfolio = portfolio;
        this.shelf = shelf;
        this.entered = entered;
        this.grades = new OwnGrades(portfolio);
        this.wording = portfolio.wording();
    }

    /** Makes the page, where there is something to draw, and returns the link to it. */
    Optional<Views.Link> make() {
        List<Line.Kind> kinds = Stream.of(
                        new Line.Kind(wording.say("mark.work"), "work", false, outcomes()),
                        new Line.Kind(wording.say("mark.performance"), "performance", false, performances()),
                        new Line.Kind(wording.say("kind.post"), "post", true, items("post")),
                        new Line.Kind(wording.say("mark.contest"), "contest", false, items("contest")))
                .filter(kind -> !kind.items().isEmpty())
                .toList();
        Optional<Views.Service> service = service();
        Optional<Views.Scores> scores = scores();
        if (kinds.isEmpty() && service.isEmpty() && scores.isEmpty()) {
            return Optional.empty();
        }
        SchoolYear last = last();
        SchoolYear first = first(last);
        Views.Timeline view = new Views.Timeline(
                shelf.frame(wording.say("timeline.page"), FOLDER, List.of()),
                new Line(first, last).draw(kinds),
                wording.say("timeline.about", "kinds", counted(kinds)),
                rows(),
                service,
                scores);
        shelf.page("timeline", FOLDER, view);
        return Optional.of(new Views.Link(FOLDER + "/index.html", wording.say("timeline.page")));
    }

    /** Three years from the student's first at the school, and as many more as there are records of. */
    private SchoolYear last() {
        int third = portfolio.student().entryYear().value() + YEARS - 1;
        return new SchoolYear(years().mapToInt(SchoolYear::value).reduce(third, Math::max));
    }

    private SchoolYear first(SchoolYear last) {
        return new SchoolYear(years().mapToInt(SchoolYear::value)
                .reduce(Math.min(portfolio.student().entryYear().value(), last.value()), Math::min));
    }

    private Stream<SchoolYear> years() {
        return portfolio.terms().stream().map(Term::year);
    }

    private Text counted(List<Line.Kind> kinds) {
        Text all = Text.same("");
        for (Line.Kind kind : kinds) {
            Text one = wording.say(
                    "timeline.kind", "kind", kind.label(), "count", kind.items().size());
            all = all.zh().isEmpty() ? one : wording.say("timeline.and", "first", all, "second", one);
        }
        return all;
    }

    private List<Line.Item> outcomes() {
        List<Line.Item> items = new ArrayList<>();
        for (Term term : portfolio.terms()) {
            List<Piece> pieces = portfolio.outcomes(term);
            for (int i = 0; i < pieces.size(); i++) {
                LocalDate day = term.firstDay().plusDays((2L * i + 1) * TERM_DAYS / (2L * pieces.size()));
                items.add(item(pieces.get(i), day));
            }
        }
        return items;
    }

    private List<Line.Item> performances() {
        return portfolio.performances().stream()
                .map(piece -> item(piece, piece.day()))
                .toList();
    }

    private Line.Item item(Piece piece, LocalDate day) {
        boolean full = portfolio.badge(piece.entry()).state().equals("certified");
        return new Line.Item(piece.title(), day, day, full);
    }

    private List<Line.Item> items(String shape) {
        return entered.lines(line -> line.shape().equals(shape)).stream()
                .map(line -> new Line.Item(line.row().title().zh(), line.day(), line.last(), true))
                .toList();
    }

    /** Returns everything that is drawn, oldest first; a work stands with its term. */
    private List<Views.Row> rows() {
        List<Entered.Line> lines =
                new ArrayList<>(entered.lines(line -> !line.shape().isEmpty()));
        portfolio.pieces().forEach(piece -> lines.add(line(piece)));
        lines.sort(Comparator.comparing(Entered.Line::term).thenComparing(Entered.Line::day));
        return lines.stream().map(Entered.Line::row).toList();
    }

    private Entered.Line line(Piece piece) {
        Views.Row row = new Views.Row(
                wording.say(piece.outcome() ? "mark.work" : "mark.performance"),
                piece.name(),
                portfolio.badge(piece.entry()).label(),
                portfolio.when(piece),
                Optional.of(piece.href()));
        return new Entered.Line(piece.term(), piece.day(), piece.day(), "", row);
    }

    private Optional<Views.Service> service() {
        List<Hours.Sum> sums = new ArrayList<>();
        for (Term term : portfolio.terms()) {
            List<Service> own = portfolio.school().offices().of(ServiceList.class).stream()
                    .filter(entry -> entry.term().equals(term))
                    .flatMap(entry -> entry.value().service().stream())
                    .filter(row -> row.student().equals(portfolio.student().number())
                            && !portfolio.student().withholds(row))
                    .toList();
            sums.add(new Hours.Sum(
                    term,
                    own.stream().map(Service::claimedHours).reduce(BigDecimal.ZERO, BigDecimal::add),
                    own.stream()
                            .flatMap(row -> row.acceptedHours().stream())
                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        BigDecimal claimed = sums.stream().map(Hours.Sum::claimed).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal counted = sums.stream().map(Hours.Sum::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (claimed.signum() <= 0) {
            return Optional.empty();
        }
        List<Views.HoursRow> rows = sums.stream()
                .map(sum -> new Views.HoursRow(
                        wording.term(sum.term()), Wording.number(sum.claimed()), Wording.number(sum.counted())))
                .toList();
        Text about = wording.say(
                counted.compareTo(claimed) < 0 ? "hours.some" : "hours.all",
                "claimed",
                Wording.number(claimed),
                "counted",
                Wording.number(counted));
        return Optional.of(new Views.Service(Hours.columns(sums), about, rows));
    }

    private Optional<Views.Scores> scores() {
        List<Term> terms = portfolio.terms().stream()
                .filter(term -> !grades.scores(term).isEmpty())
                .toList();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        List<Scores.Score> scores =
                terms.stream().flatMap(term -> grades.scores(term).stream()).toList();
        List<Views.ScoreRow> rows = scores.stream()
                .map(score ->
                        new Views.ScoreRow(wording.term(score.term()), score.course(), Wording.number(score.value())))
                .toList();
        return Optional.of(new Views.Scores(Scores.dots(terms, scores), wording.say("scores.about"), rows));
    }
}
