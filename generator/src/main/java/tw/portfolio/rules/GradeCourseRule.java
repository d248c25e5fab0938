package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/**
 * A grade is of a course that its student takes in that term in the usual way. One finding tells of all students of a list and a
 * course: where a list of courses lacks one, the whole class would be told else. Source: regulation 第五點(二)3.
 */
final class GradeCourseRule implements Rule<School> {
    static final RuleId NOT_TAKEN = new RuleId("grade.course-not-taken");

    /** As many numbers as a finding names. */
    private static final int MOST_NAMED = 5;

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Map<StudentNumber, Student> students = school.studentsByNumber();
        return school.offices().of(GradeList.class).stream()
                .flatMap(entry -> check(entry, students, inspection)
                        .flatMap(finding -> inspection.cited(finding, entry).stream()));
    }

    private static Stream<Diagnostic> check(
            Entry<GradeList> entry, Map<StudentNumber, Student> students, Inspection inspection) {
        Map<CourseId, List<Grade>> untaken = new TreeMap<>(Comparator.comparing(CourseId::value));
        for (Grade grade : entry.value().grades()) {
            Optional<Student> student = Optional.ofNullable(students.get(grade.student()));
            if (student.filter(it -> isUntaken(it, grade, entry.term(), inspection))
                    .isPresent()) {
                untaken.computeIfAbsent(grade.course(), course -> new ArrayList<>())
                        .add(grade);
            }
        }
        return untaken.values().stream()
                .map(grades -> finding(entry, grades)
                        .with(
                                "course",
                                inspection
                                        .school()
                                        .course(entry.term(), grades.get(0).course())
                                        .orElseThrow()
                                        .name()));
    }

    private static Diagnostic finding(Entry<GradeList> entry, List<Grade> grades) {
        List<String> students =
                grades.stream().map(it -> it.student().value()).distinct().toList();
        String named = students.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return Diagnostic.warning(NOT_TAKEN, grades.get(0).origin().at("course"))
                .with("term", entry.term())
                .with("found", students.size())
                .with("people", students.size() > MOST_NAMED ? named + "…" : named);
    }

    /** An unknown course is the reader's finding; made up, retaken or guest courses are on no list of the term. */
    private static boolean isUntaken(Student student, Grade grade, Term term, Inspection inspection) {
        School school = inspection.school();
        boolean usual = grade.way().orElse(CourseWay.REGULAR) == CourseWay.REGULAR;
        boolean came = student.profile().value().standing().stream()
                .anyMatch(row ->
                        row.status() == StatusKind.TRANSFERRED_IN && row.from().isAfter(term.lastDay()));
        boolean gone = Gone.throughout(student, term.firstDay(), term.lastDay()); // told by itself, of every list
        return usual
                && !came
                && !gone
                && !inspection.enrolments().takes(student, term, grade.course())
                && inspection.enrolments().withoutList(student, term).isEmpty() // told of that list
                && school.course(term, grade.course()).isPresent()
                && !school.gapBelow("enrolments/" + term + "/")
                && !school.gapBelow("electives/" + term + "/" + grade.course() + ".yaml");
    }
}
