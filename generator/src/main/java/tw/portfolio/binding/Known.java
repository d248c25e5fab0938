package tw.portfolio.binding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.StaffList;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/**
 * What may be named by others. It is gathered from paths and from every row whose id can be read, faulty or not, so that one broken
 * file is one finding and not one for each who names it; a list whose ids cannot all be read judges nobody.
 */
final class Known {
    private static final Set<RecordKind> LISTS = EnumSet.of(RecordKind.STAFF, RecordKind.COURSES);
    private static final String ENDING = ".yaml";
    private final Set<StudentNumber> students = new HashSet<>();
    private final Set<StaffId> staff = new HashSet<>();
    private final Map<String, Set<CourseId>> courses = new HashMap<>();
    private final Map<String, Set<ClassId>> classes = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> blind = new HashSet<>();

    /** What is probably meant to be a list and is not read as it, the first by path, by the list's path. */
    private final Map<String, String> standIns = new TreeMap<>();

    /** The files whose bytes are elsewhere, each with its source. */
    private final Set<String> elsewhere = new HashSet<>();

    /** Notes the files that are there: a student, a class and a list are known by their paths. */
    void files(Source source) {
        for (SourceFile file : source.files()) {
            if (!Placement.readable(file)) {
                elsewhere.add(source.name() + "/" + file.path());
            }
            Optional<RecordKind> kind = RecordKind.at(file.path());
            if (kind.isPresent()) {
                file(kind.get(), file.path());
            } else if (!file.path().startsWith("students/")) {
                meant(file.path()).ifPresent(list -> standIns.merge(list, file.path(), (one, other) -> one));
            }
        }
    }

    private void file(RecordKind kind, String path) {
        if (kind.ofStudent()) {
            students.add(StudentNumber.of(kind.key(path, "student")));
        } else if (kind == RecordKind.CLASS_ENROLMENT) {
            classes.computeIfAbsent(kind.key(path, "term"), term -> new TreeSet<>())
                    .add(ClassId.of(kind.key(path, "class")));
        } else if (LISTS.contains(kind)) {
            present.add(path);
        }
    }

    /** Returns the list that a file is probably meant to be, by its name or because it lies in a folder of the list's name. */
    private static Optional<String> meant(String path) {
        String named = Misfiled.stem(path).toLowerCase(Locale.ROOT) + ENDING;
        int folder = path.indexOf(ENDING + "/");
        return Stream.of(named, folder < 0 ? "" : path.substring(0, folder) + ENDING)
                .filter(list -> RecordKind.at(list).filter(LISTS::contains).isPresent())
                .findFirst()
                .or(() -> Misfiled.of(path.split("/", -1))
                        .filter(guess -> guess.kind() == RecordKind.STAFF)
                        .map(guess -> RecordKind.STAFF.pattern()));
    }

    /** Notes the rows of a list. */
    void rows(Entry<?> entry) {
        if (entry.value() instanceof StaffList list) {
            list.staff().stream().map(StaffMember::id).forEach(staff::add);
        }
        if (entry.value() instanceof CourseList list) {
            list.courses().stream().map(Course::id).forEach(courses(entry.key("term"))::add);
        }
    }

    /** Notes the ids of rows that could not be made, and whether some ids could not even be read. */
    void faulty(RecordKind kind, String path, Set<Object> salvaged, boolean unreadable) {
        for (Object id : salvaged) {
            if (id instanceof StaffId member) {
                staff.add(member);
            }
            if (id instanceof CourseId course && kind == RecordKind.COURSES) {
                courses(kind.key(path, "term")).add(course);
            }
        }
        if (unreadable) {
            blind.add(path);
        }
    }

    /** Returns whether a path is a link or another repository, or lies behind one: a finding tells of it already. */
    boolean elsewhere(String source, String path) {
        String at = source + "/" + path;
        while (at.length() > source.length() && !elsewhere.contains(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return at.length() > source.length();
    }

    boolean student(StudentNumber number) {
        return students.contains(number);
    }

    /** Returns the student whose number has lost leading zeros, if there is one. */
    Optional<StudentNumber> withLostZeros(StudentNumber number) {
        String padded = number.value();
        while (padded.length() < 12) {
            padded = "0" + padded;
            if (students.contains(StudentNumber.of(padded))) {
                return Optional.of(StudentNumber.of(padded));
            }
        }
        return Optional.empty();
    }

    Set<StudentNumber> students() {
        return students;
    }

    Set<StaffId> staff() {
        return staff;
    }

    Set<CourseId> courses(String term) {
        return courses.computeIfAbsent(term, key -> new TreeSet<>());
    }

    /** Returns the classes of a term that have an enrolment; none when the term has no enrolments yet. */
    Set<ClassId> classes(String term) {
        return classes.getOrDefault(term, Set.of());
    }

    /** Returns whether the list is there at all. */
    boolean has(String list) {
        return present.contains(list);
    }

    /** Returns what is probably meant to be a list that is not there: another name, a folder of its name, or a link on the way to it. */
    Optional<String> standIn(String list) {
        return Optional.ofNullable(standIns.get(list))
                .or(() -> elsewhere.stream()
                        .map(at -> at.substring(at.indexOf('/') + 1))
                        .filter(at -> list.startsWith(at + "/"))
                        .sorted()
                        .findFirst());
    }

    /** Returns whether the list can tell who is on it and who is not. */
    boolean judges(String list) {
        return present.contains(list) && !blind.contains(list);
    }
}
