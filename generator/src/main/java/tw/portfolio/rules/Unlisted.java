package tw.portfolio.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.CourseEnrolment;
import tw.portfolio.model.office.Elective;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;

/** Students whom lists of courses and grades name and who are on no roster: the roster alone cannot tell that somebody is not on it. */
final class Unlisted {
    private Unlisted() {}

    /** Returns how many are first named in a school year; none while part of the roster cannot be read. */
    static int of(School school, SchoolYear year) {
        if (school.gapBelow("students/")) {
            return 0;
        }
        Set<StudentNumber> before = new HashSet<>();
        Set<StudentNumber> named = new HashSet<>();
        Stream<Entry<?>> lists = Stream.concat(
                school.offices().of(CourseEnrolment.class).stream(), school.offices().of(GradeList.class).stream());
        lists.forEach(entry -> {
            int when = entry.term().year().compareTo(year);
            if (when <= 0) {
                numbers(entry).forEach(when < 0 ? before::add : named::add);
            }
        });
        named.removeAll(before);
        return (int) named.stream()
                .filter(number -> school.student(number).isEmpty())
                .count();
    }

    private static Stream<StudentNumber> numbers(Entry<?> entry) {
        return entry.value() instanceof CourseEnrolment list
                ? list.students().stream().map(Elective::student)
                : ((GradeList) entry.value()).grades().stream().map(Grade::student);
    }
}
