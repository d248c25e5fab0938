package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/**
 * Classes that students sat in during a term and nobody sits in from a day on: nothing more is owed of them. Grade 3 leaves before lessons end
 * and is no class dissolved. A class of which the records know nobody may be kept elsewhere.
 */
final class DissolvedClasses {
    private DissolvedClasses() {}

    /** Returns their ids; none while a student's file cannot be read. */
    static Set<String> of(School school, Term term, LocalDate day) {
        Set<String> dissolved = new HashSet<>();
        if (TermRosters.unread(school)) {
            return dissolved;
        }
        Set<String> kept = new HashSet<>();
        for (Student student : school.students()) {
            Optional<ClassId> graduatedFrom = graduatedFrom(student, term);
            Enrolments.classes(student, term).forEach(id -> {
                boolean stays = sits(student, id, day, term) || graduatedFrom.equals(Optional.of(id));
                (stays ? kept : dissolved).add(id.value());
            });
        }
        dissolved.removeAll(kept);
        return dissolved;
    }

    private static boolean sits(Student student, ClassId id, LocalDate day, Term term) {
        return student.profile().value().classes().stream()
                .filter(row -> row.classId().equals(id))
                .anyMatch(row -> !row.from().isAfter(term.lastDay())
                        && row.to().map(to -> !to.isBefore(day)).orElse(true));
    }

    private static Optional<ClassId> graduatedFrom(Student student, Term term) {
        boolean graduated = student.profile().value().standing().stream()
                .anyMatch(row -> row.status() == StatusKind.GRADUATED
                        && !row.from().isBefore(term.firstDay())
                        && !row.from().isAfter(term.next().firstDay()));
        List<ClassMembership> rows = student.profile().value().classes();
        return graduated ? Dated.latest(rows).map(ClassMembership::classId) : Optional.empty();
    }
}
