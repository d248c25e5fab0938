package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;

/** How far certification has come, and every work that is not certified as it stands. */
final class CertificationPage {
    static final String PATH = "certification/index.html";

    /** More than one looks through. */
    private static final int MOST_TOGETHER = 300;

    private final Desk desk;
    private final List<Work> works;

    CertificationPage(Desk desk, List<Work> works) {
        this.desk = desk;
        this.works = works;
    }

    /** Works of one term or school year in one state. */
    record State(String period, String kind, String state, long count) {}

    /** What waits of one class, on a page of its own. */
    record Part(String name, String href, long count, long now) {}

    /**
     * What the page shows.
     *
     * @param now how many of those that wait are of the current term or school year
     * @param parts empty where everything stands on this page
     */
    record View(Desk.Frame frame, long waiting, long now, List<State> states, List<Part> parts, List<Work.Row> rows) {}

    List<Artifact> pages() {
        List<Work> waiting = works.stream()
                .filter(Work::waits)
                .sorted(Comparator.comparing((Work work) -> !work.isOf(desk.term()))
                        .thenComparing(Work.LONGEST_FIRST))
                .toList();
        List<ByClass.Part<Work>> parts = waiting.size() <= MOST_TOGETHER
                ? List.of()
                : new ByClass(desk, "certification").parts(waiting, work -> Optional.of(work.student()));
        List<Artifact> pages = new ArrayList<>();
        View view = new View(
                desk.frame(PATH, "certification", desk.words("desk.certification.title")),
                waiting.size(),
                now(waiting),
                states(),
                parts.stream()
                        .map(part ->
                                new Part(part.name(), part.path(), part.rows().size(), now(part.rows())))
                        .toList(),
                rows(parts.isEmpty() ? waiting : List.of()));
        pages.add(desk.page(PATH, "certification", view));
        parts.forEach(part -> pages.add(page(part)));
        return pages;
    }

    private Artifact page(ByClass.Part<Work> part) {
        String title = part.name() + "　" + desk.words("desk.certification.title");
        View view = new View(
                desk.frame(part.path(), "certification", title),
                part.rows().size(),
                now(part.rows()),
                List.of(),
                List.of(),
                rows(part.rows()));
        return desk.page(part.path(), "certification", view);
    }

    private long now(List<Work> some) {
        return some.stream().filter(work -> work.isOf(desk.term())).count();
    }

    private List<Work.Row> rows(List<Work> some) {
        return some.stream().map(work -> work.row(desk, "")).toList();
    }

    private List<State> states() {
        Map<String, Map<String, Long>> counts = new TreeMap<>(Comparator.reverseOrder());
        for (Work work : works) {
            String key = work.period() + "\t" + work.entry().kind().zh();
            String state =
                    desk.publication().words().staff(work.verdict()).label().zh();
            counts.computeIfAbsent(key, period -> new LinkedHashMap<>()).merge(state, 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .flatMap(period -> period.getValue().entrySet().stream().map(state -> {
                    String[] key = period.getKey().split("\t", 2);
                    return new State(key[0], key[1], state.getKey(), state.getValue());
                }))
                .toList();
    }
}
