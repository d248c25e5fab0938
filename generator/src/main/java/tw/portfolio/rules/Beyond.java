package tw.portfolio.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Student;

/**
 * What of a student's is neither selected nor sent, be it certified or not: what is beyond a cap, and what comes from a course that gives
 * no outcome. Source: regulation 第五點(三), 第五點(四).
 */
public final class Beyond {
    private final List<CapUse> over;
    private final Map<String, RuleId> courses;
    private final LockedPlaces places;

    private Beyond(List<CapUse> over, Map<String, RuleId> courses, LockedPlaces places) {
        this.over = over;
        this.courses = courses;
        this.places = places;
    }

    public static Beyond of(Student student, Inspection inspection) {
        Map<String, RuleId> courses = new HashMap<>();
        for (Entry<Outcome> outcome : student.outcomes()) {
            OutcomeCourseRule.check(student, outcome, inspection)
                    .ifPresent(finding -> courses.put(outcome.path(), finding.rule()));
        }
        LockedPlaces places = LockedPlaces.of(student, inspection);
        return new Beyond(
                CapUse.of(student, inspection, places).stream()
                        .filter(use -> !use.surplus().isEmpty())
                        .toList(),
                courses,
                places);
    }

    /** Returns the rule that a work's course is against: the student does not take it, or it carries no credits. */
    Optional<RuleId> course(Entry<?> work) {
        return Optional.ofNullable(courses.get(work.path()));
    }

    /** Returns whether a work comes from a course of which no outcome is sent. */
    public boolean isOfOtherCourse(Entry<?> work) {
        return course(work).isPresent();
    }

    /** Returns what of the student's works was within the caps, and beyond them, when a batch was locked. */
    LockedPlaces places() {
        return places;
    }

    /** Returns what kept a work out when its batch was locked. */
    Optional<LockedPlaces.Kept> keptOut(Entry<?> work) {
        return work.kind().ofStudent() ? places.keptOut(CapItem.name(work)) : Optional.empty();
    }

    /** Returns the cap on what is entered that a work is beyond; of one that a locked batch sent, none, whatever became of it since. */
    Optional<CapUse> entered(Entry<?> work) {
        return over.stream()
                .filter(use -> use.cap().subject().entered())
                .filter(use -> use.surplus().stream()
                        .flatMap(item -> item.work().stream())
                        .anyMatch(other -> other.path().equals(work.path())))
                .findFirst();
    }

    /**
     * Returns whether a work that a selection names stays at the school: because it was entered beyond a cap, or its line is beyond the cap on
     * what is selected. What was so when its batch was locked stays so.
     */
    public boolean staysBehind(Entry<?> work, String line, SchoolYear selectedOf) {
        boolean listed = over.stream()
                .filter(use -> !use.cap().subject().entered() && use.period().equals(selectedOf.toString()))
                .filter(use -> (use.cap().subject() == CapSubject.OUTCOME_SELECTED)
                        == work.kind().names("term"))
                .flatMap(use -> use.surplus().stream())
                .anyMatch(item -> item.name().equals(line));
        return listed || places.isKeptOut(line) || entered(work).isPresent();
    }
}
