package tw.portfolio.rules;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.School;
import tw.portfolio.model.student.Student;

/** Every rule, in the order of the regulation. */
public final class Rules {
    private static final List<Rule<School>> OF_THE_SCHOOL = List.of(
            new GroupRule(),
            new MeetingRule(),
            new CalendarRule(),
            new CalendarYearRule(),
            new EventRule(),
            new DeliveryRule(),
            new EditionRule());

    private static final List<Rule<Student>> OF_STUDENTS = List.of(
            new OutcomeCourseRule(),
            new CapRule(),
            new SelectionRule(),
            new SelectionListRule(),
            new BothWaysRule(),
            new SummaryRule(),
            new FileLimitRule());

    private Rules() {}

    /** Returns what every rule finds, in the order of places. */
    public static List<Diagnostic> check(Inspection inspection) {
        Stream<Diagnostic> ofSchool =
                OF_THE_SCHOOL.stream().flatMap(rule -> rule.check(inspection.school(), inspection));
        Stream<Diagnostic> ofStudents =
                inspection.school().students().parallelStream().flatMap(student -> check(student, inspection));
        return Stream.concat(ofSchool, ofStudents).sorted().toList();
    }

    private static Stream<Diagnostic> check(Student student, Inspection inspection) {
        return OF_STUDENTS.stream().flatMap(rule -> rule.check(student, inspection));
    }
}
