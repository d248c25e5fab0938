package tw.portfolio.render.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;

/** One page for each school year: its terms with their works and activities. */
final class YearPages {
    private final Portfolio portfolio;
    private final Shelf shelf;
    private final TermPages terms;
    private final Wording wording;

    YearPages(Portfolio portfolio, Shelf shelf, TermPages terms) {
        this.portfolio = portfolio;
        this.shelf = shelf;
        this.terms = terms;
        this.wording = portfolio.wording();
    }

    static String folder(SchoolYear year) {
        return "years/" + year;
    }

    /** Returns the link to a year's page. */
    static Views.Link link(SchoolYear year, Wording wording) {
        return new Views.Link(folder(year) + "/index.html", wording.year(year));
    }

    /** Makes the pages and returns links to them, oldest first. */
    List<Views.Link> make() throws IOException {
        List<SchoolYear> years =
                portfolio.terms().stream().map(Term::year).distinct().toList();
        for (int i = 0; i < years.size(); i++) {
            SchoolYear year = years.get(i);
            List<Views.YearTerm> parts = new ArrayList<>();
            for (Term term : portfolio.terms()) {
                if (term.year().equals(year)) {
                    parts.add(new Views.YearTerm(
                            new Views.Link(TermPages.href(term), wording.term(term)),
                            terms.works(term),
                            terms.activities(term)));
                }
            }
            Views.YearPage view = new Views.YearPage(
                    shelf.frame(wording.year(year), folder(year), List.of()),
                    parts,
                    neighbour(years, i - 1),
                    neighbour(years, i + 1));
            shelf.page("year", folder(year), view);
        }
        return years.stream().map(year -> link(year, wording)).toList();
    }

    private Optional<Views.Link> neighbour(List<SchoolYear> years, int at) {
        return at < 0 || at >= years.size() ? Optional.empty() : Optional.of(link(years.get(at), wording));
    }
}
