package tw.portfolio.render.desk;

import java.util.List;
import tw.portfolio.certification.Flag;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;

/**
 * A student as one row: numbers say how many works there are and what state they are in, never how good they are.
 *
 * @param sortSeat class and seat so that they sort
 * @param href the family page, seen from the desk's root
 */
record StudentRow(
        String number,
        String name,
        String classId,
        String seat,
        String sortSeat,
        Count outcomes,
        Count performances,
        String href,
        String book) {

    /**
     * Works by what is still to be done for them.
     *
     * @param late how many of those certified came after their window had closed; they count like any other
     */
    record Count(long all, long certified, long waiting, long late) {

        static Count of(List<Work> works) {
            long waiting = works.stream().filter(Work::waits).count();
            long late = works.stream()
                    .filter(work -> work.verdict().flags().contains(Flag.LATE))
                    .count();
            return new Count(works.size(), works.size() - waiting, waiting, late);
        }
    }

    static StudentRow of(Student student, Desk desk) {
        List<Work> works = Work.of(student, desk).toList();
        String classId = desk.seat(student).map(row -> row.classId().value()).orElse("");
        int seat = desk.seat(student).map(row -> row.seat()).orElse(0);
        return new StudentRow(
                student.number().value(),
                VisibleText.of(student.name()),
                classId,
                seat == 0 ? "" : Integer.toString(seat),
                classId.isEmpty() ? "~" : classId + "-" + (100 + seat),
                Count.of(works.stream().filter(Work::isOutcome).toList()),
                Count.of(works.stream().filter(work -> !work.isOutcome()).toList()),
                Desk.family(student) + "index.html",
                Desk.family(student) + "portfolio.pdf");
    }
}
