package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CreditCounting;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;

/** 學生成績名冊 and 學生重修重讀成績名冊: the term's grades, on the sheet of the way the course was taken. Source: regulation 第五點(一)2. */
final class GradeRows {
    static final String WHAT = "成績";
    static final RuleId ORIGINAL_UNKNOWN = new RuleId("submission.original-course-unknown");
    private final Draft draft;
    private final CourseCells courses;
    private final CourseCode code;

    GradeRows(Draft draft, CourseCells courses) {
        this.draft = draft;
        this.courses = courses;
        this.code =
                new CourseCode(draft.registers().codeParts(), draft.registers().checks());
    }

    void add(Term term) {
        for (Entry<GradeList> list : draft.school().offices().of(GradeList.class)) {
            if (list.term().equals(term)) {
                if (draft.filed(list)) {
                    list.value().grades().forEach(grade -> add(list, grade));
                }
            }
        }
    }

    private void add(Entry<GradeList> list, Grade grade) {
        String path = list.path() + "#" + grade.student() + "/" + grade.course();
        Optional<Course> course = courses.course(list.term(), grade.course());
        if (course.isEmpty()) {
            draft.leaveOut(path, LeftOut.Reason.COURSE_UNKNOWN);
        } else if (code.ungradedActivity(course.get())) {
            draft.leaveOut(path, LeftOut.Reason.ACTIVITY_COURSE);
        } else if (draft.inEveningSchool(grade.student(), list.term())) {
            draft.leaveOut(path, LeftOut.Reason.EVENING_CLASS);
        } else {
            draft.person(grade.student(), path).ifPresent(person -> add(grade, list.term(), course.get(), person));
        }
    }

    private void add(Grade grade, Term term, Course course, Values person) {
        CourseWay way = courses.way(grade.student(), term, course, grade.way());
        Register register = draft.registers()
                .of(way == CourseWay.RETAKE || way == CourseWay.REPEAT ? Registers.RETAKES : Registers.GRADES);
        Values cells = person.all(CourseCells.of(course)).all(result(grade)).all(original(grade, term, course, way));
        draft.school()
                .student(grade.student())
                .ifPresent(student -> cells.all(draft.seats(term).remarks(student)));
        String order = grade.student() + "/" + course.code() + "/" + course.id();
        draft.add(Row.of(Filing.of(register, term, Batch.ALL), CourseCells.sheet(way, WHAT), order, cells));
    }

    private static Values result(Grade grade) {
        return new Values()
                .score("score", grade.score())
                .flag("passed", grade.passed())
                .score("resit-score", grade.resitScore())
                .flag("resit-passed", grade.resitPassed())
                .text(
                        "counting",
                        grade.counting().orElse(CreditCounting.COUNTED).code())
                .text("description", grade.description());
    }

    private Values original(Grade grade, Term term, Course course, CourseWay way) {
        if (way == CourseWay.REGULAR || way == CourseWay.GUEST || way == CourseWay.REPEAT) {
            return CourseCells.unknownOriginal(); // these sheets do not ask for it
        }
        return courses.before(grade.student(), term, course).orElseGet(() -> {
            draft.note(Diagnostic.warning(ORIGINAL_UNKNOWN, grade.origin().at("course"))
                    .with("course", course.name()));
            return CourseCells.unknownOriginal();
        });
    }
}
