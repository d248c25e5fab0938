package tw.portfolio.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SentWork;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Homes;
import tw.portfolio.model.School;
import tw.portfolio.model.student.Student;

/**
 * The school as a package is made of it: each work of a locked batch as it was sent, whatever became of it since. A work that was sent and of
 * which this clone has no bytes is not in it.
 */
final class AsSent {
    private final CertifiedSchool certified;
    private final Map<String, List<SentWork>> byStudent = new HashMap<>();

    /** Of works that were sent: one that was moved to another source since is the same. */
    private final Set<String> paths = new HashSet<>();

    private AsSent(CertifiedSchool certified) {
        this.certified = certified;
        certified.sent().forEach((key, work) -> {
            paths.add(path(key));
            byStudent
                    .computeIfAbsent(Homes.folder(path(key)), folder -> new ArrayList<>(1))
                    .add(work);
        });
    }

    /** Returns what a package is made from; the same where every work is what was sent. */
    static Publication of(Publication publication) {
        CertifiedSchool certified = publication.certified();
        return certified.sent().isEmpty()
                ? publication
                : new Publication(
                        new AsSent(certified).school(),
                        publication.editions(),
                        publication.stamp(),
                        publication.catalogue());
    }

    private CertifiedSchool school() {
        SortedMap<String, Verdict> verdicts = new TreeMap<>(certified.verdicts());
        certified.sent().forEach((key, work) -> work.then().ifPresent(then -> verdicts.put(key, then.verdict())));
        School school = certified.school();
        List<Student> students = school.students().stream().map(this::sent).toList();
        return new CertifiedSchool(
                new School(school.profile(), school.offices(), students, school.gaps()),
                verdicts,
                certified.selections(),
                certified.sent(),
                certified.atLock());
    }

    private Student sent(Student student) {
        List<SentWork> works = byStudent.getOrDefault(student.directory(), List.of());
        if (works.isEmpty()) {
            return student;
        }
        List<Entry<?>> entries = new ArrayList<>(student.entries().all());
        entries.removeIf(entry -> paths.contains(entry.path()));
        works.forEach(work -> work.then().ifPresent(then -> entries.add(then.entry())));
        entries.sort(Comparator.comparing(Entry::path));
        return new Student(student.number(), student.entryYear(), student.profile(), Entries.of(entries));
    }

    private static String path(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
