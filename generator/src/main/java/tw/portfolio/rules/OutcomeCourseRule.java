package tw.portfolio.rules;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.CarryOver;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/**
 * An outcome comes from a credit-bearing course that the student takes in that term. That one was taken elsewhere is for the school's own
 * records to say, never for the work's. Source: regulation 第五點(三).
 */
final class OutcomeCourseRule implements Rule<Student> {
    static final RuleId NOT_TAKEN = new RuleId("outcome.course-not-taken");
    static final RuleId NO_CREDITS = new RuleId("outcome.course-without-credits");

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return student.outcomes().stream().flatMap(entry -> check(student, entry, inspection).stream());
    }

    static Optional<Diagnostic> check(Student student, Entry<Outcome> entry, Inspection inspection) {
        Outcome outcome = entry.value();
        Optional<Course> course = inspection.school().course(entry.term(), outcome.course());
        if (course.isEmpty()) {
            return Optional.empty(); // an unknown course is the reader's finding
        }
        if (!inspection.enrolments().takes(student, entry.term(), outcome.course())) {
            boolean unread = inspection.school().gapBelow("enrolments/" + entry.term() + "/")
                    || inspection.school().gapBelow("electives/" + entry.term() + "/" + outcome.course() + ".yaml");
            return unread || elsewhere(student, entry, inspection.school()) || isTaken(entry, inspection)
                    ? Optional.empty()
                    : finding(NOT_TAKEN, entry, course.get(), inspection)
                            .map(told -> listed(told, student, entry, inspection));
        }
        // regulation 第五點(三): 「修課(含必、選修等有核計學分者)」; the course's property, also when the student failed it
        return course.get().credits().signum() > 0
                ? Optional.empty()
                : finding(NO_CREDITS, entry, course.get(), inspection);
    }

    /** Where the list is not there that would tell, it is for those who keep it to see to, and the student has done nothing amiss. */
    private static Diagnostic listed(Diagnostic told, Student student, Entry<Outcome> entry, Inspection inspection) {
        Optional<String> ofClass = inspection
                .enrolments()
                .withoutList(student, entry.term())
                .map(id -> RecordKind.CLASS_ENROLMENT.path(Map.of("term", entry.key("term"), "class", id.value())));
        if (ofClass.isPresent()) {
            return inspection.asking(told.with("list", ofClass.get()).unlisted(), RecordKind.CLASS_ENROLMENT);
        }
        CourseId course = entry.value().course();
        if (inspection.enrolments().isListed(entry.term(), course)) {
            return told;
        }
        String list = RecordKind.COURSE_ENROLMENT.path(Map.of("term", entry.key("term"), "course", course.value()));
        return inspection.asking(told.with("list", list).unlisted(), RecordKind.COURSE_ENROLMENT);
    }

    /** Returns whether the lists at hand say so, in rows that are not in force: the verdict on the work asks for those to be seen to. */
    private static boolean isTaken(Entry<Outcome> entry, Inspection inspection) {
        String key = CertifiedSchool.key(entry.source(), entry.path());
        return Optional.ofNullable(inspection.certified().verdicts().get(key))
                .filter(Verdict::saysTakenNotInForce)
                .isPresent();
    }

    /** Returns whether the registry carried the work over, or has the student come after that term; a guest course stands on its own list. */
    private static boolean elsewhere(Student student, Entry<Outcome> entry, School school) {
        boolean carried = school.offices().of(CarryOver.class).stream()
                .flatMap(list -> list.value().works().stream())
                .anyMatch(work -> work.path().equals(entry.path()));
        boolean came = student.profile().value().standing().stream()
                .anyMatch(row -> row.status() == StatusKind.TRANSFERRED_IN
                        && row.from().isAfter(entry.term().lastDay()));
        return carried || came;
    }

    private static Optional<Diagnostic> finding(
            RuleId rule, Entry<Outcome> entry, Course course, Inspection inspection) {
        return inspection.cited(
                Diagnostic.error(rule, entry.value().origin().at("course"))
                        .with("term", entry.key("term"))
                        .with("course", course.name()),
                entry);
    }
}
