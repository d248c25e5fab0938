package tw.portfolio.render.site;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.theme.Theme;

/**
 * The works a student picked, as one page for anybody: made from these works alone, so that nothing of the others, of grades or of the
 * student's number can be in it. Receipts, which name records and commits, are for families.
 */
final class Showcase {
    private final Publication publication;
    private final Theme theme;
    private final Portfolio portfolio;
    private final Wording wording;
    private final Scaler scaler;

    Showcase(Publication publication, Theme theme, Portfolio whole, Scaler scaler) {
        this.scaler = scaler;
        this.publication = publication;
        this.theme = theme;
        this.wording = whole.wording();
        this.portfolio = whole.picked();
    }

    /** Writes the page; one picture at a time is held in memory. */
    void write(OutputStream out) throws IOException {
        Shelf shelf = new Shelf(publication, theme, portfolio);
        for (Piece piece : portfolio.pieces()) {
            WorkPages pages = new WorkPages(portfolio, shelf, new Pictured(shelf, scaler));
            shelf.page("work", piece.folder(), pages.forAnybody(piece, kicker(piece)));
        }
        SingleFile file =
                new SingleFile(portfolio.student().directory(), shelf.contents().value());
        List<Views.Picked> works = new ArrayList<>();
        for (Piece piece : portfolio.pieces()) {
            works.add(new Views.Picked(file.id(piece.folder()), kicker(piece), piece.title()));
        }
        List<String> order = file.parts().stream().map(Views.Part::id).toList();
        works.sort(Comparator.comparingInt(work -> order.indexOf(work.id())));
        Optional<String> motto =
                portfolio.student().entries().one(About.class).map(Entry::value).flatMap(About::motto);
        Views.Showcase view =
                new Views.Showcase(shelf.frame(wording.say("showcase"), "", List.of()), motto, works, file.parts());
        file.write(theme.enclosed("site/showcase.ftlh", view, file.style(), publication.catalogue()), out);
    }

    /** Returns the course or the category; which teacher it was is for those who know the student. */
    @SuppressWarnings("unchecked") // an outcome's entry
    private Text kicker(Piece piece) {
        return piece.performance()
                .map(performance -> wording.category(performance.category()))
                .orElseGet(() -> portfolio
                        .course((Entry<Outcome>) piece.entry())
                        .map(course -> Text.same(course.nameForFamilies()))
                        .orElse(Text.same("")));
    }
}
