package tw.portfolio.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.CadreList;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.ServiceList;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.NationalRules;

/**
 * What registers of earlier years were sent back for, told while it can still be mended: in the terms whose registers are filed, of every
 * record, whether it is selected or not.
 */
public final class Lint {
    static final RuleId GRADE_OUT_OF_RANGE = new RuleId("submission.grade-out-of-range");
    static final RuleId ACTIVITY = new RuleId("submission.grade-of-activity");
    static final RuleId EVENING = new RuleId("submission.evening-class");
    static final RuleId EVENING_OUTCOME = new RuleId("submission.evening-outcome");
    private final School school;
    private final List<Term> terms;
    private final Registers registers;
    private final NationalRules national;
    private final CourseCode code;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Term, Seats> seats = new HashMap<>();

    private Lint(School school, Registers registers, NationalRules national) {
        this.school = school;
        this.terms = Draft.terms(school);
        this.registers = registers;
        this.national = national;
        this.code = new CourseCode(registers.codeParts(), registers.checks());
    }

    /** Returns what is odd and can still be mended, in the order of places. */
    public static List<Diagnostic> check(CertifiedSchool certified, NationalRules national, SelectionLocks locks) {
        return new Settled(certified, locks).without(check(certified.school(), national));
    }

    /** Returns what is odd, in the order of places. */
    public static List<Diagnostic> check(School school, NationalRules national) {
        return check(school, Registers.shipped(), national);
    }

    static List<Diagnostic> check(School school, Registers registers, NationalRules national) {
        Lint lint = new Lint(school, registers, national);
        lint.courses();
        lint.classes();
        lint.grades();
        lint.works();
        return lint.found.stream().sorted().toList();
    }

    private void courses() {
        for (Entry<CourseList> list : school.offices().of(CourseList.class)) {
            if (terms.contains(list.term())) {
                list.value().courses().stream()
                        .flatMap(course -> code.check(
                                course, list.term(), school.settings().code()))
                        .forEach(found::add);
            }
        }
    }

    private void classes() {
        List<Integer> grades = registers.checks().grades();
        for (Entry<ClassEnrolment> entry : school.offices().of(ClassEnrolment.class)) {
            if (terms.contains(entry.term()) && !grades.contains(entry.value().grade())) {
                found.add(Diagnostic.error(
                                GRADE_OUT_OF_RANGE, entry.value().origin().at("grade"))
                        .with("found", entry.value().grade())
                        .with("lowest", grades.get(0))
                        .with("highest", grades.get(grades.size() - 1)));
            }
        }
    }

    private void grades() {
        for (Term term : terms) {
            GradeLint lint = new GradeLint(national, term.year());
            Map<CourseId, Course> courses = courses(term);
            Map<StudentNumber, String> evening = evening(term);
            for (Entry<GradeList> list : school.offices().of(GradeList.class)) {
                if (list.term().equals(term)) {
                    for (Grade grade : list.value().grades()) {
                        found.addAll(lint.check(grade));
                        activity(grade, Optional.ofNullable(courses.get(grade.course())));
                        evening(grade, evening);
                    }
                }
            }
        }
    }

    private Map<CourseId, Course> courses(Term term) {
        return school.offices().of(CourseList.class).stream()
                .filter(list -> list.term().equals(term))
                .flatMap(list -> list.value().courses().stream())
                .collect(Collectors.toMap(Course::id, Function.identity(), (earlier, later) -> later));
    }

    private void activity(Grade grade, Optional<Course> course) {
        course.filter(code::ungradedActivity)
                .ifPresent(activity -> found.add(
                        Diagnostic.error(ACTIVITY, grade.origin().at("course")).with("course", activity.name())));
    }

    /** Returns the students who sit in a class of the evening school, each with its name. */
    private Map<StudentNumber, String> evening(Term term) {
        Seats seats = this.seats.computeIfAbsent(term, of -> new Seats(school, of, national));
        Map<StudentNumber, String> evening = new HashMap<>();
        for (Student student : school.students()) {
            if (seats.inKind(student, registers.checks().eveningClasses())) {
                evening.put(
                        student.number(), seats.classOf(student).orElseThrow().name());
            }
        }
        return evening;
    }

    private void evening(Grade grade, Map<StudentNumber, String> evening) {
        String name = evening.get(grade.student());
        if (name != null) {
            found.add(Diagnostic.warning(EVENING, grade.origin().at("student"))
                    .with("student", grade.student())
                    .with("class", name));
        }
    }

    private void evening(Student student, Entry<Outcome> outcome) {
        Seats seats = this.seats.computeIfAbsent(outcome.term(), term -> new Seats(school, term, national));
        if (seats.inKind(student, registers.checks().eveningClasses())) {
            found.add(
                    Diagnostic.warning(EVENING_OUTCOME, outcome.value().origin().at("course"))
                            .with("student", student.number())
                            .with("class", seats.classOf(student).orElseThrow().name()));
        }
    }

    private void works() {
        PerformanceLint lint = new PerformanceLint(school, registers.checks(), national);
        List<SchoolYear> years = terms.stream().map(Term::year).distinct().toList();
        for (Student student : school.students()) {
            for (Entry<Outcome> entry : student.outcomes()) {
                if (years.contains(entry.term().year())) {
                    evening(student, entry);
                    Summaries.check(entry.value().summary(), entry.value().origin(), "summary")
                            .forEach(found::add);
                }
            }
            for (Entry<Performance> entry : student.performances()) {
                if (years.contains(entry.year())) {
                    Summaries.check(entry.value().summary(), entry.value().origin(), "summary")
                            .forEach(found::add);
                    found.addAll(lint.check(student, entry));
                }
            }
        }
        ServiceLint rows = new ServiceLint(school, registers.checks());
        for (Entry<ServiceList> list : school.offices().of(ServiceList.class)) {
            if (terms.contains(list.term())) {
                list.value().service().forEach(row -> found.addAll(rows.check(row, list.term())));
            }
        }
        CadreLint posts = new CadreLint(school, registers.checks());
        for (Entry<CadreList> list : school.offices().of(CadreList.class)) {
            if (terms.contains(list.term())) {
                list.value().cadres().forEach(post -> found.addAll(posts.check(post, list.term())));
            }
        }
        for (Entry<SchoolContest> entry : school.offices().of(SchoolContest.class)) {
            if (years.contains(entry.year())) {
                Summaries.check(entry.value().content(), entry.value().origin(), "content")
                        .forEach(found::add);
            }
        }
    }
}
