package tw.portfolio.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.CourseEnrolment;
import tw.portfolio.model.office.Elective;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Student;

/** Who takes which course: through the class, or by name on a course's own list. */
public final class Enrolments {
    private final Map<Term, Map<String, Map<StudentNumber, Elective>>> listings = new HashMap<>();
    private final Map<Term, Map<String, ClassEnrolment>> classes = new HashMap<>();

    public Enrolments(School school) {
        for (Entry<CourseEnrolment> entry : school.offices().of(CourseEnrolment.class)) {
            Map<StudentNumber, Elective> rows = listings.computeIfAbsent(entry.term(), term -> new HashMap<>())
                    .computeIfAbsent(entry.key("course"), course -> new HashMap<>());
            entry.value().students().forEach(row -> rows.putIfAbsent(row.student(), row));
        }
        for (Entry<ClassEnrolment> entry : school.offices().of(ClassEnrolment.class)) {
            classes.computeIfAbsent(entry.term(), term -> new HashMap<>())
                    .putIfAbsent(entry.key("class"), entry.value());
        }
    }

    /** Returns whether the student took the course at any time of the term; a course dropped later still counts as taken. */
    public boolean takes(Student student, Term term, CourseId course) {
        return listing(student, term, course).isPresent() || throughClass(student, term, course);
    }

    /** Returns whether any list of the term tells who takes a course: its own, or that of a class. */
    public boolean isListed(Term term, CourseId course) {
        return listings.getOrDefault(term, Map.of()).containsKey(course.value())
                || classes.getOrDefault(term, Map.of()).values().stream()
                        .flatMap(enrolment -> enrolment.courses().stream())
                        .anyMatch(taken -> taken.course().equals(course));
    }

    /** Returns the student's row on the course's own list, when there is one. */
    public Optional<Elective> listing(Student student, Term term, CourseId course) {
        return Optional.ofNullable(listings.getOrDefault(term, Map.of())
                .getOrDefault(course.value(), Map.of())
                .get(student.number()));
    }

    private boolean throughClass(Student student, Term term, CourseId course) {
        Map<String, ClassEnrolment> ofTerm = classes.getOrDefault(term, Map.of());
        return classes(student, term)
                .flatMap(id -> Optional.ofNullable(ofTerm.get(id.value())).stream())
                .anyMatch(enrolment -> covers(enrolment, student, course));
    }

    private static boolean covers(ClassEnrolment enrolment, Student student, CourseId course) {
        return enrolment.courses().stream().anyMatch(taken -> taken.course().equals(course))
                && enrolment.exemptions().stream()
                        .noneMatch(exemption -> exemption.student().equals(student.number())
                                && exemption.course().equals(course));
    }

    /** Returns the class of the student's that has no list in the term, so that nobody can tell what its students take. */
    public Optional<ClassId> withoutList(Student student, Term term) {
        return classes(student, term)
                .filter(id -> !classes.getOrDefault(term, Map.of()).containsKey(id.value()))
                .findFirst();
    }

    /** Returns the classes the student sat in during the term, in the order of the rows. */
    public static Stream<ClassId> classes(Student student, Term term) {
        List<ClassMembership> rows = student.profile().value().classes();
        return rows.stream()
                .filter(row -> overlaps(row, term.firstDay(), term.lastDay()))
                .map(ClassMembership::classId)
                .distinct();
    }

    private static boolean overlaps(Dated row, LocalDate first, LocalDate last) {
        return !row.from().isAfter(last)
                && row.to().map(to -> !to.isBefore(first)).orElse(true);
    }
}
