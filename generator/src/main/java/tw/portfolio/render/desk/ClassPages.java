package tw.portfolio.render.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.ProposedRecord;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.certification.ToDos;
import tw.portfolio.certification.Turn;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Teaching;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;

/** A page for each class of the term, for its homeroom teachers. Entering works is voluntary, and the page says so. */
final class ClassPages {
    /** As many as fit beside each other on a screen. */
    private static final int MOST_DAYS = 6;

    private final Desk desk;
    private final ToDoList toDos;

    ClassPages(Desk desk) {
        this.desk = desk;
        this.toDos = ToDos.of(desk.publication(), desk.requests());
    }

    /**
     * A student of the class.
     *
     * @param thisTerm outcomes entered for the current term
     * @param thisYear performances entered for the current school year
     * @param selected works chosen for the central database this school year; absent where nothing was chosen yet
     * @param outcomesUnderReview outcomes handed in for the term that nobody merged yet; the next one alike
     */
    record Row(
            String seat,
            String name,
            StudentRow.Count thisTerm,
            StudentRow.Count thisYear,
            Optional<Selected> selected,
            long outcomesUnderReview,
            long performancesUnderReview,
            String number,
            String href) {

        boolean hasNothing() {
            return thisTerm.all() == 0
                    && thisYear.all() == 0
                    && outcomesUnderReview == 0
                    && performancesUnderReview == 0;
        }
    }

    /** How many works a student chose. */
    record Selected(int outcomes, int performances) {}

    /** A day to remind of: the window that opens or closes. */
    record Day(String day, String what) {}

    /** The next step of a student, for a work that is not certified as it stands or was handed in amiss. */
    record Step(String seat, String name, String title, String reason, String next) {}

    record View(
            Desk.Frame frame,
            String name,
            String homeroom,
            long without,
            List<Day> days,
            String year,
            List<Row> students,
            List<Step> steps) {}

    static List<Desk.Link> links(Desk desk) {
        return desk.classes().stream()
                .map(entry -> new Desk.Link(entry.value().name(), path(entry)))
                .toList();
    }

    private static String path(Entry<ClassEnrolment> entry) {
        return "classes/" + entry.key("class") + "/index.html";
    }

    List<Artifact> pages() {
        return desk.classes().stream().map(this::page).toList();
    }

    private Artifact page(Entry<ClassEnrolment> entry) {
        List<Row> rows = desk.school().students().stream()
                .filter(student -> desk.seat(student)
                        .map(seat -> seat.classId().value().equals(entry.key("class")))
                        .orElse(false))
                .sorted(Comparator.comparing(
                        student -> desk.seat(student).map(seat -> seat.seat()).orElse(0)))
                .map(this::row)
                .toList();
        List<String> homeroom = entry.value().homeroom().stream()
                .filter(row -> row.holdsOn(desk.today()))
                .map(Teaching::teacher)
                .map(desk::name)
                .toList();
        View view = new View(
                desk.frame(path(entry), "classes", entry.value().name()),
                entry.value().name(),
                String.join("、", homeroom),
                rows.stream().filter(Row::hasNothing).count(),
                days(entry.value().grade()),
                desk.term().year().toString(),
                rows,
                steps(entry.key("class")));
        return desk.page(path(entry), "class", view);
    }

    /** Returns what is still to come for the grade, the nearest first. */
    private List<Day> days(int grade) {
        return Agenda.of(desk, Reader.ofClass(desk, grade)).stream()
                .filter(day -> !day.day().isBefore(desk.today()))
                .limit(MOST_DAYS)
                .map(day -> new Day(day.day().toString(), day.summary()))
                .toList();
    }

    private Optional<Selected> selected(Student student) {
        return student.entries().of(Selection.class).stream()
                .filter(entry -> entry.year().equals(desk.term().year()))
                .map(entry -> new Selected(
                        entry.value().outcomes().size(),
                        entry.value().performances().size()))
                .findFirst();
    }

    /** Returns what is the students' own turn, in the order of seats. */
    private List<Step> steps(String classId) {
        return toDos.all().stream()
                .filter(item -> item.turn() == Turn.STUDENT)
                .flatMap(item -> item.owner().flatMap(desk.school()::student).stream()
                        .flatMap(student -> desk
                                .seat(student)
                                .filter(seat -> seat.classId().value().equals(classId))
                                .map(seat -> step(item, student, seat.seat()))
                                .stream()))
                .sorted(Comparator.comparingInt((Step step) -> Integer.parseInt(step.seat()))
                        .thenComparing(Step::title))
                .toList();
    }

    private static Step step(ToDo item, Student student, int seat) {
        return new Step(
                Integer.toString(seat),
                VisibleText.of(student.name()),
                VisibleText.of(item.title().isEmpty() ? item.of().zh() : item.title()),
                VisibleText.of(item.reason().map(Text::zh).orElse("")),
                VisibleText.of(item.next().zh()));
    }

    private Row row(Student student) {
        List<Work> works = Work.of(student, desk).toList();
        String year = desk.term().year().toString();
        return new Row(
                desk.seat(student).map(seat -> seat.seat().toString()).orElse(""),
                VisibleText.of(student.name()),
                StudentRow.Count.of(works.stream()
                        .filter(work -> work.isOutcome()
                                && work.period().equals(desk.term().toString()))
                        .toList()),
                StudentRow.Count.of(works.stream()
                        .filter(work -> !work.isOutcome() && work.period().equals(year))
                        .toList()),
                selected(student),
                underReview(student, RecordKind.OUTCOME, desk.term().toString()),
                underReview(student, RecordKind.PERFORMANCE, year),
                student.number().value(),
                Desk.family(student) + "index.html");
    }

    private long underReview(Student student, RecordKind kind, String period) {
        return desk.requests()
                .records()
                .map(OpenRequests.Proposed::record)
                .filter(record -> record.kind() == kind && record.change() == ProposedRecord.Change.ADDED)
                .filter(record -> record.owner().equals(Optional.of(student.number()))
                        && record.preview().period().equals(period))
                .count();
    }
}
