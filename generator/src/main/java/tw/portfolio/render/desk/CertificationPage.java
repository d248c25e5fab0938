package tw.portfolio.render.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;

/** How far certification has come, and every work that is not certified as it stands. */
final class CertificationPage {
    private static final String PATH = "certification/index.html";
    private final Desk desk;
    private final List<Work> works;

    CertificationPage(Desk desk, List<Work> works) {
        this.desk = desk;
        this.works = works;
    }

    /** Works of one term or school year in one state. */
    record State(String period, String kind, String state, long count) {}

    record View(Desk.Frame frame, long waiting, List<State> states, List<Work.Row> rows) {}

    Artifact page() {
        List<Work.Row> rows = works.stream()
                .filter(Work::waits)
                .sorted(Work.LONGEST_FIRST)
                .map(work -> work.row(desk, ""))
                .toList();
        View view = new View(
                desk.frame(PATH, "certification", desk.words("desk.certification.title")), rows.size(), states(), rows);
        return desk.page(PATH, "certification", view);
    }

    private List<State> states() {
        Map<String, Map<String, Long>> counts = new TreeMap<>(java.util.Comparator.reverseOrder());
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
