package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.certification.ToDo;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Grades;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.WindowKind;
import tw.portfolio.model.student.Student;

/** By when a student can still do what is his own turn: the day on which the window for it closes. Source: regulation 第三點第二項, 第四點. */
final class LastDays {
    private final Desk desk;
    private final Grades grades;

    LastDays(Desk desk) {
        this.desk = desk;
        this.grades = new Grades(desk.school());
    }

    /**
     * Returns the last day, today at the earliest; nothing where no window is open or to come.
     *
     * @param period the term or school year it is about; empty where it is about none
     */
    Optional<LocalDate> of(ToDo item, Student student, String period) {
        Optional<LocalDate> said = item.finding().flatMap(LastDays::said);
        if (said.isPresent() || period.isEmpty()) {
            return said.filter(day -> !day.isBefore(desk.today()));
        }
        return windows(item).stream()
                .flatMap(kind -> closes(kind, student, period).stream())
                .findFirst();
    }

    /** A finding on what was changed late, or can be mended by others alone, names the day itself. */
    private static Optional<LocalDate> said(Diagnostic finding) {
        Map<String, Text> values = finding.values();
        return Stream.of("finalOn", "locked")
                .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                .map(day -> LocalDate.parse(day.zh()))
                .findFirst();
    }

    /** What is handed in is corrected until certifying ends; withdrawn and chosen is as long as selecting is open. */
    private static List<WindowKind> windows(ToDo item) {
        boolean ofCap = item.finding()
                .filter(finding -> finding.rule().value().startsWith("cap."))
                .isPresent();
        if (ofCap || item.kind() == RecordKind.SELECTION) {
            return List.of(WindowKind.SELECTION);
        }
        return item.kind() == RecordKind.OUTCOME
                ? List.of(WindowKind.OUTCOME_UPLOAD, WindowKind.CERTIFICATION)
                : item.kind() == RecordKind.PERFORMANCE ? List.of(WindowKind.PERFORMANCE_UPLOAD) : List.of();
    }

    /** The grade is that of the term or school year: what was entered last year keeps last year's windows. */
    private Optional<LocalDate> closes(WindowKind kind, Student student, String period) {
        Stream<Term> terms = kind == WindowKind.SELECTION || !period.contains("-")
                ? Stream.of(1, 2).map(half -> Term.of(period.substring(0, 3) + "-" + half))
                : Stream.of(Term.of(period));
        Set<Integer> own = grades.in(student, SchoolYear.of(period.substring(0, 3)));
        return terms.flatMap(term -> desk.school().calendar(term).stream())
                .flatMap(calendar -> own.stream().flatMap(grade -> closes(calendar, kind, grade)))
                .filter(day -> !day.isBefore(desk.today()))
                .min(LocalDate::compareTo);
    }

    private static Stream<LocalDate> closes(Calendar calendar, WindowKind kind, int grade) {
        return calendar.windows().stream()
                .filter(window -> window.window() == kind && window.isFor(grade))
                .map(window -> calendar.closes(window, grade).toLocalDate());
    }
}
