package tw.portfolio.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;

/**
 * What the lines of a student's selection stand for: {@code 115-1/pendulum} for an outcome, {@code 115/library-service} for a
 * performance, {@code contests/115/science-fair} for the student's result in a contest the school entered.
 */
public final class Choices {
    /** As many parts of a work's path as say whose it is. */
    private static final int FOLDER = 3;

    private Choices() {}

    /** Returns the student's own work, an outcome or a performance, that a line stands for. */
    public static Optional<Entry<?>> work(Student student, String chosen) {
        return outcome(student, chosen)
                .<Entry<?>>map(outcome -> outcome)
                .or(() -> performance(student, chosen).map(performance -> performance));
    }

    /** Returns where the file of the student's own work lies, or would lie, that a line stands for; nothing for any other line. */
    public static Optional<String> file(Student student, String chosen) {
        return Stream.of(RecordKind.OUTCOME, RecordKind.PERFORMANCE)
                .map(kind -> kind.pattern().split("/", -1))
                .map(parts -> student.directory() + "/" + parts[FOLDER] + "/" + chosen + "/" + parts[parts.length - 1])
                .filter(path -> RecordKind.at(path).isPresent())
                .findFirst();
    }

    /** Returns where the file of a contest that the school entered lies, or would lie; nothing for any other line. */
    public static Optional<String> contestFile(String chosen) {
        String pattern = RecordKind.CONTEST.pattern();
        return Optional.of(chosen + pattern.substring(pattern.lastIndexOf('/')))
                .filter(file -> RecordKind.at(file).equals(Optional.of(RecordKind.CONTEST)));
    }

    public static Optional<Entry<Outcome>> outcome(Student student, String chosen) {
        return find(student.outcomes(), "term", chosen);
    }

    public static Optional<Entry<Performance>> performance(Student student, String chosen) {
        return find(student.performances(), "year", chosen);
    }

    /** Returns the contest, when the student has a result in it. */
    public static Optional<Entry<SchoolContest>> contest(School school, Student student, String chosen) {
        return school.offices().of(SchoolContest.class).stream()
                .filter(entry -> entry.path().equals(chosen))
                .filter(entry -> entry.value().results().stream()
                        .anyMatch(result -> result.student().equals(student.number())))
                .findFirst();
    }

    private static <T> Optional<Entry<T>> find(List<Entry<T>> entries, String period, String chosen) {
        return entries.stream()
                .filter(entry -> (entry.key(period) + "/" + entry.key("id")).equals(chosen))
                .findFirst();
    }
}
