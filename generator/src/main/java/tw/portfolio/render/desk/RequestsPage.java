package tw.portfolio.render.desk;

import java.util.List;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.RequestWords;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.render.markdown.VisibleText;

/** Every open request: what waits for whom, what is to be mended first, and what could not be looked at. */
final class RequestsPage {
    private static final String PATH = "requests/index.html";
    private final Desk desk;
    private final List<RequestCard> cards;

    RequestsPage(Desk desk, List<RequestCard> cards) {
        this.desk = desk;
        this.cards = cards;
    }

    /** A request without records that could be looked at. */
    record Other(String number, String url, String title, String author, String since, String words) {}

    /**
     * What the page shows.
     *
     * @param listed whether the forge's own list was given
     */
    record View(
            Desk.Frame frame,
            List<RequestCard.View> ready,
            List<RequestCard.View> blocked,
            List<Other> others,
            long longest,
            boolean listed,
            int passedOver,
            int drafts) {}

    Artifact page() {
        View view = new View(
                desk.frame(PATH, "requests", desk.words("desk.requests.title")),
                views(false),
                views(true),
                desk.requests().all().stream()
                        .flatMap(request -> other(request).stream())
                        .toList(),
                cards.stream()
                        .filter(card -> !card.blocked())
                        .mapToLong(RequestCard::days)
                        .max()
                        .orElse(0),
                desk.requests().listed(),
                desk.requests().passedOver(),
                desk.requests().drafts());
        return desk.page(PATH, "requests", view);
    }

    private List<RequestCard.View> views(boolean blocked) {
        return cards.stream()
                .filter(card -> card.blocked() == blocked)
                .map(RequestCard::view)
                .toList();
    }

    private Optional<Other> other(OpenRequest request) {
        RequestWords words = new RequestWords(desk.publication().catalogue());
        Optional<String> said = request.unread()
                .map(why -> words.unread(request, why).zh())
                .or(() -> request.records().isEmpty()
                        ? Optional.of(desk.words("desk.requests.no-record"))
                        : Optional.empty());
        return said.map(text -> new Other(
                "!" + request.number(),
                request.url().orElse(""),
                VisibleText.of(request.title()),
                VisibleText.of(request.author()),
                request.handedIn().map(at -> SchoolTime.day(at).toString()).orElse(""),
                text));
    }
}
