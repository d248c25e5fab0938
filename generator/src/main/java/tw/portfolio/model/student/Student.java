package tw.portfolio.model.student;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Service;

/**
 * One student and every record in the student's own directory.
 *
 * @param profile the registry's record; a student without one is a finding and no student
 */
public record Student(StudentNumber number, SchoolYear entryYear, Entry<StudentProfile> profile, Entries entries)
        implements Comparable<Student> {

    /** Returns the student of an own file, with the number and the year that its place says. */
    public static Student of(Entry<StudentProfile> profile, Entries entries) {
        return new Student(
                StudentNumber.of(profile.key("student")), SchoolYear.of(profile.key("entryYear")), profile, entries);
    }

    public List<Entry<Outcome>> outcomes() {
        return entries.of(Outcome.class);
    }

    public List<Entry<Performance>> performances() {
        return entries.of(Performance.class);
    }

    /** Returns the current name. */
    public String name() {
        return profile.value().name();
    }

    /** Returns class and seat on {@code day}. */
    public Optional<ClassMembership> classOn(LocalDate day) {
        return profile.value().classes().stream()
                .filter(row -> row.holdsOn(day))
                .findFirst();
    }

    /** Returns whether the service belongs to a performance that the student keeps within the school. */
    public boolean withholds(Service service) {
        return service.performance()
                .map(named -> performances().stream()
                        .anyMatch(entry -> (entry.key("year") + "/" + entry.key("id")).equals(named)
                                && !entry.value().forFamilies()))
                .orElse(false);
    }

    /** Returns the student's directory. */
    public String directory() {
        return "students/" + entryYear + "/" + number;
    }

    @Override
    public int compareTo(Student other) {
        return number.compareTo(other.number);
    }
}
