package tw.portfolio.binding;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;

/** Whether what records name is there: students, staff, classes, the term's courses, attachments. */
final class References {
    static final RuleId UNKNOWN_STUDENT = new RuleId("reference.unknown-student");
    static final RuleId LOST_ZERO = new RuleId("reference.lost-zero");
    static final RuleId UNKNOWN_STAFF = new RuleId("reference.unknown-staff");
    static final RuleId UNKNOWN_COURSE = new RuleId("reference.unknown-course");
    static final RuleId UNKNOWN_CLASS = new RuleId("reference.unknown-class");
    private static final String STAFF_LIST = RecordKind.STAFF.pattern();
    private static final int MAX_SHOWN = 12;
    private final Set<String> gaps;
    private final Known known;
    private final List<Diagnostic> notes = new ArrayList<>();

    /** The first place that names a list which is not there, and how many do. */
    private final Map<String, List<Location>> withoutList = new TreeMap<>();

    /** What names a class without a list in its term, by where that list would be. */
    private final Map<String, List<Diagnostic>> withoutClass = new TreeMap<>();

    private References(Set<String> gaps, Known known) {
        this.gaps = gaps;
        this.known = known;
    }

    static List<Diagnostic> check(School school, Known known) {
        References references = new References(school.gaps(), known);
        school.offices().all().forEach(entry -> references.check(entry, Set.of()));
        for (Student student : school.students()) {
            List<Entry<?>> own = student.entries().all();
            Set<String> paths = own.stream().map(Entry::path).collect(Collectors.toSet());
            own.forEach(entry -> references.check(entry, paths));
        }
        references.withoutClass.forEach(references::ofClass);
        references.withoutList.forEach(
                (list, places) -> references.notes.add(MissingList.of(list, known.standIn(list), places)));
        return references.notes;
    }

    /** Checks a record; its text may link to the other records of the same student. */
    private void check(Entry<?> entry, Set<String> own) {
        Set<String> named = new HashSet<>();
        Attachments attachments = new Attachments(entry, own, known, notes);
        form(entry, entry.value(), named, attachments);
        attachments.body(named);
        attachments.leftBySystem();
        if (!gaps.contains(entry.file().path())) { // a list of files that was not read whole may name them
            attachments.unnamed(named);
        }
        pathOf(entry);
        if (entry.value() instanceof StudentProfile profile) {
            profile.classes().forEach(this::membership);
        }
    }

    private void form(Entry<?> entry, Object form, Set<String> named, Attachments attachments) {
        Origin origin = origin(form);
        for (Shape.Part part : Shape.of(form.getClass()).parts()) {
            Location begin = origin.at(part.name());
            for (Object value : part.values(form)) {
                if (value instanceof AttachedFile attached) {
                    attachments.named(attached, named);
                } else if (value instanceof Record && !Scalars.knows(value.getClass())) {
                    form(entry, value, named, attachments);
                } else {
                    scalar(entry, value, begin, part.presence() == Shape.Presence.LIST);
                }
            }
        }
    }

    private void scalar(Entry<?> entry, Object value, Location begin, boolean listed) {
        if (!(value instanceof StudentNumber || value instanceof StaffId || value instanceof CourseId)) {
            return;
        }
        Location at = listed && isUnknown(value) ? Place.ofItem(entry, begin, value.toString()) : begin;
        if (value instanceof StudentNumber number && !known.student(number)) {
            Optional<StudentNumber> meant = known.withLostZeros(number);
            notes.add(
                    meant.isPresent()
                            ? Diagnostic.error(LOST_ZERO, at)
                                    .with("found", number)
                                    .with("likely", meant.get())
                            : Diagnostic.error(UNKNOWN_STUDENT, at).with("found", number));
        }
        if (value instanceof StaffId id && !known.staff().contains(id)) {
            absent(STAFF_LIST, at).ifPresent(finding -> notes.add(likely(UNKNOWN_STAFF, at, id, known.staff())));
        }
        if (value instanceof CourseId id && entry.kind().names("term") && !(entry.value() instanceof CourseList)) {
            course(entry.key("term"), id, at);
        }
    }

    private boolean isUnknown(Object value) {
        return value instanceof StudentNumber number
                ? !known.student(number)
                : !known.staff().contains(value);
    }

    private void course(String term, CourseId id, Location at) {
        Set<CourseId> courses = known.courses(term);
        if (!courses.contains(id)) {
            absent("courses/" + term + ".yaml", at)
                    .ifPresent(finding ->
                            notes.add(likely(UNKNOWN_COURSE, at, id, courses).with("term", term)));
        }
    }

    /** Returns something when the list is there and whole, so that who is not on it is unknown; counts who names a list not there. */
    private Optional<Location> absent(String list, Location at) {
        if (!known.has(list)) {
            withoutList.computeIfAbsent(list, key -> new ArrayList<>()).add(at);
        }
        return known.judges(list) ? Optional.of(at) : Optional.empty();
    }

    private static Diagnostic likely(RuleId rule, Location at, Object id, Collection<?> all) {
        List<String> words = all.stream().map(Object::toString).sorted().toList();
        String some = words.stream().limit(MAX_SHOWN).collect(Collectors.joining("、"))
                + (words.size() > MAX_SHOWN ? "…" : "");
        Text allowed = Nearest.to(id.toString(), words)
                .map(near -> new Text("是不是「" + near + "」？", "did you mean \"" + near + "\"?"))
                .orElse(new Text("有的是：" + some, "there are " + some));
        return Diagnostic.error(rule, at).with("found", id).with("allowed", allowed);
    }

    /** A record filed under a class or course in its path. */
    private void pathOf(Entry<?> entry) {
        RecordKind kind = entry.kind();
        if (kind.names("class") && kind != RecordKind.CLASS_ENROLMENT) {
            String term = entry.key("term");
            ClassId id = ClassId.of(entry.key("class"));
            Set<ClassId> classes = known.classes(term);
            if (!classes.isEmpty() && !classes.contains(id)) {
                unknown(term, id, start(entry), classes);
            }
        }
        if (kind == RecordKind.COURSE_ENROLMENT) {
            course(entry.key("term"), CourseId.of(entry.key("course")), start(entry));
        }
    }

    private void membership(ClassMembership row) {
        String term = tw.portfolio.model.Term.at(row.from()).toString();
        Set<ClassId> classes = known.classes(term);
        if (!classes.isEmpty() && !classes.contains(row.classId())) {
            unknown(term, row.classId(), row.origin().at("classId"), classes);
        }
    }

    /** What several name is there, and its list is what is missing; what one names alone is a slip. */
    private void ofClass(String list, List<Diagnostic> found) {
        if (found.size() > 1) {
            withoutList.put(list, found.stream().map(Diagnostic::at).toList());
        } else {
            notes.addAll(found);
        }
    }

    private void unknown(String term, ClassId id, Location at, Set<ClassId> classes) {
        String list = RecordKind.CLASS_ENROLMENT.path(Map.of("term", term, "class", id.value()));
        withoutClass
                .computeIfAbsent(list, key -> new ArrayList<>())
                .add(likely(UNKNOWN_CLASS, at, id, classes).with("term", term));
    }

    /** Returns the beginning of a record's file: the place for what its path says. */
    private static Location start(Entry<?> entry) {
        return new Location(entry.source(), entry.file().path(), 1, 1);
    }

    static Origin origin(Object form) {
        try {
            Method accessor = form.getClass().getMethod("origin");
            return (Origin) accessor.invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
