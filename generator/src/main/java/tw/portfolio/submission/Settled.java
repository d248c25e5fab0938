package tw.portfolio.submission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.student.Student;

/** Works of locked batches: what was sent nobody mends any more, and a finding that asks its student to would have a certified work changed. */
final class Settled {
    private final LockedWorks works;
    private final Map<String, Student> students;

    /** By the directory of a student, as they are asked for. */
    private final Map<String, Set<String>> known = new TreeMap<>();

    Settled(CertifiedSchool certified, SelectionLocks locks) {
        this.works = LockedWorks.of(certified, locks);
        this.students = certified.school().students().stream()
                .collect(Collectors.toMap(Student::directory, Function.identity()));
    }

    /** Returns the findings but those on works that were sent. */
    List<Diagnostic> without(List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> !isOfSent(finding.at().path()))
                .toList();
    }

    private boolean isOfSent(String file) {
        for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
            Student student = students.get(file.substring(0, slash));
            if (student != null) {
                Set<String> sent = known.computeIfAbsent(student.directory(), it -> works.settled(student));
                return sent.stream().anyMatch(work -> file.startsWith(work + "/"));
            }
        }
        return false;
    }
}
