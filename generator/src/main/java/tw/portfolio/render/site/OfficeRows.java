package tw.portfolio.render.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Grades;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;

/** What offices' lists say, sorted out once for all students: a school's lists are as long as it has students. */
final class OfficeRows {
    private final Enrolments enrolments;
    private final Grades classes;
    private final boolean showsGrades;
    private final Map<StudentNumber, Map<Term, List<Grade>>> grades = new HashMap<>();

    OfficeRows(School school) {
        this.enrolments = new Enrolments(school);
        this.classes = new Grades(school);
        this.showsGrades = school.settings().showGrades().orElse(false);
        if (showsGrades) {
            school.offices().of(GradeList.class).forEach(this::add);
        }
    }

    private void add(Entry<GradeList> entry) {
        Term term = entry.term();
        entry.value()
                .grades()
                .forEach(grade -> grades.computeIfAbsent(grade.student(), student -> new HashMap<>())
                        .computeIfAbsent(term, rows -> new ArrayList<>())
                        .add(grade));
    }

    Enrolments enrolments() {
        return enrolments;
    }

    /** Returns which grade of the school, 1 to 3, each class was in when. */
    Grades classes() {
        return classes;
    }

    /** Returns whether the school shows grades on family pages. */
    boolean showsGrades() {
        return showsGrades;
    }

    /** Returns the grades of one student, in the order of the lists; none where the school does not show them. */
    List<Grade> grades(StudentNumber student, Term term) {
        return grades.getOrDefault(student, Map.of()).getOrDefault(term, List.of());
    }
}
