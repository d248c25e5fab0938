package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.student.Student;

/** What another edition would do to a student's caps. */
public final class CapDiff {
    private final Inspection before;
    private final Inspection after;

    CapDiff(Inspection before, Inspection after) {
        this.before = before;
        this.after = after;
    }

    /**
     * One cap of one student in one period, by both editions.
     *
     * @param directory the student's directory
     * @param seat the class in the period, or the last known one; absent when no class is known
     * @param wasOver by how many the limit is overstepped in the first edition; 0 where it sets none
     * @param items what is beyond the lower limit of the two
     */
    public record Change(
            String directory,
            Optional<ClassId> seat,
            CapSubject subject,
            String period,
            int wasOver,
            int isOver,
            List<String> items) {

        public boolean newlyOver() {
            return wasOver == 0;
        }

        public boolean noLongerOver() {
            return isOver == 0;
        }
    }

    private record Counted(CapSubject subject, String period) {}

    /** Returns every overstepping that would begin, end or change, by subject, then period. */
    List<Change> changes(Student student) {
        Map<Counted, List<CapItem>> old = surplus(student, before);
        Map<Counted, List<CapItem>> now = surplus(student, after);
        Map<Counted, List<CapItem>> more = new LinkedHashMap<>(old);
        now.forEach((counted, items) -> {
            if (items.size() > more.getOrDefault(counted, List.of()).size()) {
                more.put(counted, items);
            }
        });
        List<Change> changes = new ArrayList<>();
        more.forEach((counted, items) -> {
            int was = old.getOrDefault(counted, List.of()).size();
            int is = now.getOrDefault(counted, List.of()).size();
            if (was != is) {
                changes.add(new Change(
                        student.directory(),
                        seat(student, counted.period()),
                        counted.subject(),
                        counted.period(),
                        was,
                        is,
                        items.stream().map(CapItem::name).toList()));
            }
        });
        return changes;
    }

    private static Map<Counted, List<CapItem>> surplus(Student student, Inspection inspection) {
        Map<Counted, List<CapItem>> surplus = new LinkedHashMap<>();
        for (CapUse use : CapUse.of(student, inspection)) {
            Cap cap = use.cap();
            surplus.put(new Counted(cap.subject(), use.period()), use.surplus());
        }
        return surplus;
    }

    private static Optional<ClassId> seat(Student student, String period) {
        Term term = period.contains("-") ? Term.of(period) : new Term(SchoolYear.of(period), 1);
        return Enrolments.classes(student, term)
                .findFirst()
                .or(() -> Enrolments.classes(student, term.next()).findFirst());
    }
}
