package tw.portfolio.render.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.student.CareerPlan;
import tw.portfolio.model.student.Selection;

/** Pages across the years: performances, career plans, selections, and what certification means. */
final class OverviewPages {
    static final String PERFORMANCES = "performances";
    private static final int SMALL = Pictured.MIDDLE;
    private final Portfolio portfolio;
    private final Shelf shelf;
    private final Cards cards;
    private final Entered entered;
    private final Wording wording;
    private final Receipts receipts;
    private final Meters meters;

    OverviewPages(Portfolio portfolio, Shelf shelf, Cards cards, Entered entered, Meters meters) {
        this.meters = meters;
        this.portfolio = portfolio;
        this.shelf = shelf;
        this.cards = cards;
        this.entered = entered;
        this.wording = portfolio.wording();
        this.receipts = new Receipts(portfolio);
    }

    /** Makes the pages there is something to say on and returns links to them. */
    List<Views.Link> make() throws IOException {
        List<Views.Link> links = new ArrayList<>();
        List<Views.YearOfPerformances> years = years();
        if (!years.isEmpty()) {
            links.add(page(PERFORMANCES, new Views.Performances(frame(PERFORMANCES), years)));
        }
        List<Views.Plan> plans = plans();
        if (!plans.isEmpty()) {
            links.add(page("plans", new Views.Plans(frame("plans"), plans)));
        }
        List<Views.Choice> choices = choices();
        if (!choices.isEmpty()) {
            links.add(page("selection", new Views.Selections(frame("selection"), choices)));
        }
        shelf.page("certification", "certification", new Views.Legend(frame("certification"), portfolio.badges()));
        return links;
    }

    private Views.Frame frame(String name) {
        return shelf.frame(wording.say(name), name, List.of());
    }

    private Views.Link page(String name, Record view) {
        shelf.page(name, name, view);
        return new Views.Link(name + "/index.html", wording.say(name));
    }

    /** Newest first; works by the year they are filed under, what others entered by the year of its term. */
    private List<Views.YearOfPerformances> years() throws IOException {
        TreeSet<SchoolYear> years = new TreeSet<>();
        portfolio.performances().forEach(piece -> years.add(piece.entry().year()));
        entered.lines(line -> true).forEach(line -> years.add(line.term().year()));
        List<Views.YearOfPerformances> views = new ArrayList<>();
        for (SchoolYear year : years.descendingSet()) {
            List<Piece> pieces = portfolio.performances().stream()
                    .filter(piece -> piece.entry().year().equals(year))
                    .toList();
            views.add(new Views.YearOfPerformances(
                    wording.year(year),
                    cards.of(pieces, SMALL),
                    entered.rows(line -> line.term().year().equals(year))));
        }
        return views;
    }

    /** Newest first. */
    private List<Views.Plan> plans() {
        List<Views.Plan> plans = new ArrayList<>();
        for (Entry<CareerPlan> entry : portfolio.student().entries().of(CareerPlan.class)) {
            CareerPlan plan = entry.value();
            plans.add(
                    0,
                    new Views.Plan(
                            wording.term(entry.term()),
                            wording.date(plan.discussedOn()),
                            portfolio.staffName(plan.counsellor()),
                            plan.fields(),
                            plan.plan(),
                            portfolio.badge(entry),
                            receipts.of(entry)));
        }
        return plans;
    }

    /** Newest first; what is kept within the school is not listed. */
    private List<Views.Choice> choices() {
        List<Views.Choice> choices = new ArrayList<>();
        for (Entry<Selection> entry : portfolio.student().entries().of(Selection.class)) {
            Selection selection = entry.value();
            choices.add(
                    0,
                    new Views.Choice(
                            wording.year(entry.year()),
                            meters.of(portfolio, entry.year()),
                            links("outcomes", selection.outcomes()),
                            links(PERFORMANCES, selection.performances()),
                            both(selection.secondBatch()),
                            portfolio.badge(entry),
                            receipts.of(entry)));
        }
        return choices;
    }

    private List<Views.Link> both(List<String> chosen) {
        List<Views.Link> links = new ArrayList<>(links("outcomes", chosen));
        links.addAll(links(PERFORMANCES, chosen));
        return links;
    }

    private List<Views.Link> links(String kind, List<String> chosen) {
        return chosen.stream()
                .flatMap(path -> portfolio.pieces().stream()
                        .filter(piece -> piece.folder().equals(kind + "/" + path)))
                .map(piece -> new Views.Link(piece.href(), piece.name()))
                .toList();
    }
}
