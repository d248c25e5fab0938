package tw.portfolio.render.desk;

import java.util.Comparator;
import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Teaching;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;

/** A page for each class of the term, for its homeroom teachers. Entering works is voluntary, and the page says so. */
final class ClassPages {
    private final Desk desk;

    ClassPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * A student of the class.
     *
     * @param thisTerm outcomes entered for the current term
     * @param thisYear performances entered for the current school year
     */
    record Row(
            String seat,
            String name,
            StudentRow.Count thisTerm,
            StudentRow.Count thisYear,
            String number,
            String href) {

        boolean hasNothing() {
            return thisTerm.all() == 0 && thisYear.all() == 0;
        }
    }

    record View(Desk.Frame frame, String name, String homeroom, long without, List<Row> students) {}

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
                rows);
        return desk.page(path(entry), "class", view);
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
                student.number().value(),
                Desk.family(student) + "index.html");
    }
}
