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
            new MemoOrderRule(),
            new RefusalRule(),
            new RecheckRule(),
            new ConsultationRule(),
            new OtherYearRule(),
            new GradeCourseRule(),
            new ListedStudentsRule(),
            new ServiceDecisionRule(),
            new EditionRule());

    /** What comes of days going by and is nobody's change: told of a school as it stands, never of a proposal. */
    private static final List<Rule<School>> OF_WHAT_IS_OWED =
            List.of(new TermBehindRule(), new DeliveryRule(), new ContestRule());

    private static final Rule<Student> CAPS = new CapRule();

    private static final List<Rule<Student>> OF_STUDENTS = List.of(
            new OutcomeCourseRule(),
            CAPS,
            new SelectionRule(),
            new SelectionListRule(),
            new PerformanceYearRule(),
            new PerformanceDayRule(),
            new BothWaysRule(),
            new SummaryRule(),
            new FileLimitRule());

    /** Those that look at a work's summary and open its files. */
    private static final List<Class<?>> OF_FILES = List.of(SummaryRule.class, FileLimitRule.class);

    private Rules() {}

    /** Returns what every rule finds, in the order of places. */
    public static List<Diagnostic> check(Inspection inspection) {
        return Stream.concat(ofRecords(inspection), of(OF_WHAT_IS_OWED, inspection))
                .sorted()
                .toList();
    }

    /** Returns what the records themselves have wrong, in the order of places: all that a change of some of them can bring about. */
    public static List<Diagnostic> checkRecords(Inspection inspection) {
        return ofRecords(inspection).sorted().toList();
    }

    /** Returns what the records of the school itself have wrong. */
    static List<Diagnostic> ofSchool(Inspection inspection) {
        return of(OF_THE_SCHOOL, inspection).sorted().toList();
    }

    /**
     * Returns what a student's records have wrong beside caps.
     *
     * @param files whether summaries and files are looked at as well
     */
    static List<Diagnostic> besideCaps(Student student, Inspection inspection, boolean files) {
        return OF_STUDENTS.stream()
                .filter(rule -> rule != CAPS && (files || !OF_FILES.contains(rule.getClass())))
                .flatMap(rule -> rule.check(student, inspection))
                .sorted()
                .toList();
    }

    private static Stream<Diagnostic> ofRecords(Inspection inspection) {
        SelectionTimeRule times = new SelectionTimeRule(inspection);
        Stream<Diagnostic> ofStudents = inspection.school().students().parallelStream()
                .flatMap(student -> Stream.concat(
                        check(student, inspection)
                                .filter(found -> !times.tells(found, student))
                                .map(found -> times.told(found, student)),
                        times.check(student)));
        return Stream.concat(of(OF_THE_SCHOOL, inspection), ofStudents);
    }

    private static Stream<Diagnostic> of(List<Rule<School>> rules, Inspection inspection) {
        return rules.stream().flatMap(rule -> rule.check(inspection.school(), inspection));
    }

    private static Stream<Diagnostic> check(Student student, Inspection inspection) {
        return OF_STUDENTS.stream().flatMap(rule -> rule.check(student, inspection));
    }
}
