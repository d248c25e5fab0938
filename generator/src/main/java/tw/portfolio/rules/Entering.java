package tw.portfolio.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.model.Grades;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Window;
import tw.portfolio.model.office.WindowKind;
import tw.portfolio.model.student.Student;

/** Until when a student enters works, by the windows for uploading of the grade of that term: another end than that of selecting. */
final class Entering {
    private final School school;
    private final Instant now;
    private final Grades grades;

    Entering(Inspection inspection) {
        this.school = inspection.school();
        this.now = inspection.clock();
        this.grades = new Grades(school);
    }

    /**
     * Returns the last day of entering what a cap counts, extensions counted, once it is over; nothing where no calendar has such a window,
     * or as long as that of the second term may bring another.
     */
    Optional<LocalDate> closed(Student student, CapUse use) {
        if (!use.cap().subject().entered()) {
            return Optional.empty();
        }
        return (use.cap().subject() == CapSubject.OUTCOME_ENTERED
                        ? closes(student, WindowKind.OUTCOME_UPLOAD, Stream.of(Term.of(use.period())))
                        : ofYear(student, SchoolYear.of(use.period())))
                .filter(end -> now.isAfter(SchoolTime.end(end)))
                .map(LocalDateTime::toLocalDate);
    }

    private Optional<LocalDateTime> ofYear(Student student, SchoolYear year) {
        Term second = new Term(year, 2);
        return school.calendar(second).isEmpty()
                ? Optional.empty()
                : closes(student, WindowKind.PERFORMANCE_UPLOAD, Stream.of(new Term(year, 1), second));
    }

    private Optional<LocalDateTime> closes(Student student, WindowKind kind, Stream<Term> terms) {
        return terms.flatMap(term -> school.calendar(term).stream()
                        .flatMap(calendar -> calendar.windows().stream()
                                .filter(window -> window.window() == kind)
                                .flatMap(window -> closes(student, term, calendar, window).stream())))
                .max(LocalDateTime::compareTo);
    }

    /** Of a student of whom no class tells the grade, nothing is over before the window is over for everybody. */
    private Optional<LocalDateTime> closes(Student student, Term term, Calendar calendar, Window window) {
        Set<Integer> own = new TreeSet<>(grades.in(student, term).toList());
        return own.isEmpty()
                ? Optional.of(calendar.closesLast(window))
                : own.stream()
                        .filter(window::isFor)
                        .map(grade -> calendar.closes(window, grade))
                        .max(LocalDateTime::compareTo);
    }
}
