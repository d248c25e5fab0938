package tw.portfolio.rules;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.certification.ToDo;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;

/**
 * What was due of each office, teacher and consultant in one school year, for the executive secretary alone: facts in the order of names, no ranking,
 * no score, no student. Source: regulation 第七點.
 *
 * @param offices by name: every office and duty to which the edition gives something that can be counted
 * @param teachers by name; those with nothing to certify are left out
 * @param consultants by name: everybody who had the duty in a term of the year or held a consultation, and the consultations each held; for
 *     whom none is held yet is owed by all of them, and stands with the duty among {@code offices}
 * @param verifiers by name: who verified performances, of which those that wait stand with their office
 * @param uncounted the duties that leave no record to count
 */
public record DutyFacts(
        SchoolYear year,
        List<Facts> offices,
        List<Facts> teachers,
        List<Facts> consultants,
        List<Facts> verifiers,
        List<Uncounted> uncounted) {

    public DutyFacts {
        offices = List.copyOf(offices);
        teachers = List.copyOf(teachers);
        consultants = List.copyOf(consultants);
        verifiers = List.copyOf(verifiers);
        uncounted = List.copyOf(uncounted);
    }

    /**
     * What one office or person had to do.
     *
     * @param due how much fell due, or was certified
     * @param inTime how much of it was done in time
     * @param late how much was done, or last corrected, after the deadline
     * @param open how much is not done though its last day is over
     * @param notYet how much is still to fall due; not counted in {@code due}
     */
    public record Facts(String name, int due, int inTime, int late, int open, int notYet) {}

    /**
     * A duty that leaves no record, and the clause that gives it.
     *
     * @param supervision whether the duty is to see to it that others do theirs
     */
    public record Uncounted(String name, String duty, String clause, boolean supervision) {}

    /**
     * Counts the current school year, and after it the one before where any of its terms has a calendar: offices finish that one in the
     * autumn after it.
     *
     * @param waiting what waits for anybody, as {@code portfolio todo} tells it: a work stands open against whoever has the next thing to
     *     do for it, and against nobody while that is its student
     */
    public static List<DutyFacts> of(Inspection inspection, Completeness completeness, List<ToDo> waiting) {
        SchoolYear current = inspection.school().settings().currentTerm().year();
        SchoolYear before = new Term(current, 1).previous().year();
        boolean kept =
                completeness.rows().stream().anyMatch(row -> row.term().year().equals(before));
        return Stream.of(current, before)
                .filter(year -> year.equals(current) || kept)
                .map(year -> new DutyCount(inspection, completeness, waiting, year).facts())
                .toList();
    }
}
