package tw.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SelectionState;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;

/**
 * The school with what is proposed in force: rules look at what the touched files would say once somebody entitled has merged them, while
 * nobody's right to merge comes from the proposal.
 */
final class AsProposed {
    private static final SelectionState.Removal BY_REQUEST =
            new SelectionState.Removal(new Text("這個合併請求", "this merge request"));

    private final Map<String, Entry<?>> proposed = new TreeMap<>();
    private final List<Location> removed;
    private final SortedMap<String, List<SelectionState>> before;
    private final Instant now;

    /**
     * Prepares the school.
     *
     * @param school as its files say it is after the merge
     * @param before the states of selections before the merge: of a student of whom nothing else would be left, none are read after it
     * @param now when it would be merged
     */
    AsProposed(School school, Touched touched, SortedMap<String, List<SelectionState>> before, Instant now) {
        this.now = now;
        this.before = before;
        this.removed = touched.removed(RecordKind.SELECTION);
        school.all()
                .filter(entry -> touched.isAt(entry.location()))
                .forEach(entry -> proposed.put(CertifiedSchool.key(entry.source(), entry.path()), entry));
    }

    /** Puts what is proposed in the place of what is in force. */
    CertifiedSchool in(CertifiedSchool certified) {
        School school = certified.school();
        Entries offices = replaced(school.offices());
        List<Student> students = school.students().stream().map(this::replaced).toList();
        School whole =
                new School(offices.one(SchoolProfile.class).orElse(school.profile()), offices, students, school.gaps());
        return new CertifiedSchool(
                whole, certified.verdicts(), selections(certified), certified.sent(), certified.atLock());
    }

    /** A selection comes to stand as proposed on the day of the merge: that is what makes it late. */
    private SortedMap<String, List<SelectionState>> selections(CertifiedSchool certified) {
        SortedMap<String, List<SelectionState>> selections = new TreeMap<>(certified.selections());
        proposed.forEach((key, entry) -> {
            if (entry.value() instanceof Selection selection) {
                selections.merge(key, List.of(new SelectionState(now, selection)), AsProposed::then);
            }
        });
        for (Location at : removed) {
            Origin origin = Origin.ofFile(at.source(), at.path());
            String key = CertifiedSchool.key(at.source(), at.path());
            List<SelectionState> states = selections.getOrDefault(key, before.getOrDefault(key, List.of()));
            if (!states.isEmpty()) {
                selections.put(key, then(states, List.of(SelectionState.gone(now, BY_REQUEST, origin))));
            }
        }
        return selections;
    }

    private static List<SelectionState> then(List<SelectionState> earlier, List<SelectionState> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }

    private Student replaced(Student student) {
        Entries own = replaced(student.entries());
        return new Student(
                student.number(),
                student.entryYear(),
                own.one(StudentProfile.class).orElse(student.profile()),
                own);
    }

    private Entries replaced(Entries entries) {
        return Entries.of(entries.all().stream().<Entry<?>>map(this::replaced).toList());
    }

    private Entry<?> replaced(Entry<?> entry) {
        return Optional.<Entry<?>>ofNullable(proposed.get(CertifiedSchool.key(entry.source(), entry.path())))
                .orElse(entry);
    }
}
