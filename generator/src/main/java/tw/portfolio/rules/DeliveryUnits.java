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
    private final LocalDate day;

    DeliveryUnits(School school, Term term, LocalDate today) {
        this.school = school;
        this.term = term;
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
            return classes.entrySet().stream().map(of -> one(kind, "class", of.getKey(), of.getValue()));
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
                kind == RecordKind.CONSULTATION ? Optional.of(coverage(students, consulted())) : Optional.empty();
        boolean lacking = there.isEmpty() && !gap;
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

    /** Those who entered the school in this school year: whoever is on the roster is there. */
    private Stream<Unit> entrants(RecordKind kind) {
        List<Student> entered = school.students().stream()
                .filter(student -> student.entryYear().equals(term.year()))
                .toList();
        List<Entry<?>> there = entered.stream()
                .flatMap(student -> student.entries().of(kind).stream())
                .collect(Collectors.toList());
        String path = kind.path(Map.of("entryYear", term.year().toString()));
        OfficeDelivery.Coverage all = new OfficeDelivery.Coverage(entered.size(), List.of());
        return entered.isEmpty()
                ? Stream.empty()
                : Stream.of(new Unit(term.year().toString(), path, there, false, Optional.of(all)));
    }

    /** A list for each course that no class takes whole; none in a term without such courses. */
    private Stream<Unit> electives() {
        Set<String> whole = ofTerm(ClassEnrolment.class).stream()
                .flatMap(entry -> entry.value().courses().stream())
                .map(taken -> taken.course().value())
                .collect(Collectors.toSet());
        Map<String, Course> chosen = new TreeMap<>();
        school.courses(term).stream()
                .filter(course -> !whole.contains(course.id().value()))
                .forEach(course -> chosen.put(course.id().value(), course));
        Set<Integer> choosing = chosen.values().stream().map(Course::grade).collect(Collectors.toSet());
        List<Student> choosers = students.stream()
                .filter(student -> seat(student)
                        .map(seat -> choosing.contains(grades.getOrDefault(seat.value(), 0)))
                        .orElse(false))
                .toList();
        Optional<OfficeDelivery.Coverage> covered = Optional.of(coverage(choosers, listed()));
        return chosen.entrySet().stream()
                .map(of -> one(
                        RecordKind.COURSE_ENROLMENT,
                        "course",
                        of.getKey(),
                        of.getValue().name()))
                .map(unit ->
                        unit.lacking() ? unit : new Unit(unit.name(), unit.path(), unit.records(), false, covered));
    }

    private static OfficeDelivery.Coverage coverage(List<Student> of, Predicate<Student> has) {
        return new OfficeDelivery.Coverage(
                of.size(), of.stream().filter(has.negate()).toList());
    }

    private Predicate<Student> listed() {
        Set<StudentNumber> on = ofTerm(CourseEnrolment.class).stream()
                .flatMap(entry -> entry.value().students().stream())
                .map(Elective::student)
                .collect(Collectors.toSet());
        return student -> on.contains(student.number());
    }

    /** Whoever is named as absent was not consulted. */
    private Predicate<Student> consulted() {
        Set<StudentNumber> met = new HashSet<>();
        for (Entry<Consultation> entry : ofTerm(Consultation.class)) {
            entry.value().students().stream()
                    .filter(number -> !entry.value().absent().contains(number))
                    .forEach(met::add);
        }
        return student -> met.contains(student.number());
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
