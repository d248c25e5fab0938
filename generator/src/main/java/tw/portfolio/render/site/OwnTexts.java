package tw.portfolio.render.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.binding.Body;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.SelfStatement;

/** What the student wrote of themselves: the introduction and the self-statement. */
final class OwnTexts {
    private final Portfolio portfolio;
    private final Shelf shelf;
    private final Pictured pictures;

    OwnTexts(Portfolio portfolio, Shelf shelf, Pictured pictures) {
        this.portfolio = portfolio;
        this.shelf = shelf;
        this.pictures = pictures;
    }

    /** Makes the pages there are and returns links to them. */
    List<Views.Link> make() throws IOException {
        List<Views.Link> links = new ArrayList<>();
        Optional<Entry<About>> about = portfolio.student().entries().one(About.class);
        if (about.isPresent()) {
            links.addAll(about(about.get()));
        }
        Optional<Entry<SelfStatement>> statement = portfolio.student().entries().one(SelfStatement.class);
        if (statement.isPresent()) {
            links.add(statement(statement.get()));
        }
        return links;
    }

    /** An introduction of which there is no more than the cover tells has no page. */
    private List<Views.Link> about(Entry<About> entry) throws IOException {
        if (entry.body().characters() == 0 && entry.value().interests().isEmpty()) {
            return List.of();
        }
        Text title = portfolio.wording().say("about");
        List<AttachedFile> photo = entry.value().photo().stream().toList();
        shelf.page("own-text", "about", view("about", title, entry, photo));
        return List.of(new Views.Link("about/index.html", title));
    }

    private Views.Link statement(Entry<SelfStatement> entry) throws IOException {
        SelfStatement statement = entry.value();
        shelf.page(
                "own-text",
                "statement",
                view("statement", Text.same(statement.title()), entry, Entry.shown(statement.files())));
        return new Views.Link("statement/index.html", portfolio.wording().say("statement"));
    }

    private Views.OwnText view(String folder, Text title, Entry<?> entry, List<AttachedFile> files) throws IOException {
        return new Views.OwnText(
                shelf.frame(title, folder, List.of()),
                portfolio.badge(entry),
                entry.value() instanceof About about ? about.interests() : List.of(),
                pictures.text(entry, folder, Body.of(entry)),
                figures(entry, files),
                new Receipts(portfolio).of(entry));
    }

    private List<Views.Figure> figures(Entry<?> entry, List<AttachedFile> files) throws IOException {
        Set<String> shown =
                entry.body().images().stream().map(BodyFacts.Target::to).collect(Collectors.toSet());
        List<Views.Figure> figures = new ArrayList<>();
        for (AttachedFile file : files) {
            if (!shown.contains(file.file())) {
                pictures.shown(entry, file, Pictured.WIDE)
                        .ifPresent(picture -> figures.add(new Views.Figure(picture, file.caption())));
            }
        }
        return figures;
    }
}
