package tw.portfolio.render.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.About;

/** The title page: who, what to do now, the newest works, three years at a glance, what is certified. */
final class CoverPage {
    private static final int NEWEST = 3;
    private static final int LARGE = Pictured.WIDE;
    private final Portfolio portfolio;
    private final Shelf shelf;
    private final Cards cards;
    private final Pictured pictures;
    private final Entered entered;
    private final Wording wording;

    CoverPage(Portfolio portfolio, Shelf shelf, Pictured pictures, Entered entered) {
        this.portfolio = portfolio;
        this.shelf = shelf;
        this.pictures = pictures;
        this.cards = new Cards(portfolio, pictures);
        this.entered = entered;
        this.wording = portfolio.wording();
    }

    /**
     * Makes the page.
     *
     * @param meters how much of each cap is used
     * @param years links to the pages of school years
     * @param pages links to the pages that the timeline does not lead to
     */
    void make(List<Views.ToDo> now, List<Views.Fact> meters, List<Views.Link> years, List<Views.Link> pages)
            throws IOException {
        Optional<Entry<About>> about = portfolio.student().entries().one(About.class);
        Views.Cover view = new Views.Cover(
                shelf.frame(wording.say("title"), "", List.of()),
                portfolio.years(),
                about.isPresent() ? photo(about.get()) : Optional.empty(),
                about.map(Entry::value).flatMap(About::motto),
                now,
                cards.of(newest(), LARGE),
                timeline(),
                years,
                certified(),
                meters,
                contents(pages));
        shelf.page("cover", "", view);
    }

    private Optional<Views.Shown> photo(Entry<About> about) throws IOException {
        Optional<AttachedFile> photo = about.value().photo();
        return photo.isPresent() ? pictures.shown(about, photo.get(), LARGE) : Optional.empty();
    }

    private List<Piece> newest() {
        List<Piece> newest = new ArrayList<>(portfolio.pieces());
        Collections.reverse(newest);
        return newest.subList(0, Math.min(NEWEST, newest.size()));
    }

    private List<Views.Column> timeline() {
        return portfolio.terms().stream()
                .map(term ->
                        new Views.Column(new Views.Link(TermPages.href(term), Text.same(term.toString())), marks(term)))
                .toList();
    }

    private List<Views.Mark> marks(Term term) {
        List<Views.Mark> marks = new ArrayList<>();
        portfolio.pieces().stream()
                .filter(piece -> piece.term().equals(term))
                .forEach(piece -> marks.add(new Views.Mark(
                        piece.outcome() ? "work" : "performance",
                        wording.say(piece.outcome() ? "mark.work" : "mark.performance"),
                        piece.name(),
                        Optional.of(piece.href()))));
        entered.lines(line -> line.term().equals(term) && !line.shape().isEmpty())
                .forEach(line -> marks.add(new Views.Mark(
                        line.shape(), line.row().kind(), line.row().title(), Optional.empty())));
        return marks;
    }

    private Text certified() {
        List<Piece> outcomes =
                portfolio.pieces().stream().filter(Piece::outcome).toList();
        long certified = outcomes.stream()
                .filter(piece -> portfolio.badge(piece.entry()).state().equals("certified"))
                .count();
        String key = outcomes.isEmpty()
                ? "none"
                : certified == 0 ? "waiting" : certified == outcomes.size() ? "all" : "some";
        return wording.say("certified." + key, "works", outcomes.size(), "certified", certified);
    }

    private List<Views.Link> contents(List<Views.Link> pages) {
        List<Views.Link> links = new ArrayList<>(pages);
        links.add(new Views.Link(SearchPages.FOLDER + "/index.html", wording.say("search")));
        links.add(new Views.Link("portfolio.pdf", wording.say("book")));
        return links;
    }
}
