package tw.portfolio.submission;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.Elective;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.model.student.OriginalCourse;

/** The courses of every term, and what the registers say of them. */
final class CourseCells {
    private final School school;
    private final Enrolments enrolments;
    private final Map<Term, Map<CourseId, Course>> byTerm = new TreeMap<>();

    /** The special ways that grades tell, by term, student and course. */
    private final Map<String, CourseWay> graded = new HashMap<>();

    CourseCells(School school) {
        this.school = school;
        this.enrolments = new Enrolments(school);
        for (Entry<CourseList> list : school.offices().of(CourseList.class)) {
            Map<CourseId, Course> courses = byTerm.computeIfAbsent(list.term(), term -> new HashMap<>());
            list.value().courses().forEach(course -> courses.put(course.id(), course));
        }
        for (Entry<GradeList> list : school.offices().of(GradeList.class)) {
            list.value()
                    .grades()
                    .forEach(grade -> grade.way()
                            .ifPresent(way ->
                                    graded.put(list.term() + " " + grade.student() + " " + grade.course(), way)));
        }
    }

    Optional<Course> course(Term term, CourseId id) {
        return Optional.ofNullable(byTerm.getOrDefault(term, Map.of()).get(id));
    }

    static Values of(Course course) {
        return new Values()
                .text("course-code", course.code())
                .text("course-name", course.name())
                .number("course-grade", course.grade())
                .number("course-credits", course.credits());
    }

    /** Returns how the student took the course: as the row says, else the course's own list, else the course itself. */
    CourseWay way(StudentNumber number, Term term, Course course, Optional<CourseWay> said) {
        return said.or(() -> listed(number, term, course)).orElse(CourseWay.REGULAR);
    }

    /** Returns how the student took the course of a work: as the school's lists and grades say, and as the work says where they are silent. */
    CourseWay wayOfWork(StudentNumber number, Term term, Course course, Optional<CourseWay> said) {
        return listed(number, term, course)
                .or(() -> graded(number, term, course))
                .or(() -> said)
                .orElse(CourseWay.REGULAR);
    }

    private Optional<CourseWay> listed(StudentNumber number, Term term, Course course) {
        return school.student(number)
                .flatMap(it -> enrolments.listing(it, term, course.id()))
                .flatMap(Elective::way)
                .or(course::way);
    }

    private Optional<CourseWay> graded(StudentNumber number, Term term, Course course) {
        return Optional.ofNullable(graded.get(term + " " + number + " " + course.id()));
    }

    /** Returns the name registers give a way of taking: it begins the sheet's name. */
    static String sheet(CourseWay way, String what) {
        boolean ordinary = way == CourseWay.REGULAR || (way == CourseWay.GUEST && what.equals(GradeRows.WHAT));
        return (ordinary ? "學期" : way.zh()) + what;
    }

    static Values original(OriginalCourse original) {
        return new Values()
                .text("original-school", original.school())
                .year("original-year", original.term().year())
                .number("original-half", original.term().half())
                .text("original-code", original.code())
                .text("original-name", original.name())
                .number("original-grade", original.grade())
                .number("original-credits", original.credits());
    }

    /**
     * Returns the cells of the course that is taken again or made up for: of the earlier courses with its id or national code, the last
     * one the student failed, else the last one offered; nothing when none was.
     */
    Optional<Values> before(StudentNumber student, Term term, Course course) {
        List<Offer> offers = byTerm.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(term) < 0)
                .flatMap(entry -> entry.getValue().values().stream().map(other -> new Offer(entry.getKey(), other)))
                .filter(offer -> offer.course().id().equals(course.id())
                        || offer.course().code().equals(course.code()))
                .sorted(Comparator.comparing(Offer::term)
                        .thenComparing(offer -> offer.course().id()))
                .toList();
        return offers.stream()
                .filter(offer -> failed(student, offer))
                .reduce((earlier, later) -> later)
                .or(() -> offers.stream().reduce((earlier, later) -> later))
                .map(offer -> original(offer.term(), offer.course()));
    }

    private boolean failed(StudentNumber student, Offer offer) {
        return school.offices().of(GradeList.class).stream()
                .filter(list -> list.term().equals(offer.term()))
                .flatMap(list -> list.value().grades().stream())
                .anyMatch(grade -> grade.student().equals(student)
                        && grade.course().equals(offer.course().id())
                        && !grade.passed().orElse(true)
                        && !grade.resitPassed().orElse(false));
    }

    private record Offer(Term term, Course course) {}

    private Values original(Term term, Course course) {
        return new Values()
                .text("original-school", school.settings().code())
                .year("original-year", term.year())
                .number("original-half", term.half())
                .text("original-code", course.code())
                .text("original-name", course.name())
                .number("original-grade", course.grade())
                .number("original-credits", course.credits());
    }

    /** Returns the cells of an original course nobody named. */
    static Values unknownOriginal() {
        Values blank = new Values();
        for (String key : List.of("school", "year", "half", "code", "name", "grade", "credits")) {
            blank.text("original-" + key, "");
        }
        return blank;
    }
}
