package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.office.Paper;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.SchoolEvent;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.rules.ContestPapers;

/** Trainings, workshops and briefings, and the school's contests with their papers. Source: regulation 第四點, 校內競賽, and 第六點. */
final class EventsPage {
    static final String PATH = "events/index.html";
    static final String CONTESTS = "#contests";
    private final Desk desk;
    private final List<Entry<SchoolContest>> lacking;

    EventsPage(Desk desk) {
        this.desk = desk;
        this.lacking = ContestPapers.lacking(desk.inspection());
    }

    /** An event; {@code participants} is empty where nobody counted them. */
    record Row(
            String year, String date, String title, String kind, String offices, String place, String participants) {}

    /**
     * A contest.
     *
     * @param before the paper from before it in words, or empty
     * @param after the paper from after it in words, or empty
     * @param lacks whether a paper is asked for and not there
     */
    record Contest(
            String year,
            String date,
            String name,
            String organiser,
            int results,
            String before,
            String after,
            boolean lacks) {}

    record View(Desk.Frame frame, String year, long held, List<Row> events, List<Contest> contests) {}

    Artifact page() {
        String year = desk.term().year().toString();
        List<Row> events = desk.school().offices().of(SchoolEvent.class).stream()
                .sorted(Comparator.<Entry<SchoolEvent>, LocalDate>comparing(
                                entry -> entry.value().date())
                        .reversed()
                        .thenComparing(Entry::path))
                .map(EventsPage::row)
                .toList();
        List<Contest> contests = desk.school().offices().of(SchoolContest.class).stream()
                .sorted(Comparator.<Entry<SchoolContest>, LocalDate>comparing(
                                entry -> entry.value().heldOn())
                        .reversed()
                        .thenComparing(Entry::path))
                .map(this::contest)
                .toList();
        String today = desk.today().toString();
        long held = events.stream()
                .filter(row -> row.year().equals(year) && row.date().compareTo(today) <= 0)
                .count();
        View view = new View(desk.frame(PATH, "events", desk.words("desk.events.title")), year, held, events, contests);
        return desk.page(PATH, "events", view);
    }

    private static Row row(Entry<SchoolEvent> entry) {
        SchoolEvent event = entry.value();
        return new Row(
                entry.year().toString(),
                event.date().toString(),
                VisibleText.of(event.title()),
                event.kind().zh(),
                event.offices().stream().map(Office::zh).collect(Collectors.joining("、")),
                VisibleText.of(event.place()),
                event.participants().map(String::valueOf).orElse(""));
    }

    private Contest contest(Entry<SchoolContest> entry) {
        SchoolContest contest = entry.value();
        return new Contest(
                entry.year().toString(),
                contest.heldOn().toString(),
                VisibleText.of(contest.name()),
                contest.organiser().zh(),
                contest.results().size(),
                paper(contest.memo().before()),
                paper(contest.memo().after()),
                lacking.contains(entry));
    }

    private static String paper(Optional<Paper> paper) {
        return paper.map(it -> VisibleText.of(it.number()) + "（" + it.approvedOn() + "）")
                .orElse("");
    }
}
