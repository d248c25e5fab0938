package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Window;
import tw.portfolio.model.office.WindowKind;
import tw.portfolio.model.student.Student;

/** The last day on which works may be certified in time, extensions counted. */
public final class CertificationDay {
    private CertificationDay() {}

    /** Returns whether certification of a term's works is closed for everybody; a term without such a window never closes. */
    static boolean over(School school, Term term, LocalDate today) {
        return last(school, term, Set.of()).map(today::isAfter).orElse(false);
    }

    /** Returns the last day for one student's works of a term; nothing where its calendar names none. */
    public static Optional<LocalDate> of(School school, Student student, Term term) {
        Set<String> classes =
                Enrolments.classes(student, term).map(ClassId::value).collect(Collectors.toSet());
        Set<Integer> grades = school.offices().of(ClassEnrolment.class).stream()
                .filter(entry -> entry.term().equals(term) && classes.contains(entry.key("class")))
                .map(Entry::value)
                .map(ClassEnrolment::grade)
                .collect(Collectors.toSet());
        return last(school, term, grades);
    }

    /** Returns the term of a school year with which certifying what is entered by year ends: the last one that has a calendar. */
    static Optional<Term> lastTerm(School school, SchoolYear year) {
        return school.offices().of(Calendar.class).stream()
                .map(Entry::term)
                .filter(of -> of.year().equals(year))
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> last(School school, Term term, Set<Integer> grades) {
        return school.calendar(term).stream()
                .flatMap(calendar -> calendar.windows().stream()
                        .filter(window -> window.window() == WindowKind.CERTIFICATION && isFor(window, grades))
                        .map(window -> closes(calendar, window, grades)))
                .max(Comparator.naturalOrder());
    }

    private static boolean isFor(Window window, Set<Integer> grades) {
        List<Integer> only = window.grades();
        return only.isEmpty() || grades.isEmpty() || only.stream().anyMatch(grades::contains);
    }

    private static LocalDate closes(Calendar calendar, Window window, Set<Integer> grades) {
        return grades.stream()
                .filter(window::isFor)
                .map(grade -> calendar.closes(window, grade))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> calendar.closesLast(window))
                .toLocalDate();
    }
}
