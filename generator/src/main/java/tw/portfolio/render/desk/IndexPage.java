package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Window;

/** The first page: what needs its reader today, and every student. */
final class IndexPage {
    private static final int DAYS_AHEAD = 30;
    private final Desk desk;
    private final List<Work> works;
    private final List<RequestCard> cards;
    private final List<ClassPages.Summary> classes;

    IndexPage(Desk desk, List<Work> works, List<RequestCard> cards, List<ClassPages.Summary> classes) {
        this.desk = desk;
        this.works = works;
        this.cards = cards;
        this.classes = classes;
    }

    /**
     * Works that wait.
     *
     * @param now how many of them are of the current term or school year
     * @param longest the days the first of those of now has waited
     */
    record Waiting(long count, long now, long longest) {}

    record Deadline(String what, String on, long days) {}

    record View(
            Desk.Frame frame,
            Waiting requests,
            long blocked,
            Waiting outcomes,
            Waiting performances,
            long errors,
            long warnings,
            List<Deadline> deadlines,
            List<StudentRow> students,
            long without,
            List<ClassPages.Summary> classes,
            List<Desk.Link> offices,
            List<Desk.Link> teachers,
            List<Desk.Link> calendars) {}

    Artifact page(List<Diagnostic> findings) {
        View view = new View(
                desk.frame("index.html", "index", desk.words("desk.index.title")),
                requests(),
                cards.stream().filter(RequestCard::blocked).count(),
                waiting(works.stream().filter(Work::isOutcome)),
                waiting(works.stream().filter(work -> !work.isOutcome())),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                deadlines(),
                desk.school().students().stream()
                        .map(student -> StudentRow.of(student, desk))
                        .sorted(Comparator.comparing(StudentRow::sortSeat).thenComparing(StudentRow::number))
                        .toList(),
                classes.stream().mapToLong(ClassPages.Summary::without).sum(),
                classes,
                OfficePages.links(desk),
                TeacherPages.links(desk),
                new CalendarFiles(desk).links());
        return desk.page("index.html", "index", view);
    }

    /** Returns what somebody responsible could merge now. */
    private Waiting requests() {
        List<RequestCard> ready = cards.stream().filter(card -> !card.blocked()).toList();
        return new Waiting(
                ready.size(),
                ready.size(),
                ready.stream().mapToLong(RequestCard::days).max().orElse(0));
    }

    private Waiting waiting(Stream<Work> some) {
        List<Work> waiting = some.filter(Work::waits).toList();
        List<Work> now = waiting.stream().filter(work -> work.isOf(desk.term())).toList();
        long longest = now.stream()
                .flatMap(work -> work.since().stream())
                .mapToLong(desk::daysSince)
                .max()
                .orElse(0);
        return new Waiting(waiting.size(), now.size(), longest);
    }

    private static long count(List<Diagnostic> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Returns the windows that close soon, extensions counted. */
    private List<Deadline> deadlines() {
        Optional<Calendar> calendar = desk.school().calendar(desk.term());
        return calendar.stream()
                .flatMap(term -> term.windows().stream().map(window -> deadline(window, term)))
                .filter(deadline -> deadline.days() >= 0 && deadline.days() <= DAYS_AHEAD)
                .sorted(Comparator.comparingLong(Deadline::days))
                .toList();
    }

    private Deadline deadline(Window window, Calendar calendar) {
        LocalDate closes = calendar.closes(window).toLocalDate();
        return new Deadline(
                window.window().zh(),
                closes.toString(),
                java.time.temporal.ChronoUnit.DAYS.between(desk.today(), closes));
    }
}
