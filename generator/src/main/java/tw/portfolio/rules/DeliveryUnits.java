package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Due;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseEnrolment;
import tw.portfolio.model.office.Elective;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/** What a delivery is made of in one term: a file for each class, each course, each student, or one for all. */
final class DeliveryUnits {
    private static final Set<StatusKind> ATTENDING =
            Set.of(StatusKind.ENROLLED, StatusKind.REPEATING, StatusKind.TRANSFERRED_IN, StatusKind.GUEST);

    private final School school;
    private final Term term;
    private final List<Student> students;
    private final Map<String, String> classes = new TreeMap<>();
    private final Map<String, Integer> grades = new HashMap<>();
    private final Set<String> dissolved;
    private final LocalDate today;
    private final LocalDate day;

    DeliveryUnits(School school, Term term, LocalDate today) {
        this.school = school;
        this.term = term;
        this.today = today;
        LocalDate ends = Completeness.calendar(school, term)
                .map(Entry::value)
                .map(Calendar::ends)
                .orElse(term.lastDay());
        this.day = today.isBefore(ends) ? today : ends;
        this.students = school.students().stream().filter(this::attends).toList();
        students.forEach(student -> seat(student).ifPresent(seat -> classes.put(seat.value(), seat.value())));
        for (Entry<ClassEnrolment> entry : ofTerm(ClassEnrolment.class)) {
            classes.put(entry.key("class"), entry.value().name());
            grades.put(entry.key("class"), entry.value().grade());
        }
        this.dissolved = DissolvedClasses.of(school, term, day);
    }

    /**
     * One thing owed.
     *
     * @param path where it is filed, or would be
     * @param lacking whether it is owed and not there, or not for every student; a file that could not be read is there
     * @param students who of those it is for has one
     */
    record Unit(
            String name,
            String path,
            List<Entry<?>> records,
            boolean lacking,
            Optional<OfficeDelivery.Coverage> students) {}

    Stream<Unit> of(Delivery delivery) {
        RecordKind kind = delivery.record();
        if (delivery.due() == Due.ON_ENTRY) {
            return entrants(kind);
        }
        if (kind.ofStudent()) {
            return ofStudents(kind);
        }
        if (kind.names("class")) {
            return classes.entrySet().stream()
                    .flatMap(of -> Stream.of(one(kind, "class", of.getKey(), of.getValue()))
                            .filter(unit -> !unit.lacking() || !dissolved.contains(of.getKey())));
        }
        return kind == RecordKind.COURSE_ENROLMENT ? electives() : Stream.of(whole(kind));
    }

    private Unit one(RecordKind kind, String placeholder, String key, String name) {
        Map<String, String> keys = new HashMap<>(TermDeliveries.keys(term));
        keys.put(placeholder, key);
        String path = kind.path(keys);
        List<Entry<?>> there =
                ofTerm(kind).filter(entry -> entry.key(placeholder).equals(key)).collect(Collectors.toList());
        return new Unit(name, path, there, there.isEmpty() && !school.gapBelow(path), Optional.empty());
    }

    private Unit whole(RecordKind kind) {
        String path = kind.path(TermDeliveries.keys(term));
        List<Entry<?>> there = ofTerm(kind).collect(Collectors.toList());
        int free = path.indexOf('{');
        boolean gap = school.gapBelow(free < 0 ? path : path.substring(0, free));
        Optional<OfficeDelivery.Coverage> covered =
                kind == RecordKind.CONSULTATION ? Optional.of(consultations()) : Optional.empty();
        boolean some = covered.map(OfficeDelivery.Coverage::owed).orElse(0) > 0;
        boolean lacking = (there.isEmpty() || some) && !gap;
        String name = kind.names("term") ? term.toString() : term.year().toString();
        return new Unit(name, path, there, lacking, covered);
    }

    /** A record of every student who attends. */
    private Stream<Unit> ofStudents(RecordKind kind) {
        List<Entry<?>> there = students.stream()
                .flatMap(student -> student.entries().of(kind).stream())
                .filter(this::isOfTerm)
                .collect(Collectors.toList());
        Set<StudentNumber> have = there.stream()
                .map(entry -> StudentNumber.of(entry.key("student")))
                .collect(Collectors.toSet());
        String path = kind.path(TermDeliveries.keys(term));
        OfficeDelivery.Coverage coverage = coverage(
                students,
                student -> have.contains(student.number()) || school.gapBelow(student.directory() + "/guidance"));
        return students.isEmpty()
                ? Stream.empty()
                : Stream.of(new Unit(
                        term.toString(), path, there, !coverage.missing().isEmpty(), Optional.of(coverage)));
    }

    /** Those who entered the school in this school year: on the roster, or first named by a list of this year and on no roster. */
    private Stream<Unit> entrants(RecordKind kind) {
        List<Student> entered = school.students().stream()
                .filter(student -> student.entryYear().equals(term.year()))
                .toList();
        List<Entry<?>> there = entered.stream()
                .flatMap(student -> student.entries().of(kind).stream())
                .collect(Collectors.toList());
        String path = kind.path(Map.of("entryYear", term.year().toString()));
        int unlisted = Unlisted.of(school, term.year());
        OfficeDelivery.Coverage all =
                new OfficeDelivery.Coverage(entered.size() + unlisted, List.of(), List.of(), unlisted);
        return all.all() == 0
                ? Stream.empty()
                : Stream.of(new Unit(term.year().toString(), path, there, unlisted > 0, Optional.of(all)));
    }

