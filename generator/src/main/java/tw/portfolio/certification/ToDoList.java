package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.binding.Nearest;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/** Everything that waits for somebody at the school, whoever waits longest first; then what the check found, errors first. */
public final class ToDoList {
    private static final Comparator<ToDo> LONGEST_FIRST = Comparator.<ToDo, Instant>comparing(
                    item -> item.since().orElse(Instant.MAX))
            .thenComparing(
                    item -> item.finding().map(Diagnostic::severity).orElse(Severity.ERROR), Comparator.reverseOrder())
            .thenComparing(ToDo::path)
            .thenComparing(item -> item.request().map(OpenRequest::number).orElse(0));
    private final School school;
    private final List<StudentNumber> unread;
    private final LocalDate today;
    private final List<ToDo> all;

    /**
     * @param unread the numbers of students of whom nothing can be read, because their own file cannot
     */
    ToDoList(School school, SortedSet<StudentNumber> unread, LocalDate today, List<ToDo> all) {
        this.school = school;
        this.unread = List.copyOf(unread);
        this.today = today;
        this.all = all.stream().sorted(LONGEST_FIRST).toList();
    }

    /**
     * One person or office with what waits for them.
     *
     * @param id a member of staff's id, a student number or an office's word
     * @param others of the items, how many wait for somebody else to do something first
     */
    public record Part(String id, String name, List<ToDo> items, int others) {}

    /**
     * What waits to be merged, in numbers.
     *
     * @param people how many teachers and offices it waits for
     * @param records how many proposed records somebody responsible could merge now
     * @param longest the days the first of them has waited
     * @param blocked how many proposed records are to be mended first
     */
    public record Waiting(int people, int records, long longest, int blocked) {}

    public List<ToDo> all() {
        return all;
    }

    public long days(ToDo item) {
        return item.since()
                .map(since -> Math.max(0, ChronoUnit.DAYS.between(SchoolTime.day(since), today)))
                .orElse(0L);
    }

    /** Returns the name of the student whose record it is; absent where it is nobody's, or of a student the lists do not know. */
    public Optional<String> owner(ToDo item) {
        return item.owner().flatMap(school::student).map(Student::name);
    }

    /** Returns what waits for one person, or nothing when the lists know nobody of that id, number, office or name. */
    public Optional<Part> of(String person) {
        Stream<Part> staff = school.staff().stream()
                .filter(member ->
                        member.id().value().equals(person) || member.name().equals(person))
                .map(this::of);
        Stream<Part> students = school.students().stream()
                .filter(student -> student.number().value().equals(person)
                        || student.name().equals(person))
                .map(this::of);
        Stream<Part> offices = Arrays.stream(Office.values())
                .filter(office -> office.word().equals(person) || office.zh().equals(person))
                .map(this::of);
        Stream<Part> numbers = unread.stream()
                .filter(number -> number.value().equals(person))
                .map(number -> of(number, number.value()));
        return Stream.of(staff, students, offices, numbers)
                .flatMap(part -> part)
                .findFirst();
    }

    /** Returns whom the lists know that somebody nobody knows is probably meant to be. */
    public Optional<String> near(String person) {
        Set<String> known = new TreeSet<>();
        school.staff().forEach(member -> known.addAll(List.of(member.id().value(), member.name())));
        school.students()
                .forEach(student -> known.addAll(List.of(student.number().value(), student.name())));
        unread.forEach(number -> known.add(number.value()));
        Arrays.stream(Office.values()).forEach(office -> known.addAll(List.of(office.word(), office.zh())));
        return Nearest.to(person, known);
    }

