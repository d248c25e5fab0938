package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.RequestWords;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.render.markdown.VisibleText;

/** Every open request: what waits for whom, what is to be mended first, and what could not be looked at. */
final class RequestsPage {
    static final String PATH = "requests/index.html";
    private static final String PAGE = "requests";

    /** More than one reads at a time. */
    private static final int MOST_TOGETHER = 150;

    private final Desk desk;
    private final List<RequestCard> cards;
    private final List<ByClass.Part<RequestCard>> parts;

    RequestsPage(Desk desk, List<RequestCard> cards) {
        this.desk = desk;
        this.cards = cards;
        this.parts =
                cards.size() <= MOST_TOGETHER ? List.of() : new ByClass(desk, PAGE).parts(cards, RequestCard::owner);
    }

    /** A request without records that could be looked at. */
    record Other(String number, String url, String title, String author, String since, String words) {}

    /** What waits of one class, on a page of its own. */
    record Part(String name, String href, long ready, long blocked, long longest) {}

    /**
     * What the page shows.
     *
     * @param count of what may be merged, on this page and on those of {@code parts}
     * @param listed whether the forge's own list was given
     * @param parts empty where everything stands on this page
     */
    record View(
            Desk.Frame frame,
            long count,
            List<Part> parts,
            List<RequestCard.View> ready,
            List<RequestCard.View> blocked,
            List<Other> others,
            long longest,
            boolean listed,
            int passedOver,
            int drafts) {}

    /** Returns where a class's requests are told. */
    String path(String classId) {
        return parts.isEmpty() ? PATH : ByClass.path(classId, PAGE);
    }

    List<Artifact> pages() {
        List<Artifact> pages = new ArrayList<>();
        pages.add(page());
        parts.forEach(part -> pages.add(page(part)));
        return pages;
    }

    private Artifact page() {
        List<RequestCard> here = parts.isEmpty() ? cards : List.of();
        View view = new View(
                desk.frame(PATH, "requests", desk.words("desk.requests.title")),
                count(cards, false),
                parts.stream().map(RequestsPage::part).toList(),
                views(here, false),
                views(here, true),
                desk.requests().all().stream()
                        .flatMap(request -> other(request).stream())
                        .toList(),
                longest(cards),
                desk.requests().listed(),
                desk.requests().passedOver(),
                desk.requests().drafts());
        return desk.page(PATH, "requests", view);
    }

    private Artifact page(ByClass.Part<RequestCard> part) {
        String title = part.name() + "　" + desk.words("desk.requests.title");
        View view = new View(
                desk.frame(part.path(), "requests", title),
                count(part.rows(), false),
                List.of(),
                views(part.rows(), false),
                views(part.rows(), true),
                List.of(),
                longest(part.rows()),
                true,
                0,
                0);
        return desk.page(part.path(), "requests", view);
    }

    private static Part part(ByClass.Part<RequestCard> part) {
        return new Part(
                part.name(), part.path(), count(part.rows(), false), count(part.rows(), true), longest(part.rows()));
    }

    private static long count(List<RequestCard> cards, boolean blocked) {
        return cards.stream().filter(card -> card.blocked() == blocked).count();
    }

    private static long longest(List<RequestCard> cards) {
        return cards.stream()
                .filter(card -> !card.blocked())
                .mapToLong(RequestCard::days)
                .max()
                .orElse(0);
    }

    private static List<RequestCard.View> views(List<RequestCard> cards, boolean blocked) {
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
                request.label(),
                request.url().orElse(""),
                VisibleText.of(request.title()),
                VisibleText.of(request.author()),
                request.handedIn().map(at -> SchoolTime.day(at).toString()).orElse(""),
                text));
    }
}
