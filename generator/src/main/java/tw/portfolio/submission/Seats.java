package tw.portfolio.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.NationalRules;

/** Who sits in which class of which grade in a term. */
final class Seats {
    private final Term term;
    private final NationalRules national;
    private final Map<ClassId, ClassEnrolment> classes = new TreeMap<>();

    Seats(School school, Term term, NationalRules national) {
        this.term = term;
        this.national = national;
        for (Entry<ClassEnrolment> entry : school.offices().of(ClassEnrolment.class)) {
            if (entry.term().equals(term)) {
                classes.put(ClassId.of(entry.key("class")), entry.value());
            }
        }
    }

    /** Returns class and seat: those held last within the term. */
    Optional<ClassMembership> seat(Student student) {
        return seat(student, term);
    }

    private static Optional<ClassMembership> seat(Student student, Term term) {
        List<ClassMembership> rows = student.profile().value().classes();
        return rows.stream()
                .filter(row -> !row.from().isAfter(term.lastDay())
                        && row.to().map(to -> !to.isBefore(term.firstDay())).orElse(true))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later);
    }

    /** Returns the class as the term's enrolment describes it. */
    Optional<ClassEnrolment> classOf(Student student) {
        return seat(student).flatMap(row -> Optional.ofNullable(classes.get(row.classId())));
    }

    /** Returns whether the student's class is of one of the kinds with these national codes; an ordinary day class is of none. */
    boolean inKind(Student student, List<String> codes) {
        return classOf(student)
                .flatMap(ClassEnrolment::kind)
                .map(kind -> codes.contains(kind.code()))
                .orElse(false);
    }

    /** Returns the grade of the student's class, or the one counted from the year of entry where no class tells it. */
    int grade(Student student) {
        return classOf(student)
                .map(ClassEnrolment::grade)
                .orElse(term.year().value() - student.entryYear().value() + 1);
    }

    /** Returns the round in which a row of the student travels; which grade has two, the ministry says. */
    Batch batch(Student student, boolean second) {
        if (!national.inTwoBatches(grade(student), term.year())) {
            return Batch.REGULAR;
        }
        return second ? Batch.GRADE_THREE_SECOND : Batch.GRADE_THREE_FIRST;
    }

    /** Returns the cells of the remark columns that end every register of grades. */
    Values remarks(Student student) {
        Optional<ClassMembership> now = seat(student);
        Optional<ClassMembership> next = seat(student, term.next()).filter(row -> startsNext(row, now));
        return new Values()
                .text("student-name", student.name())
                .text("student-number", student.number().value())
                .text("class-now", now.map(row -> row.classId().value()))
                .text("seat-now", now.map(row -> row.seat().toString()))
                .text("class-next", next.map(row -> row.classId().value()))
                .text("seat-next", next.map(row -> row.seat().toString()))
                .text("student-number-next", next.map(row -> student.number().value()));
    }

    /** A row without an end within the second half ends with the school year: next year's class is not known from it. */
    private boolean startsNext(ClassMembership row, Optional<ClassMembership> now) {
        return term.half() == 1 || now.isEmpty() || !row.equals(now.get());
    }
}
