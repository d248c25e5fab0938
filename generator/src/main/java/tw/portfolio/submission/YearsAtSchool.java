package tw.portfolio.submission;

import java.time.LocalDate;
import java.util.stream.Stream;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.Student;

/**
 * The time in which what a list of a term says of a student can lie: from the entry year for as many years as there are grades, and in the year
 * of the list; a year more on either side is left to what begins before or goes on beyond.
 */
record YearsAtSchool(LocalDate first, LocalDate last) {

    static YearsAtSchool of(Student student, int grades, Term list) {
        LocalDate first = new Term(student.entryYear(), 1).firstDay().minusYears(1);
        LocalDate last = Stream.of(
                        new Term(student.entryYear(), 2).lastDay().plusYears(grades),
                        new Term(list.year(), 2).lastDay().plusYears(1))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new YearsAtSchool(first, last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