    /** Returns everyone for whom anything waits: the staff, the offices, then the students. */
    public List<Part> parts() {
        Stream<Part> staff = school.staff().stream().map(this::byName);
        Stream<Part> offices = Arrays.stream(Office.values()).map(this::of);
        Stream<Part> students = Stream.concat(
                school.students().stream().map(this::of), unread.stream().map(number -> of(number, number.value())));
        return Stream.of(staff, offices, students)
                .flatMap(part -> part)
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private Part of(StaffMember member) {
        Set<Office> offices = new HashSet<>();
        Policy.on(today, member.roles()).forEach(role -> role.office().ifPresent(offices::add));
        return part(
                member.id().value(),
                member.name(),
                item -> isFor(item, member)
                        || offices.stream().anyMatch(office -> isFor(item, office) || mayCertify(item, office)),
                item -> hasTurn(item, member) || offices.stream().anyMatch(office -> hasTurn(item, office)));
    }

    private Part byName(StaffMember member) {
        return part(member.id().value(), member.name(), item -> isFor(item, member), item -> hasTurn(item, member));
    }

    private Part of(Office office) {
        return part(office.word(), office.zh(), item -> isFor(item, office), item -> hasTurn(item, office));
    }

    private Part of(Student student) {
        return of(student.number(), student.name());
    }

    private Part of(StudentNumber student, String name) {
        Part part = part(
                student.value(),
                name,
                item -> isOf(item, student) || isAsked(item, student.value()),
                item -> hasTurn(item, student));
        List<ToDo> spoken = part.items().stream()
                .map(item -> speaksTo(item, student) ? item.spoken() : item)
                .toList();
        return new Part(part.id(), part.name(), spoken, part.others());
    }

    /** Returns whether the words to whoever is concerned are words to the student: of his own records, unless somebody else is asked. */
    private static boolean speaksTo(ToDo item, StudentNumber student) {
        return hasTurn(item, student) || (isOf(item, student) && item.asked().isEmpty());
    }

    private static boolean hasTurn(ToDo item, StudentNumber student) {
        return item.turn() == Turn.STUDENT && (item.asked().isEmpty() || isAsked(item, student.value()));
    }

    private Part part(String id, String name, Predicate<ToDo> wanted, Predicate<ToDo> theirs) {
        List<ToDo> items = new ToldOnce(all.stream().filter(wanted).toList()).items();
        return new Part(
                id, name, items, (int) items.stream().filter(theirs.negate()).count());
    }

    /** Returns whether the member of staff does the next thing, for an item that concerns them. */
    private static boolean hasTurn(ToDo item, StaffMember member) {
        return item.turn() == Turn.CERTIFIER
                || item.turn() == Turn.KEEPER
                || isAsked(item, member.id().value());
    }

    /** Returns whether the office does the next thing, for an item that concerns it. */
    private static boolean hasTurn(ToDo item, Office office) {
        return item.turn() != Turn.STUDENT && (item.turn() == Turn.CERTIFIER || isFor(item, office));
    }

    private static boolean isFor(ToDo item, StaffMember member) {
        return item.whom().staff().contains(member.id())
                || isAsked(item, member.id().value());
    }

    private static boolean isOf(ToDo item, StudentNumber student) {
        boolean own = Tracked.ofOwner(item.kind())
                || (item.finding().isPresent() && item.turn() == Turn.STUDENT); // of no record's name, perhaps
        return own && item.owner().equals(Optional.of(student));
    }

    private static boolean isAsked(ToDo item, String id) {
        return item.asked().contains(id);
    }

    private static boolean isFor(ToDo item, Office office) {
        return switch (item.turn()) {
            case REGISTRY -> office == Office.REGISTRY;
            case TEACHING -> office == Office.TEACHING;
            case IT -> office == Office.MEDIA;
            case KEEPER -> item.whom().offices().contains(office);
            case STUDENT, CERTIFIER ->
                item.whom().office().equals(Optional.of(office))
                        || (office == Office.TEACHING && item.whom().equals(Responsible.NOBODY));
        };
    }

    private static boolean mayCertify(ToDo item, Office office) {
        return item.turn() == Turn.CERTIFIER && item.whom().offices().contains(office);
    }

    public Waiting waiting() {
        List<ToDo> proposed =
                all.stream().filter(item -> item.request().isPresent()).toList();
        List<ToDo> ready =
                proposed.stream().filter(item -> item.turn() == Turn.CERTIFIER).toList();
        Set<Object> people = new HashSet<>();
        // a course's first teacher stands for those who may do it too
        ready.forEach(item -> people.add(
                item.whom().staff().isEmpty()
                        ? item.whom().office()
                        : item.whom().staff().get(0)));
        long longest = ready.stream().mapToLong(this::days).max().orElse(0);
        return new Waiting(people.size(), ready.size(), longest, proposed.size() - ready.size());
    }
}
