package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Standing;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/** 學生資料名冊: everyone who has a seat in a term. Source: regulation 第五點(一)1. */
final class StudentRows {
    private static final String SHEET = "學生資料";
    private static final String GUESTS = "學生借讀資料";
    private final Draft draft;
    private final Term term;
    private final Filing filing;

    StudentRows(Draft draft, Term term) {
        this.draft = draft;
        this.term = term;
        this.filing = Filing.of(draft.registers().of(Registers.STUDENTS), term, Batch.ALL);
    }

    void add() {
        for (Student student : draft.school().students()) {
            Optional<ClassMembership> seat = draft.seats(term).seat(student);
            if (seat.isPresent() && draft.filed(student.profile())) {
                draft.person(student.number(), student.profile().path())
                        .ifPresent(person -> add(student, seat.get(), person));
            }
        }
    }

    private void add(Student student, ClassMembership seat, Values person) {
        Optional<Standing> standing = standing(student);
        if (standing.map(row -> row.status() == StatusKind.GUEST).orElse(false)) {
            add(
                    student,
                    GUESTS,
                    person.text("school-code", draft.school().settings().code())
                            .date("guest-from", standing.map(Standing::from))
                            .date("guest-to", standing.flatMap(Standing::to)));
        } else {
            add(
                    student,
                    SHEET,
                    person.number("grade", draft.seats(term).grade(student))
                            .text(
                                    "class-name",
                                    draft.seats(term).classOf(student).map(ClassEnrolment::name))
                            .number("seat", seat.seat())
                            .date("standing-changed-on", standing.map(Standing::from)));
        }
    }

    private void add(Student student, String sheet, Values values) {
        draft.add(Row.of(filing, sheet, student.number().value(), values));
    }

    /** Returns the standing begun last by the end of the term. */
    private Optional<Standing> standing(Student student) {
        return Dated.latest(student.profile().value().standing().stream()
                .filter(row -> !row.from().isAfter(term.lastDay()))
                .toList());
    }
}
