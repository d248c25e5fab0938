package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.student.Student;

/**
 * A consultation was held in its term, with students who were at the school that day. A day of the term that is still to come is planned, and
 * no fault. Source: regulation 第五點(二)2.
 */
final class ConsultationRule implements Rule<School> {
    static final RuleId OTHER_DAY = new RuleId("consultation.other-day");
    static final RuleId NOT_AT_SCHOOL = new RuleId("consultation.not-at-school");
    private static final Text PLANNED = new Text(
            "諮詢過後，請課程諮詢教師寫上當天的日期與到場的學生", "once it was held, the course consultant writes down that day and who came");
    private static final Text CORRECT = new Text(
            "請課程諮詢教師更正日期，或移到該學期的資料夾", "the course consultant corrects the date, or moves the file to its term");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        Map<StudentNumber, Student> students = school.studentsByNumber();
        return school.offices().of(Consultation.class).stream()
                .flatMap(entry ->
                        check(entry, students, today).flatMap(finding -> inspection.cited(finding, entry).stream()));
    }

    private static Stream<Diagnostic> check(
            Entry<Consultation> entry, Map<StudentNumber, Student> students, LocalDate today) {
        Consultation consultation = entry.value();
        return isHeld(entry, today)
                ? gone(consultation, students)
                : Stream.of(day(entry).finding(OTHER_DAY, consultation.origin().at("date"), PLANNED, CORRECT));
    }

    /** Returns whether a consultation counts for the term of its folder. */
    static boolean isHeld(Entry<Consultation> entry, LocalDate today) {
        return day(entry).counts(today);
    }

    private static TermDay day(Entry<Consultation> entry) {
        return new TermDay(entry.term(), entry.value().date());
    }

    /** Whoever was absent need not have been there any more. */
    private static Stream<Diagnostic> gone(Consultation consultation, Map<StudentNumber, Student> students) {
        List<String> gone = consultation.students().stream()
                .filter(number -> !consultation.absent().contains(number))
                .filter(number -> Optional.ofNullable(students.get(number))
                        .map(student -> Gone.throughout(student, consultation.date(), consultation.date()))
                        .orElse(false))
                .map(StudentNumber::value)
                .toList();
        return gone.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Diagnostic.warning(NOT_AT_SCHOOL, consultation.origin().at("students"))
                                .with("found", gone.size())
                                .with("day", consultation.date())
                                .with("people", String.join("、", gone)));
    }
}
