package tw.portfolio.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.office.StaffList;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/**
 * The whole school as its records say it is.
 *
 * @param profile {@code portfolio.yaml}
 * @param offices every record outside the students' directories
 * @param students sorted by student number
 * @param gaps the record files that are there but could not be read in whole: nothing may be concluded from what seems absent in them
 */
public record School(Entry<SchoolProfile> profile, Entries offices, List<Student> students, SortedSet<String> gaps) {

    public School {
        students = students.stream().sorted().toList();
        gaps = Collections.unmodifiableSortedSet(new TreeSet<>(gaps));
    }

    /** Makes a school of records that were all read in whole. */
    public School(Entry<SchoolProfile> profile, Entries offices, List<Student> students) {
        this(profile, offices, students, Collections.emptySortedSet());
    }

    /** Returns whether a record file whose path begins with {@code prefix} could not be read in whole. */
    public boolean gapBelow(String prefix) {
        SortedSet<String> from = gaps.tailSet(prefix);
        return !from.isEmpty() && from.first().startsWith(prefix);
    }

    public SchoolProfile settings() {
        return profile.value();
    }

    public Optional<Student> student(StudentNumber number) {
        int index =
                Collections.binarySearch(students.stream().map(Student::number).toList(), number);
        return index < 0 ? Optional.empty() : Optional.of(students.get(index));
    }

    /** Returns the students by number; of several with one number the first. */
    public Map<StudentNumber, Student> studentsByNumber() {
        return students.stream().collect(Collectors.toMap(Student::number, Function.identity(), (one, other) -> one));
    }

    /** Returns in which folder each student's records belong. */
    public Homes homes() {
        return Homes.of(students, gaps);
    }

    /** Returns everyone on the staff list, in its order. */
    public List<StaffMember> staff() {
        return offices.of(StaffList.class).stream()
                .flatMap(list -> list.value().staff().stream())
                .toList();
    }

    public Optional<StaffMember> staff(StaffId id) {
        return staff().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    public Optional<Calendar> calendar(Term term) {
        return offices.of(Calendar.class).stream()
                .filter(entry -> entry.term().equals(term))
                .map(Entry::value)
                .findFirst();
    }

    /** Returns the courses of a term, in the order of their list. */
    public List<Course> courses(Term term) {
        return offices.of(CourseList.class).stream()
                .filter(entry -> entry.term().equals(term))
                .flatMap(entry -> entry.value().courses().stream())
                .toList();
    }

    public Optional<Course> course(Term term, CourseId id) {
        return courses(term).stream().filter(course -> course.id().equals(id)).findFirst();
    }

    /** Returns every record of the school, the offices' first, then each student's. */
    public Stream<Entry<?>> all() {
        return Stream.concat(
                offices.all().stream(), students.stream().flatMap(student -> student.entries().all().stream()));
    }
}
