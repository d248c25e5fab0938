package tw.portfolio.render.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.ProposedRecord;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Teaching;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;

/** A page for each class of the term, for its homeroom teachers. Entering works is voluntary, and the page says so. */
final class ClassPages {
    /** As many as fit beside each other on a screen. */
    private static final int MOST_DAYS = 6;

    private final Desk desk;
    private final RequestsPage requests;
    private final Map<String, FindingsPage.Part> findings;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, Choosing> choosing = new HashMap<>();
    private final StudentSteps steps;
    private final SelectionLocks locks;
    private final Map<String, Long> underReview;

    ClassPages(Desk desk, RequestsPage requests, FindingsPage findings) {
        this.desk = desk;
        this.requests = requests;
        this.findings = findings.ofClasses();
        this.steps = new StudentSteps(desk, findings.all());
        this.locks = desk.inspection().locks();
        this.underReview = desk.requests()
                .records()
                .map(OpenRequests.Proposed::record)
                .filter(record -> record.change() == ProposedRecord.Change.ADDED)
                .flatMap(record ->
                        record
                                .owner()
                                .map(owner -> key(
                                        owner, record.kind(), record.preview().period()))
                                .stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        desk.classes()
                .forEach(entry -> choosing.put(
                        entry.key("class"), Choosing.of(desk, entry.value().grade())));
        desk.school()
                .students()
                .forEach(student -> desk.seat(student)
                        .ifPresent(seat -> rows.computeIfAbsent(seat.classId().value(), id -> new ArrayList<>())
                                .add(row(student, seat))));
        rows.values().forEach(all -> all.sort(Comparator.comparingInt(Row::place)));
    }

    private static String key(StudentNumber owner, RecordKind kind, String period) {
        return owner + " " + kind + " " + period;
    }

    /**
     * A student of the class.
     *
     * @param place the seat, to sort by
     * @param thisTerm outcomes entered for the current term
     * @param thisYear performances entered for the current school year
     * @param selected works chosen for the central database, of the school year that is chosen from now; absent where nothing was chosen yet
     * @param open what is the student's own turn now; absent where nothing is
     * @param outcomesUnderReview outcomes handed in for the term that nobody merged yet; the next one alike
     */
    record Row(
            int place,
            String seat,
            String name,
            StudentRow.Count thisTerm,
            StudentRow.Count thisYear,
            Optional<Selected> selected,
            Optional<StudentSteps.Open> open,
            long outcomesUnderReview,
            long performancesUnderReview,
            String number,
            String href) {

        long underReview() {
            return outcomesUnderReview + performancesUnderReview;
        }

        boolean hasNothing() {
            return thisTerm.all() == 0 && thisYear.all() == 0 && underReview() == 0;
        }
    }

    /** How many works a student chose. */
    record Selected(int outcomes, int performances) {}

    /** A day to remind of: the window that opens or closes. */
    record Day(String day, String what, long days) {}

    /**
     * How far a class has come, for whoever reminds its homeroom teacher.
     *
     * @param without how many students entered nothing; the next: how many works wait to be merged, how many steps are the students' own
     */
    record Summary(
            String name, String href, String homeroom, long students, long without, long underReview, long steps) {}

    /**
     * What a class's page shows.
     *
     * @param without who entered nothing yet, by seat and name
     * @param turns how many steps are the students' own turn and of now; they follow, and those of earlier terms likewise
     * @param year whose works are chosen
     * @param choosing whether works are chosen now, or were
     * @param findings the page of what is to be mended in the class's works
     */
    record View(
            Desk.Frame frame,
            String name,
            String homeroom,
            List<Row> without,
            List<Day> days,
            String year,
            boolean choosing,
            List<Row> students,
            long turns,
            List<Turns> steps,
            long olderTurns,
            List<Turns> older,
            long underReview,
            String requests,
            Optional<FindingsPage.Part> findings) {}

    /** Returns how far each class has come, in the order of classes. */
    List<Summary> summaries() {
        return desk.classes().stream().map(this::summary).toList();
    }

    private Summary summary(Entry<ClassEnrolment> entry) {
        List<Row> students = rows.getOrDefault(entry.key("class"), List.of());
        return new Summary(
                entry.value().name(),
                path(entry),
                homeroom(entry),
                students.size(),
                students.stream().filter(Row::hasNothing).count(),
                students.stream().mapToLong(Row::underReview).sum(),
                steps.of(entry.key("class")).size());
    }

    private static String path(Entry<ClassEnrolment> entry) {
        return ByClass.path(entry.key("class"), "index");
    }

    List<Artifact> pages() {
        return desk.classes().stream().map(this::page).toList();
    }

    private Artifact page(Entry<ClassEnrolment> entry) {
        String id = entry.key("class");
        List<Row> students = rows.getOrDefault(id, List.of());
        List<StudentSteps.Step> all = steps.of(id);
        View view = new View(
                desk.frame(path(entry), "classes", entry.value().name()),
                entry.value().name(),
                homeroom(entry),
                students.stream().filter(Row::hasNothing).toList(),
                days(entry.value().grade()),
                choosing(id).year().toString(),
                choosing(id).begun()
                        || students.stream().anyMatch(row -> row.selected().isPresent()),
                students,
                all.stream().filter(steps::isOfNow).count(),
                Turns.of(all.stream().filter(steps::isOfNow).toList()),
                all.stream().filter(step -> !steps.isOfNow(step)).count(),
                Turns.of(all.stream().filter(step -> !steps.isOfNow(step)).toList()),
                students.stream().mapToLong(Row::underReview).sum(),
                requests.path(id),
                Optional.ofNullable(findings.get(id)));
        return desk.page(path(entry), "class", view);
    }

    private String homeroom(Entry<ClassEnrolment> entry) {
        return entry.value().homeroom().stream()
                .filter(row -> row.holdsOn(desk.today()))
                .map(Teaching::teacher)
                .map(desk::name)
                .collect(Collectors.joining("、"));
    }

    /** Returns what is still to come for the grade, the nearest first. */
    private List<Day> days(int grade) {
        return Agenda.of(desk, Reader.ofClass(desk, grade)).stream()
                .filter(day -> !day.day().isBefore(desk.today()))
                .limit(MOST_DAYS)
                .map(day ->
                        new Day(day.day().toString(), day.summary(), ChronoUnit.DAYS.between(desk.today(), day.day())))
                .toList();
    }

    private Choosing choosing(String classId) {
        return choosing.getOrDefault(classId, new Choosing(desk.term().year(), false));
    }

    /** Of what was put into a batch that was final already nothing is sent, and so it is not counted. */
    private Optional<Selected> selected(Student student, SchoolYear year) {
        return student.entries().of(Selection.class).stream()
                .filter(entry -> entry.year().equals(year))
                .map(entry -> locks.sent(student, entry, true))
                .map(list ->
                        new Selected(list.outcomes().size(), list.performances().size()))
                .findFirst();
    }

    private Row row(Student student, ClassMembership seat) {
        List<Work> works = Work.of(student, desk).toList();
        String year = desk.term().year().toString();
        return new Row(
                seat.seat(),
                seat.seat().toString(),
                VisibleText.of(student.name()),
                StudentRow.Count.of(works.stream()
                        .filter(work -> work.isOutcome()
                                && work.period().equals(desk.term().toString()))
                        .toList()),
                StudentRow.Count.of(works.stream()
                        .filter(work -> !work.isOutcome() && work.period().equals(year))
                        .toList()),
                selected(student, choosing(seat.classId().value()).year()),
                steps.open(student, seat),
                underReview(student, RecordKind.OUTCOME, desk.term().toString()),
                underReview(student, RecordKind.PERFORMANCE, year),
                student.number().value(),
                Desk.family(student) + "index.html");
    }

    private long underReview(Student student, RecordKind kind, String period) {
        return underReview.getOrDefault(key(student.number(), kind, period), 0L);
    }
}
