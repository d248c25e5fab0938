package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.Deputy;
import tw.portfolio.model.office.DeputyList;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.office.Window;
import tw.portfolio.model.office.WindowKind;
import tw.portfolio.model.student.PerformanceCategory;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Editions;

/** Who is who, who teaches what, who stands in for whom and until when: dated rows, of which those of a step's day count. */
final class Policy {
    private final School school;
    private final Optional<Editions> editions;
    private final People people;
    private final Optional<AsWritten> asWritten;
    private final PolicyBesides beside;
    private final Enrolments enrolments;
    private final List<Deputy> deputies;
    private final Map<StudentNumber, Student> students = new HashMap<>();
    private final Map<StaffId, StaffMember> staff = new HashMap<>();
    private final Map<Term, Map<CourseId, Course>> courses = new HashMap<>();
    private final Map<Term, Map<String, ClassEnrolment>> classes = new HashMap<>();
    private final Map<Term, Calendar> calendars = new HashMap<>();

    /**
     * What was in force before a step that left nobody entitled by some file.
     *
     * @param file the file that is to be mended
     */
    record Kept(String file, Policy policy) {}

    private Policy(
            School school,
            Optional<Editions> editions,
            People people,
            Optional<AsWritten> asWritten,
            PolicyBesides beside) {
        this.school = school;
        this.editions = editions;
        this.people = people;
        this.asWritten = asWritten;
        this.beside = beside;
        this.enrolments = new Enrolments(school);
        this.deputies = school.offices().of(DeputyList.class).stream()
                .flatMap(list -> list.value().deputies().stream())
                .toList();
    }

    /**
     * Returns the policy that a state of the school's records lays down.
     *
     * @param editions absent when the school names none that is known: then nobody may certify
     */
    static Policy of(School school, Optional<Editions> editions) {
        return of(school, editions, People.of(school), Optional.empty(), PolicyBesides.NOTHING);
    }

    /**
     * Returns the same, and knows what stands in rows that are not in force.
     *
     * @param written the school as its files have it
     */
    static Policy of(School school, AsWritten written, Optional<Editions> editions, PolicyBesides beside) {
        return of(school, editions, People.of(school), Optional.of(written), beside);
    }

    /**
     * Returns the policy by which offices' records are judged: no student's own record has a part in it.
     *
     * @param formerly as {@link PolicyBesides} has it
     * @param mainBranches as {@link PolicyBesides} has it
     */
    static Policy ofStaff(
            School school, Optional<Editions> editions, Map<String, StaffId> formerly, Set<String> mainBranches) {
        PolicyBesides beside = new PolicyBesides(new TreeMap<>(), Optional.empty(), formerly, mainBranches);
        return of(school, editions, People.ofStaff(school), Optional.empty(), beside);
    }

    private static Policy of(
            School school,
            Optional<Editions> editions,
            People people,
            Optional<AsWritten> asWritten,
            PolicyBesides beside) {
        Policy policy = new Policy(school, editions, people, asWritten, beside);
        school.students().forEach(student -> policy.students.put(student.number(), student));
        school.staff().forEach(member -> policy.staff.putIfAbsent(member.id(), member));
        school.offices()
                .of(ClassEnrolment.class)
                .forEach(entry -> policy.classes
                        .computeIfAbsent(entry.term(), term -> new HashMap<>())
                        .put(entry.key("class"), entry.value()));
        school.offices().of(Calendar.class).forEach(entry -> policy.calendars.putIfAbsent(entry.term(), entry.value()));
        return policy;
    }

    School school() {
        return school;
    }

    People people() {
        return people;
    }

    /** Returns the file for whose sake nobody can tell who may certify a record that no row in force is for; nothing where none is. */
    Optional<String> unmended() {
        return beside.kept().map(Kept::file);
    }

    /** Returns the file for whose sake nobody knows an address that a member of staff had on {@code day}; nothing where none is. */
    Optional<String> unmended(LocalDate day, String email) {
        return beside.kept()
                .filter(kept -> kept.policy().people().on(day, email).stream().anyMatch(Person.Staff.class::isInstance))
                .map(Kept::file);
    }

    /** Returns the file in which an address stands that no row in force has; nothing where no file has it. */
    Optional<String> notInForce(LocalDate day, String email) {
        return people.by(day, email).isEmpty() ? asWritten.flatMap(it -> it.file(day, email)) : Optional.empty();
    }

    /** Returns what the school's main branch is called, and was before. */
    Set<String> mainBranches() {
        Set<String> names = new HashSet<>(beside.mainBranches());
        names.add(school.settings().branch());
        return names;
    }

    /** Returns whether an address that no row has any more was that of somebody who might change the list of staff. */
    boolean wasOfficers(String email) {
        return beside.formerly().containsKey(People.folded(email))
                && people.anybody(email).isEmpty();
    }

    /** Returns whether nobody may change the list of staff from a day on but whoever had an address that no row has any more. */
    boolean isAlone(String email, LocalDate day) {
        Set<StaffId> officers = Set.copyOf(Entitling.officers(school, day).values());
        return Optional.ofNullable(beside.formerly().get(People.folded(email)))
                .map(former -> officers.equals(Set.of(former)))
                .orElse(false);
    }

