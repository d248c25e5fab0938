package tw.portfolio.submission;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.Choices;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.rules.Beyond;

/** 學生課程學習成果名冊: outcomes a student selected and the course's teacher certified. Source: regulation 第五點(三). */
final class OutcomeRows {
    private static final String WHAT = "課程學習成果";
    private final Draft draft;
    private final CourseCells courses;
    private final WorkFiles files;
    private final Register register;

    OutcomeRows(Draft draft, CourseCells courses, WorkFiles files) {
        this.draft = draft;
        this.courses = courses;
        this.files = files;
        this.register = draft.registers().of(Registers.OUTCOMES);
    }

    void add(Student student, Entry<Selection> choice, Beyond beyond) {
        Selection selection = choice.value();
        Stream<String> chosen = selection.outcomes().stream().distinct();
        chosen.forEach(line -> Choices.outcome(student, line).ifPresent(entry -> {
            if (draft.sends(entry, line, choice.year(), beyond)) {
                Batch batch = draft.seats(choice.year())
                        .batch(student, selection.secondBatch().contains(line));
                add(student, entry, Filing.of(register, choice.year(), batch));
            }
        }));
    }

    private void add(Student student, Entry<Outcome> entry, Filing filing) {
        Optional<Course> course = courses.course(entry.term(), entry.value().course());
        if (course.isEmpty()) {
            draft.leaveOut(entry.path(), LeftOut.Reason.COURSE_UNKNOWN);
            return;
        }
        if (draft.inEveningSchool(student.number(), entry.term())) {
            draft.leaveOut(entry.path(), LeftOut.Reason.EVENING_CLASS);
            return;
        }
        draft.person(student.number(), entry.path()).ifPresent(person -> {
            CourseWay way = courses.wayOfWork(
                    student.number(), entry.term(), course.get(), entry.value().way());
            Values cells = person.all(CourseCells.of(course.get()))
                    .all(original(student.number(), entry, course.get(), way))
                    .all(files.links(student, work(entry)))
                    .number("half", entry.term().half())
                    .text("summary", entry.value().summary());
            String order = student.number() + "/" + entry.term() + "/" + entry.key("id");
            draft.add(Row.of(filing, CourseCells.sheet(way, WHAT), order, cells));
        });
    }

    private static WorkFiles.Work work(Entry<Outcome> entry) {
        return new WorkFiles.Work(
                entry,
                entry.value().files(),
                "outcomes",
                entry.key("term"),
                entry.term().year(),
                false);
    }

    private Values original(StudentNumber student, Entry<Outcome> entry, Course course, CourseWay way) {
        Outcome outcome = entry.value();
        if (way == CourseWay.REGULAR || way == CourseWay.REPEAT) {
            return CourseCells.unknownOriginal(); // these sheets do not ask for it
        }
        return outcome.original()
                .map(CourseCells::original)
                .or(() -> courses.before(student, entry.term(), course))
                .orElseGet(() -> {
                    Diagnostic unknown = Diagnostic.warning(
                                    GradeRows.ORIGINAL_UNKNOWN, outcome.origin().at("course"))
                            .with("course", course.name());
                    draft.note(unknown);
                    return CourseCells.unknownOriginal();
                });
    }
}
