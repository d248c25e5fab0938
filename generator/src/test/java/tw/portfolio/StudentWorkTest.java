package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;

class StudentWorkTest {
    private static final RuleId RULE = new RuleId("test.student");

    @Test
    void notesComeInTheOrderOfStudentsHoweverLongEachTakes() throws IOException {
        List<Student> students = students();
        List<Diagnostic> alone = work(students, 1).each(student -> note(student));
        List<Diagnostic> together = work(students, 8).each(student -> {
            pause(student);
            return note(student);
        });
        assertEquals(students.size(), alone.size());
        assertEquals(alone, together);
    }

    @Test
    void aFaultOfTheMachineIsToldAsItIs() {
        IOException fault = assertThrows(
                IOException.class,
                () -> work(students(), 4).each(student -> {
                    throw new IOException("disk full");
                }));
        assertEquals("disk full", fault.getMessage());
    }

    @Test
    void ourOwnFaultNamesTheStudentItHappenedAt() {
        IllegalStateException fault = assertThrows(
                IllegalStateException.class,
                () -> work(students(), 4).each(student -> {
                    if (student.number().toString().equals("1150007")) {
                        throw new IllegalArgumentException("ours");
                    }
                    return List.of();
                }));
        assertTrue(fault.getMessage().contains("students/115/1150007"), fault.getMessage());
    }

    private static StudentWork work(List<Student> students, int threads) {
        return new StudentWork(students, threads, Progress.silent());
    }

    private static List<Diagnostic> note(Student student) {
        return List.of(Diagnostic.note(RULE, Location.ofFile("main", student.directory())));
    }

    private static void pause(Student student) {
        try {
            Thread.sleep(student.hashCode() & 7);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Student> students() {
        return IntStream.range(0, 40)
                .mapToObj(index -> student(String.format(java.util.Locale.ROOT, "115%04d", index)))
                .toList();
    }

    private static Student student(String number) {
        StudentProfile profile = new StudentProfile(
                List.of(), List.of(), List.of(), List.of(), List.of(), Origin.ofFile("main", "student.yaml"));
        Entry<StudentProfile> entry = new Entry<>(
                RecordKind.STUDENT,
                "main",
                new Named("students/115/" + number + "/student.yaml"),
                profile,
                BodyFacts.none(),
                List.of());
        return new Student(StudentNumber.of(number), SchoolYear.of("115"), entry, Entries.of(List.of(entry)));
    }

    /** A file of which only the path matters. */
    private record Named(String path) implements Blob {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public String id() {
            return "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }
}
