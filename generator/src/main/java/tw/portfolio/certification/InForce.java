package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;

/** The school with what is in force in the place of what stands in its files. */
final class InForce {
    private final School school;
    private final Map<String, Optional<Entry<?>>> places = new HashMap<>();

    InForce(School school) {
        this.school = school;
    }

    /** Puts a record in the place of the one at a path; nothing takes that one away. */
    void put(String source, String path, Optional<Entry<?>> entry) {
        places.put(CertifiedSchool.key(source, path), entry);
    }

    private Optional<Entry<?>> now(Entry<?> entry) {
        Optional<Entry<?>> place = places.get(CertifiedSchool.key(entry.source(), entry.path()));
        return place == null ? Optional.of(entry) : place;
    }

    /** Returns the school as the policy sees it: a student of whom nothing is in force is none. */
    School strict() {
        if (places.isEmpty()) {
            return school;
        }
        List<Entry<?>> offices = new ArrayList<>();
        school.offices().all().forEach(entry -> now(entry).ifPresent(offices::add));
        List<Student> students = new ArrayList<>();
        for (Entry<?> away : away()) {
            if (away.kind().ofStudent()) {
                Entries own = Entries.of(List.of(away));
                own.one(StudentProfile.class).ifPresent(it -> students.add(Student.of(it, own)));
            } else {
                offices.add(away);
            }
        }
        school.students()
                .forEach(student -> now(student.profile()).ifPresent(profile -> {
                    Entries own = Entries.of(List.of(profile));
                    own.one(StudentProfile.class).ifPresent(it -> students.add(with(student, it, student.entries())));
                }));
        return with(Entries.of(sorted(offices)), students);
    }

    /** Returns what is in force though its file is gone. */
    private List<Entry<?>> away() {
        return places.values().stream()
                .<Entry<?>>flatMap(Optional::stream)
                .filter(entry -> entry.file() instanceof DeletedFile)
                .toList();
    }

    /** Returns the school as pages, books and rules see it: where nothing of a record is in force, what stands there, with its verdict. */
    School lenient() {
        if (places.isEmpty()) {
            return school;
        }
        List<Entry<?>> offices = new ArrayList<>();
        school.offices().all().forEach(entry -> offices.add(now(entry).orElse(entry)));
        List<Student> students = school.students().stream().map(this::lenient).toList();
        return with(Entries.of(offices), students);
    }

    private Student lenient(Student student) {
        boolean touched = student.entries().all().stream()
                .anyMatch(entry -> places.containsKey(CertifiedSchool.key(entry.source(), entry.path())));
        if (!touched) {
            return student;
        }
        List<Entry<?>> own = new ArrayList<>();
        student.entries().all().forEach(entry -> own.add(now(entry).orElse(entry)));
        Entries entries = Entries.of(own);
        return with(student, entries.one(StudentProfile.class).orElse(student.profile()), entries);
    }

    private static Student with(Student student, Entry<StudentProfile> profile, Entries entries) {
        return new Student(student.number(), student.entryYear(), profile, entries);
    }

    private School with(Entries offices, List<Student> students) {
        return new School(
                offices.one(tw.portfolio.model.office.SchoolProfile.class).orElse(school.profile()),
                offices,
                students,
                school.gaps());
    }

    private static List<Entry<?>> sorted(List<Entry<?>> entries) {
        return entries.stream()
                .sorted(java.util.Comparator.comparing(Entry::path))
                .toList();
    }
}
