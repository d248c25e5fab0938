package tw.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;

/**
 * The school with what is proposed in force: rules look at what the touched files would say once somebody entitled has merged them, while
 * nobody's right to merge comes from the proposal.
 */
final class AsProposed {
    private final Map<String, Entry<?>> proposed = new TreeMap<>();

    /**
     * Prepares the school.
     *
     * @param school as its files say it is after the merge
     */
    AsProposed(School school, Touched touched) {
        school.all()
                .filter(entry -> touched.isAt(entry.location()))
                .forEach(entry -> proposed.put(CertifiedSchool.key(entry.source(), entry.path()), entry));
    }

    /** Puts what is proposed in the place of what is in force. */
    CertifiedSchool in(CertifiedSchool certified) {
        School school = certified.school();
        Entries offices = replaced(school.offices());
        List<Student> students = school.students().stream().map(this::replaced).toList();
        School whole =
                new School(offices.one(SchoolProfile.class).orElse(school.profile()), offices, students, school.gaps());
        return certified.with(whole);
    }

    private Student replaced(Student student) {
        Entries own = replaced(student.entries());
        return new Student(
                student.number(),
                student.entryYear(),
                own.one(StudentProfile.class).orElse(student.profile()),
                own);
    }

    private Entries replaced(Entries entries) {
        return Entries.of(entries.all().stream().<Entry<?>>map(this::replaced).toList());
    }

    private Entry<?> replaced(Entry<?> entry) {
        return Optional.<Entry<?>>ofNullable(proposed.get(CertifiedSchool.key(entry.source(), entry.path())))
                .orElse(entry);
    }
}
