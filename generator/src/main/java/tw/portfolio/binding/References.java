package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.StaffMember;

/** Whether what records name is there: students, staff, the term's courses, attachments. */
final class References {
    static final RuleId UNKNOWN_STUDENT = new RuleId("reference.unknown-student");
    static final RuleId UNKNOWN_STAFF = new RuleId("reference.unknown-staff");
    static final RuleId UNKNOWN_COURSE = new RuleId("reference.unknown-course");
    static final RuleId MISSING_FILE = new RuleId("reference.missing-file");
    static final RuleId UNNAMED_FILE = new RuleId("reference.unnamed-file");
    private final Set<StudentNumber> students;
    private final Set<StaffId> staff;
    private final Map<String, Set<CourseId>> courses = new HashMap<>();

    private References(School school) {
        students = school.students().stream()
                .map(student -> student.number())
                .collect(Collectors.toCollection(HashSet::new));
        staff = school.staff().stream().map(StaffMember::id).collect(Collectors.toCollection(HashSet::new));
        for (Entry<CourseList> list : school.offices().of(CourseList.class)) {
            courses.put(
                    list.key("term"),
                    list.value().courses().stream().map(Course::id).collect(Collectors.toSet()));
        }
    }

    static List<Diagnostic> check(School school) {
        References references = new References(school);
        return school.all().flatMap(references::check).sorted().toList();
    }

    private Stream<Diagnostic> check(Entry<?> entry) {
        List<Diagnostic> found = new ArrayList<>();
        Set<String> named = new HashSet<>();
        form(entry, entry.value(), named, found);
        entry.body().images().forEach(image -> named.add(image.to()));
        entry.body().links().forEach(link -> named.add(link.to()));
        for (Blob blob : entry.attachments()) {
            String inside = blob.path().substring(entry.path().length() + 1);
            if (!named.contains(inside)) {
                found.add(Diagnostic.note(UNNAMED_FILE, Location.ofFile(entry.source(), blob.path()))
                        .with("file", inside));
            }
        }
        return found.stream();
    }

    private void form(Entry<?> entry, Object form, Set<String> named, List<Diagnostic> found) {
        Origin origin = origin(form);
        for (Shape.Part part : Shape.of(form.getClass()).parts()) {
            Location at = origin.at(part.name());
            for (Object value : part.values(form)) {
                if (value instanceof AttachedFile attached) {
                    named.add(attached.file());
                    file(entry, attached, found);
                } else if (value instanceof Record && !Scalars.knows(value.getClass())) {
                    form(entry, value, named, found);
                } else {
                    scalar(entry, value, at, found);
                }
            }
        }
    }

    private void scalar(Entry<?> entry, Object value, Location at, List<Diagnostic> found) {
        if (value instanceof StudentNumber number && !students.contains(number)) {
            found.add(Diagnostic.error(UNKNOWN_STUDENT, at).with("found", number));
        }
        if (value instanceof StaffId id && !staff.contains(id)) {
            found.add(Diagnostic.error(UNKNOWN_STAFF, at).with("found", id));
        }
        if (value instanceof CourseId id && entry.kind().names("term") && isReference(entry)) {
            Set<CourseId> known = courses.getOrDefault(entry.key("term"), Set.of());
            if (!known.contains(id)) {
                found.add(Diagnostic.error(UNKNOWN_COURSE, at)
                        .with("term", entry.key("term"))
                        .with("found", id)
                        .with(
                                "allowed",
                                known.stream().sorted().map(CourseId::value).collect(Collectors.joining("、"))));
            }
        }
    }

    private static boolean isReference(Entry<?> entry) {
        return !(entry.value() instanceof CourseList);
    }

    private static void file(Entry<?> entry, AttachedFile attached, List<Diagnostic> found) {
        String path = entry.path() + "/" + attached.file();
        if (entry.attachments().stream().noneMatch(blob -> blob.path().equals(path))) {
            found.add(Diagnostic.error(MISSING_FILE, attached.origin().at("file"))
                    .with("file", attached.file())
                    .with(
                            "present",
                            entry.attachments().stream().map(Blob::name).collect(Collectors.joining("、"))));
        }
    }

    private static Origin origin(Object form) {
        try {
            return (Origin) form.getClass().getMethod("origin").invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
