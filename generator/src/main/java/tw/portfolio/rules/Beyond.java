package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.student.Student;

/** What of a student's is beyond a cap, and so is neither selected nor sent. Source: regulation 第五點(三), 第五點(四). */
public final class Beyond {
    private final List<CapUse> over;

    private Beyond(List<CapUse> over) {
        this.over = over;
    }

    public static Beyond of(Student student, Inspection inspection) {
        return new Beyond(CapUse.of(student, inspection).stream()
                .filter(use -> !use.surplus().isEmpty())
                .toList());
    }

    /** Returns the cap on what is entered that a work is beyond. */
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
     * what is selected.
     */
    public boolean staysBehind(Entry<?> work, String line, SchoolYear selectedOf) {
        boolean listed = over.stream()
                .filter(use -> !use.cap().subject().entered() && use.period().equals(selectedOf.toString()))
                .filter(use -> (use.cap().subject() == CapSubject.OUTCOME_SELECTED)
                        == work.kind().names("term"))
                .flatMap(use -> use.surplus().stream())
                .anyMatch(item -> item.name().equals(line));
        return listed || entered(work).isPresent();
    }
}