    /** Returns the course, with the file of whose rows not in force it hangs that the student takes it; nothing where no file says so. */
    Optional<String> takenNotInForce(StudentNumber number, Term term, CourseId course) {
        return asWritten.flatMap(it -> it.taken(number, term, course));
    }

    /** Returns where the student's own file of a folder went, in words, when somebody not entitled moved or deleted it. */
    Optional<String> movedProfile(String folder) {
        return Optional.ofNullable(beside.movedProfiles().get(folder));
    }

    Optional<StaffMember> staff(StaffId id) {
        return Optional.ofNullable(staff.get(id));
    }

    Optional<Student> student(StudentNumber number) {
        return Optional.ofNullable(students.get(number));
    }

    /** Returns whether this is written as the number of a student of the school. */
    boolean has(String number) {
        return number.matches(StudentNumber.FORM) && students.containsKey(StudentNumber.of(number));
    }

    Optional<Course> course(Term term, CourseId id) {
        return Optional.ofNullable(courses.computeIfAbsent(term, this::courses).get(id));
    }

    private Map<CourseId, Course> courses(Term term) {
        Map<CourseId, Course> all = new HashMap<>();
        school.courses(term).forEach(course -> all.putIfAbsent(course.id(), course));
        return all;
    }

    private Optional<Calendar> calendar(Term term) {
        return Optional.ofNullable(calendars.get(term));
    }

    boolean takes(Student student, Term term, CourseId course) {
        return enrolments.takes(student, term, course);
    }

    /** Returns the deputies whose period covers {@code day}, in the order of their list. */
    List<Deputy> deputies(LocalDate day) {
        return deputies.stream().filter(row -> row.holdsOn(day)).toList();
    }

    /**
     * Returns who certifies a record, by the edition in force at its term.
     *
     * @param day the day of the certification
     */
    Optional<Responsibility> responsibility(Tracked record, Optional<PerformanceCategory> category, LocalDate day) {
        Optional<Editions> by = record.ofPolicy() && beside.kept().isPresent()
                ? beside.kept().get().policy().editions
                : editions;
        return by.flatMap(
                it -> it.certifying(record.kind(), record.file(), day).responsibility(record.kind(), category));
    }

    /**
     * Returns the cap on a subject, or nothing where the edition in force sets none.
     *
     * @param period a term or a school year
     */
    Optional<Cap> cap(CapSubject subject, String period) {
        return editions.flatMap(it -> period.contains("-") ? it.in(Term.of(period)) : it.in(SchoolYear.of(period)))
                .flatMap(it -> it.cap(subject));
    }

    /** Returns the student's class of {@code term} as it was on {@code day}. */
    Optional<ClassEnrolment> classOf(Student student, Term term, LocalDate day) {
        Map<String, ClassEnrolment> ofTerm = classes.getOrDefault(term, Map.of());
        return student.classOn(day)
                .flatMap(row -> Optional.ofNullable(ofTerm.get(row.classId().value())));
    }

    /**
     * Returns {@code day}, moved into the term while lessons are held: who taught a course to its end may certify after it, though the
     * row has ended.
     */
    LocalDate withinLessons(Term term, LocalDate day) {
        LocalDate last = calendar(term)
                .map(Calendar::ends)
                .filter(ends -> ends.isBefore(term.lastDay()))
                .orElse(term.lastDay());
        LocalDate begun = day.isBefore(term.firstDay()) ? term.firstDay() : day;
        return begun.isAfter(last) ? last : begun;
    }

    /** Returns when certification closes for the student's grade, the latest extension counted; absent where the calendar says nothing. */
    Optional<Instant> certificationCloses(Student student, Term term) {
        return closes(WindowKind.CERTIFICATION, student, term);
    }

    /** Returns when a window closes for the student's grade, the latest extension counted; absent where the calendar says nothing. */
    Optional<Instant> closes(WindowKind kind, Student student, Term term) {
        return calendar(term).flatMap(calendar -> {
            Optional<Integer> grade = Enrolments.classes(student, term)
                    .flatMap(id -> Optional.ofNullable(
                            classes.getOrDefault(term, Map.of()).get(id.value()))
                            .stream())
                    .map(ClassEnrolment::grade)
                    .findFirst();
            return calendar.windows().stream()
                    .filter(window -> window.window() == kind && isFor(window, grade))
                    .map(window ->
                            grade.map(one -> calendar.closes(window, one)).orElseGet(() -> calendar.closesLast(window)))
                    .map(SchoolTime::end)
                    .max(Comparator.naturalOrder());
        });
    }

    private static boolean isFor(Window window, Optional<Integer> grade) {
        return grade.map(window::isFor).orElse(true);
    }

    /** Returns the last term of a year for which there is a calendar. */
    Optional<Term> lastTerm(SchoolYear year) {
        return List.of(new Term(year, 2), new Term(year, 1)).stream()
                .filter(calendars::containsKey)
                .findFirst();
    }

    /** Returns the rows that hold on {@code day}. */
    static <D extends Dated> List<D> on(LocalDate day, List<D> rows) {
        return rows.stream().filter(row -> row.holdsOn(day)).toList();
    }
}
