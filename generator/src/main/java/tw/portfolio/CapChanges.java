package tw.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.student.Student;
import tw.portfolio.report.Merge;
import tw.portfolio.rules.CapUse;
import tw.portfolio.rules.Inspection;

/** What a merge would do to the caps of one student: those it changes, and those of the terms and years it touches. */
final class CapChanges {
    private final Touched touched;
    private final String student;

    /** What is counted where. */
    private record Counted(CapSubject subject, String period) {}

    /**
     * Prepares a comparison.
     *
     * @param student the student's directory
     */
    CapChanges(Touched touched, String student) {
        this.touched = touched;
        this.student = student;
    }

    List<Merge.CapChange> between(Optional<Inspection> before, Optional<Inspection> after) {
        Map<Counted, CapUse> old = uses(before);
        Map<Counted, CapUse> now = uses(after);
        Map<Counted, Cap> all = new LinkedHashMap<>();
        now.forEach((counted, use) -> all.put(counted, use.cap()));
        old.forEach((counted, use) -> all.putIfAbsent(counted, use.cap()));
        List<Merge.CapChange> changes = new ArrayList<>();
        all.forEach((counted, cap) -> {
            int was = used(old, counted);
            int is = used(now, counted);
            if (was != is || isTouched(counted)) {
                Text subject =
                        new Text(counted.subject().zh(), counted.subject().en());
                String number = student.substring(student.lastIndexOf('/') + 1);
                changes.add(new Merge.CapChange(number, subject, counted.period(), was, is, cap.limit()));
            }
        });
        return changes;
    }

    private Map<Counted, CapUse> uses(Optional<Inspection> inspection) {
        Map<Counted, CapUse> uses = new LinkedHashMap<>();
        if (inspection.isPresent()) {
            inspection.get().school().students().stream()
                    .filter(it -> it.directory().equals(student))
                    .flatMap((Student it) -> CapUse.of(it, inspection.get()).stream())
                    .forEach(use -> uses.put(new Counted(use.cap().subject(), use.period()), use));
        }
        return uses;
    }

    private static int used(Map<Counted, CapUse> uses, Counted counted) {
        return Optional.ofNullable(uses.get(counted)).map(CapUse::used).orElse(0);
    }

    private boolean isTouched(Counted counted) {
        return switch (counted.subject()) {
            case OUTCOME_ENTERED -> touched.isIn(student, RecordKind.OUTCOME, "term", counted.period());
            case PERFORMANCE_ENTERED -> touched.isIn(student, RecordKind.PERFORMANCE, "year", counted.period());
            case OUTCOME_SELECTED, PERFORMANCE_SELECTED ->
                touched.isIn(student, RecordKind.SELECTION, "year", counted.period());
        };
    }
}