    /**
     * A list for each course that no class takes whole; none in a term without such courses. Where the list of a class is missing, nobody can
     * tell which courses of its grade that class takes whole: only that list is owed.
     */
    private Stream<Unit> electives() {
        Set<Integer> unlisted = gradesWithoutList();
        Set<String> listed = ofTerm(CourseEnrolment.class).stream()
                .map(entry -> entry.key("course"))
                .collect(Collectors.toSet());
        Set<String> whole = ofTerm(ClassEnrolment.class).stream()
                .flatMap(entry -> entry.value().courses().stream())
                .map(taken -> taken.course().value())
                .collect(Collectors.toSet());
        Map<String, Course> chosen = new TreeMap<>();
        school.courses(term).stream()
                .filter(course -> !whole.contains(course.id().value()))
                .filter(course -> !unlisted.contains(course.grade())
                        || listed.contains(course.id().value()))
                .forEach(course -> chosen.put(course.id().value(), course));
        Set<String> own = chosen.values().stream()
                .filter(course -> isRegular(course.way()))
                .map(course -> course.id().value())
                .collect(Collectors.toSet());
        Set<Integer> choosing = chosen.values().stream()
                .filter(course -> own.contains(course.id().value()))
                .map(Course::grade)
                .collect(Collectors.toSet());
        List<Student> choosers = students.stream()
                .filter(student -> seat(student)
                        .map(seat -> choosing.contains(grades.getOrDefault(seat.value(), 0)))
                        .orElse(false))
                .toList();
        Optional<OfficeDelivery.Coverage> covered = Optional.of(coverage(choosers, listed(own)));
        return chosen.entrySet().stream()
                .map(of -> one(
                        RecordKind.COURSE_ENROLMENT,
                        "course",
                        of.getKey(),
                        of.getValue().name()))
                .map(unit -> unit.lacking() || !own.contains(course(unit))
                        ? unit
                        : new Unit(unit.name(), unit.path(), unit.records(), false, covered));
    }

    private Set<Integer> gradesWithoutList() {
        return students.stream()
                .filter(student -> seat(student)
                        .filter(seat -> !grades.containsKey(seat.value()) && !dissolved.contains(seat.value()))
                        .isPresent())
                .map(student -> term.year().value() - student.entryYear().value() + 1)
                .collect(Collectors.toSet());
    }

    private static String course(Unit unit) {
        return unit.path().replaceAll("^.*/|\\.yaml$", "");
    }

    /** Whoever makes up for a course, or takes it once more, has not chosen it: that list says nothing of the choice of others. */
    private static boolean isRegular(Optional<CourseWay> way) {
        return way.map(CourseWay.REGULAR::equals).orElse(true);
    }

    private static OfficeDelivery.Coverage coverage(List<Student> of, Predicate<Student> has) {
        return new OfficeDelivery.Coverage(
                of.size(), of.stream().filter(has.negate()).toList());
    }

    private Predicate<Student> listed(Set<String> courses) {
        Set<StudentNumber> on = ofTerm(CourseEnrolment.class).stream()
                .filter(entry -> courses.contains(entry.key("course")))
                .flatMap(entry -> entry.value().students().stream())
                .filter(row -> isRegular(row.way()))
                .map(Elective::student)
                .collect(Collectors.toSet());
        return student -> on.contains(student.number());
    }

    /** As a career plan, one is due of every student; planned is not held. Whoever is named as absent was not consulted, and was asked to come. */
    private OfficeDelivery.Coverage consultations() {
        Set<StudentNumber> met = new HashSet<>();
        Set<StudentNumber> absent = new HashSet<>();
        List<Entry<Consultation>> held = ofTerm(Consultation.class).stream()
                .filter(entry -> ConsultationRule.isHeld(entry, today))
                .toList();
        for (Entry<Consultation> entry : held) {
            absent.addAll(entry.value().absent());
            entry.value().students().stream()
                    .filter(number -> !entry.value().absent().contains(number))
                    .forEach(met::add);
        }
        OfficeDelivery.Coverage covered = coverage(students, student -> met.contains(student.number()));
        return new OfficeDelivery.Coverage(
                covered.all(),
                covered.missing(),
                covered.missing().stream()
                        .filter(student -> absent.contains(student.number()))
                        .toList(),
                0);
    }

    private boolean attends(Student student) {
        Optional<StatusKind> status = student.profile().value().standing().stream()
                .filter(row -> row.holdsOn(day))
                .map(row -> row.status())
                .findFirst();
        return seat(student).isPresent() && status.map(ATTENDING::contains).orElse(true);
    }

    private Optional<ClassId> seat(Student student) {
        return student.classOn(day).map(row -> row.classId());
    }

    private <T extends Record> List<Entry<T>> ofTerm(Class<T> form) {
        return school.offices().of(form).stream().filter(this::isOfTerm).toList();
    }

    private Stream<Entry<?>> ofTerm(RecordKind kind) {
        return school.offices().of(kind).stream().filter(this::isOfTerm);
    }

    private boolean isOfTerm(Entry<?> entry) {
        return entry.kind().names("term")
                ? entry.term().equals(term)
                : entry.kind().names("year") && entry.year().equals(term.year());
    }
}
