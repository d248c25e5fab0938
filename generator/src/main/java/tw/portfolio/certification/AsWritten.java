package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.Student;

/** The school as its files have it: what stands there, in force or not, so that nobody is told that it does not. */
final class AsWritten {
    private final School school;
    private final Set<String> voided;
    private final People people;
    private final Optional<Enrolments> enrolments;

    private AsWritten(School school, Set<String> voided) {
        this.school = school;
        this.voided = Set.copyOf(voided);
        this.people = People.of(school);
        this.enrolments = voided.isEmpty() ? Optional.empty() : Optional.of(new Enrolments(school));
    }

    /**
     * Takes the school as its files have it.
     *
     * @param voided the paths of the policy's files that have rows that are not in force
     */
    static AsWritten of(School school, Set<String> voided) {
        return new AsWritten(school, voided);
    }

    /** Returns the file that lists an address, as of {@code day} or before; nothing where none does. */
    Optional<String> file(LocalDate day, String email) {
        return people.file(day, email);
    }

    /** Returns the course with the file of whose rows not in force it hangs that the student takes it; nothing where no file says so. */
    Optional<String> taken(StudentNumber number, Term term, CourseId course) {
        return enrolments.flatMap(written -> school.students().stream()
                .filter(student -> student.number().equals(number))
                .filter(student -> written.takes(student, term, course))
                .findFirst()
                .flatMap(student -> file(student, term, course)));
    }

    private Optional<String> file(Student student, Term term, CourseId course) {
        return school.courses(term).stream()
                .filter(it -> it.id().equals(course))
                .findFirst()
                .flatMap(it -> files(student, term, course).stream()
                        .filter(voided::contains)
                        .findFirst()
                        .map(path -> it.name() + " · " + path));
    }

    /** Returns the files that say between them that the student takes the course. */
    private List<String> files(Student student, Term term, CourseId course) {
        List<String> files = new ArrayList<>(List.of(student.profile().path()));
        Set<String> classes =
                Enrolments.classes(student, term).map(ClassId::value).collect(Collectors.toSet());
        for (Entry<?> entry : school.offices().all()) {
            boolean says = switch (entry.kind()) {
                case COURSES -> entry.term().equals(term);
                case CLASS_ENROLMENT -> entry.term().equals(term) && classes.contains(entry.key("class"));
                case COURSE_ENROLMENT ->
                    entry.term().equals(term) && entry.key("course").equals(course.value());
                default -> false;
            };
            if (says) {
                files.add(entry.path());
            }
        }
        return files;
    }
}
