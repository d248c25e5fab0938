package tw.portfolio.forge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.forge.OwnedPath.Part;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Student;

/**
 * The rules of a CODEOWNERS file, in their order. No path names a course, for the course stands inside the outcome: so the teachers of all of
 * a student's courses are asked for the folder of the term, and the course's alone for a work that is there already.
 */
final class OwnedPaths {
    private static final List<String> PIPELINES =
            List.of(".gitlab-ci.yml", ".gitlab/", ".github/", ".gitea/", "CODEOWNERS");
    private final Forge forge;
    private final School school;
    private final Edition edition;
    private final Term term;
    private final Duties duties;
    private final Accounts accounts;
    private final Map<Part, Map<String, List<String>>> rules = new TreeMap<>();

    private OwnedPaths(Forge forge, School school, Edition edition, LocalDate day, Accounts accounts) {
        this.forge = forge;
        this.school = school;
        this.edition = edition;
        this.term = school.settings().currentTerm();
        this.duties = new Duties(school, day);
        this.accounts = accounts;
    }

    static List<OwnedPath> of(Forge forge, School school, Edition edition, LocalDate day, Accounts accounts) {
        OwnedPaths paths = new OwnedPaths(forge, school, edition, day, accounts);
        if (forge.lastWins()) {
            paths.add(Part.EVERYTHING, "", paths.duties.of(Office.REGISTRY));
        }
        PIPELINES.forEach(path -> paths.add(Part.OFFICES, path, paths.duties.of(Office.REGISTRY)));
        Arrays.stream(RecordKind.values()).forEach(paths::kind);
        paths.outcomes();
        return paths.all();
    }

    private void add(Part part, String path, Collection<StaffId> people) {
        List<String> asked = accounts.of(people);
        if (!asked.isEmpty()) {
            rules.computeIfAbsent(part, it -> new TreeMap<>()).put(path, asked);
        }
    }

    private List<OwnedPath> all() {
        List<OwnedPath> all = new ArrayList<>();
        rules.forEach((part, paths) -> paths.forEach((path, asked) -> all.add(new OwnedPath(part, path, asked))));
        return all;
    }

    private void kind(RecordKind kind) {
        Optional<Responsibility> row = edition.responsibility(kind, Optional.empty())
                .filter(it -> !it.waived().orElse(false));
        if (row.isPresent() && kind != RecordKind.OUTCOME && kind != RecordKind.IDENTITIES) {
            add(Part.OFFICES, folder(kind), duties.of(row.get()));
        }
    }

    /** Returns the folder with all records of a kind, or the one file there is of it. */
    private static String folder(RecordKind kind) {
        if (kind.ofStudent()) {
            String inside = kind.pattern().substring(kind.pattern().indexOf("{student}/") + "{student}/".length());
            int slash = inside.indexOf('/');
            return "students/*/*/" + (slash < 0 ? inside : inside.substring(0, slash + 1));
        }
        int placeholder = kind.pattern().indexOf('{');
        return placeholder < 0 ? kind.pattern() : kind.pattern().substring(0, placeholder);
    }

    private void outcomes() {
        Enrolments enrolments = new Enrolments(school);
        Map<CourseId, List<StaffId>> teachers = new TreeMap<>(java.util.Comparator.comparing(CourseId::value));
        school.courses(term).forEach((Course course) -> teachers.putIfAbsent(course.id(), duties.of(course, term)));
        for (Student student : school.students()) {
            Set<StaffId> all = new LinkedHashSet<>();
            teachers.forEach((course, people) -> {
                if (enrolments.takes(student, term, course)) {
                    all.addAll(people);
                }
            });
            add(Part.COURSES, student.directory() + "/outcomes/" + term + "/", all);
            if (forge.lastWins()) {
                student.entries().of(Outcome.class).stream()
                        .filter(entry -> entry.term().equals(term))
                        .forEach(entry -> record(entry, student, enrolments, teachers));
            }
        }
    }

    private void record(
            Entry<Outcome> entry, Student student, Enrolments enrolments, Map<CourseId, List<StaffId>> teachers) {
        CourseId course = entry.value().course();
        if (teachers.containsKey(course) && enrolments.takes(student, term, course)) {
            add(Part.RECORDS, entry.path() + "/", teachers.getOrDefault(course, List.of()));
        }
    }
}
