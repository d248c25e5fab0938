package tw.portfolio.render.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.AttachedFile;

/** Works as lists show them. */
final class Cards {
    private final Portfolio portfolio;
    private final Pictured pictures;

    Cards(Portfolio portfolio, Pictured pictures) {
        this.portfolio = portfolio;
        this.pictures = pictures;
    }

    /**
     * Returns the works in their order.
     *
     * @param edge the longer side of their pictures, in pixels
     */
    List<Views.Card> of(List<Piece> pieces, int edge) throws IOException {
        List<Views.Card> cards = new ArrayList<>();
        for (Piece piece : pieces) {
            cards.add(new Views.Card(
                    piece.href(),
                    piece.title(),
                    portfolio.kicker(piece),
                    portfolio.when(piece),
                    piece.summary(),
                    portfolio.badge(piece.entry()),
                    picture(piece, edge)));
        }
        return cards;
    }

    /** Returns the first picture: of those the student named, then of the others in the folder. */
    private Optional<Views.Shown> picture(Piece piece, int edge) throws IOException {
        for (Blob file : Attachments.inOrder(piece)) {
            String alt =
                    Attachments.named(piece, file).flatMap(AttachedFile::alt).orElse("");
            Optional<Views.Shown> shown = pictures.shown(piece.entry(), file, edge, alt);
            if (shown.isPresent()) {
                return shown;
            }
        }
        return Optional.empty();
    }
}
