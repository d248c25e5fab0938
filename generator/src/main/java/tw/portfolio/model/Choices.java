package tw.portfolio.model;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;

/**
 * What the lines of a student's selection stand for: {@code 115-1/pendulum} for an outcome, {@code 115/library-service} for a
 * performance, {@code contests/115/science-fair} for the student's result in a contest the school entered.
 */
public final class Choices {

    private Choices() {}

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
