package tw.portfolio.render.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.binding.Body;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.student.Performance;

/** The page of each outcome and performance. */
final class WorkPages {
    private final Portfolio portfolio;
    private final Shelf shelf;
    private final Pictured pictures;
    private final Wording wording;
    private final Facts facts;
    private final Receipts receipts;

    WorkPages(Portfolio portfolio, Shelf shelf, Pictured pictures) {
        this.portfolio = portfolio;
        this.shelf = shelf;
        this.pictures = pictures;
        this.wording = portfolio.wording();
        this.facts = new Facts(wording);
        this.receipts = new Receipts(portfolio);
    }

    void make() throws IOException {
        for (Piece piece : portfolio.pieces()) {
            shelf.page("work", piece.folder(), view(piece));
        }
    }

    private Views.Work view(Piece piece) throws IOException {
        List<Piece> neighbours = piece.outcome()
                ? portfolio.outcomes(piece.term())
                : portfolio.performances().stream()
                        .filter(other ->
                                other.entry().year().equals(piece.entry().year()))
                        .toList();
        int at = neighbours.indexOf(piece);
        List<Optional<Views.Link>> around = List.of(neighbour(neighbours, at - 1), neighbour(neighbours, at + 1));
        return view(piece, portfolio.kicker(piece), portfolio.badge(piece.entry()), receipts.of(piece.entry()), around);
    }

    /** Returns a work as anybody may see it: certified or without a word on it, without its receipt and what stands beside it. */
    Views.Work forAnybody(Piece piece, Text kicker) throws IOException {
        Views.Badge badge = portfolio.badge(piece.entry());
        Views.Badge said = badge.state().equals("certified") ? badge : Views.Badge.NONE;
        return view(piece, kicker, said, Optional.empty(), List.of(Optional.empty(), Optional.empty()));
    }

    /** @param around the link before and the link after */
    private Views.Work view(
            Piece piece,
            Text kicker,
            Views.Badge badge,
            Optional<Views.Receipt> receipt,
            List<Optional<Views.Link>> around)
            throws IOException {
        return new Views.Work(
                shelf.frame(piece.name(), piece.folder(), List.of(parent(piece))),
                kicker,
                portfolio.when(piece),
                badge,
                piece.summary(),
                figures(piece),
                pictures.text(piece.entry(), piece.folder(), Body.of(piece.entry())),
                team(piece),
                piece.contribution(),
                piece.performance().map(performance -> factsOf(performance)).orElse(List.of()),
                new Attachments(piece, shelf, wording).items(pictures),
                receipt,
                around.get(0),
                around.get(1));
    }

    private Views.Link parent(Piece piece) {
        return piece.outcome()
                ? new Views.Link(TermPages.href(piece.term()), wording.term(piece.term()))
                : new Views.Link(OverviewPages.PERFORMANCES + "/index.html", wording.say("performances"));
    }

    private List<Views.Fact> factsOf(Performance performance) {
        List<Views.Fact> all = new ArrayList<>(facts.of((Record) performance.detail()));
        performance
                .video()
                .filter(address -> !address.isBlank())
                .ifPresent(address -> all.add(new Views.Fact(wording.say("video"), Text.same(address))));
        return all;
    }

    /** Returns the pictures that the text does not show itself. */
    private List<Views.Figure> figures(Piece piece) throws IOException {
        Set<String> shown =
                piece.entry().body().images().stream().map(BodyFacts.Target::to).collect(Collectors.toSet());
        List<Views.Figure> figures = new ArrayList<>();
        for (Blob file : Attachments.inOrder(piece)) {
            Optional<AttachedFile> named = Attachments.named(piece, file);
            if (!shown.contains(file.name())) {
                pictures.shown(
                                piece.entry(),
                                file,
                                Pictured.WIDE,
                                named.flatMap(AttachedFile::alt).orElse(""))
                        .ifPresent(picture ->
                                figures.add(new Views.Figure(picture, named.flatMap(AttachedFile::caption))));
            }
        }
        return figures;
    }

    private Optional<Text> team(Piece piece) {
        return piece.others() == 0 ? Optional.empty() : Optional.of(wording.say("team", "others", piece.others()));
    }

    private static Optional<Views.Link> neighbour(List<Piece> pieces, int at) {
        return at < 0 || at >= pieces.size()
                ? Optional.empty()
                : Optional.of(
                        new Views.Link(pieces.get(at).href(), pieces.get(at).name()));
    }
}
