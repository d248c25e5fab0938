package tw.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.certification.AtLock;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.certification.SelectionState;
import tw.portfolio.certification.SentWork;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;
import tw.portfolio.regulation.Regulation;

/**
 * The school with what is proposed in force: rules look at what the touched files would say once somebody entitled has merged them, while
 * nobody's right to merge comes from the proposal.
 */
final class AsProposed {
    private static final Text BY_REQUEST = new Text("這個合併請求", "this merge request");

    private final Map<String, Entry<?>> proposed = new TreeMap<>();
    private final List<Location> removed;
    private final Touched touched;
    private final Optional<CertifiedSchool> before;
    private final Instant now;

    /**
     * Prepares the school.
     *
     * @param school as its files say it is after the merge
     * @param before the school before the merge, where that touches a student: what was selected, and sent, is told by it
     * @param now when it would be merged
     */
    AsProposed(School school, Touched touched, Optional<CertifiedSchool> before, Instant now) {
        this.now = now;
        this.touched = touched;
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
        SortedMap<String, List<AtLock>> atLock = new TreeMap<>(certified.atLock());
        before.ifPresent(target -> atLock.putAll(new ProposedContests(whole, touched, target, now).atLock(BY_REQUEST)));
        return new CertifiedSchool(whole, certified.verdicts(), selections(certified), sent(certified), atLock);
    }

    /** What a locked batch sent is sent all the same, whatever the merge would make of it. */
    private SortedMap<String, SentWork> sent(CertifiedSchool certified) {
        SortedMap<String, SentWork> sent = new TreeMap<>(certified.sent());
        before.ifPresent(school -> {
            sent.putAll(school.sent());
            school.school().students().stream()
                    .filter(student -> touched.students().contains(student.directory()))
                    .forEach(student -> changed(student, school)
                            .forEach(work -> sent.putIfAbsent(
                                    CertifiedSchool.key(work.source(), work.path()), byRequest(work, school))));
        });
        return sent;
    }

    /** Returns the works that the merge touches of those that a locked batch names and that counted then. */
    private Stream<Entry<?>> changed(Student student, CertifiedSchool school) {
        SelectionLocks locks = SelectionLocks.of(school, Regulation.shipped().national(), now);
        return locks.lists(student).flatMap(list -> {
            String key = CertifiedSchool.key(list.source(), list.path());
            Set<String> lines = locks.lockedLines(student, list);
            return school.atLock().getOrDefault(key, List.of()).stream()
                    .flatMap(state -> state.counted().stream())
                    .filter(lines::contains)
                    .distinct()
                    .flatMap(line -> Choices.work(student, line).stream())
                    .filter(work -> touched.isAt(work.location()));
        });
    }

    private SentWork byRequest(Entry<?> work, CertifiedSchool school) {
        Optional<SentWork.Then> then = Optional.of(new SentWork.Then(work, school.verdict(work)));
        return new SentWork(then, now, BY_REQUEST, touched.isRemoved(work.location()));
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
            List<SelectionState> states = selections.getOrDefault(
                    key,
                    before.map(school -> school.selections().getOrDefault(key, List.of()))
                            .orElse(List.of()));
            if (!states.isEmpty()) {
                selections.put(
                        key,
                        then(
                                states,
                                List.of(SelectionState.gone(now, new SelectionState.Removal(BY_REQUEST), origin))));
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
