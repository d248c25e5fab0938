package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Grades;
import tw.portfolio.model.Homes;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Window;
import tw.portfolio.model.office.WindowKind;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.NationalRules;

/**
 * What of students' selections is sent, and what was changed too late. Once the window for selecting is over a change is late and counts as
 * long as the authority still takes it; once its deadline is over too, what was sent stays as it stood then. Each batch of grade 3 by itself.
 */
public final class SelectionLocks {
    private final CertifiedSchool certified;
    private final School school;
    private final NationalRules national;
    private final Instant now;
    private final Grades grades;
    private final Map<String, List<Entry<Selection>>> missing = new HashMap<>();

    private SelectionLocks(CertifiedSchool certified, NationalRules national, Instant now) {
        this.certified = certified;
        this.school = certified.school();
        this.national = national;
        this.now = now;
        this.grades = new Grades(school);
        Map<String, Student> students =
                school.students().stream().collect(Collectors.toMap(Student::directory, Function.identity()));
        certified.selections().keySet().forEach(key -> miss(key, students));
    }

    private void miss(String key, Map<String, Student> students) {
        String source = key.substring(0, key.indexOf(':'));
        String path = key.substring(source.length() + 1);
        Optional<Student> student = Optional.ofNullable(students.get(Homes.folder(path)));
        boolean there = student.stream()
                .flatMap(found -> found.entries().of(Selection.class).stream())
                .anyMatch(entry -> entry.path().equals(path) && entry.source().equals(source));
        if (!there && student.isPresent()) {
            Selection nothing = SelectionState.nothing(Origin.ofFile(source, path));
            missing.computeIfAbsent(student.get().directory(), directory -> new ArrayList<>(1))
                    .add(new Entry<>(
                            RecordKind.SELECTION, source, new DeletedFile(path), nothing, BodyFacts.none(), List.of()));
        }
    }

    /**
     * Returns the selections that a student once had and whose file is there no more, or can no longer be read, each as a list in which
     * nothing is chosen.
     */
    public List<Entry<Selection>> missing(Student student) {
        return missing.getOrDefault(student.directory(), List.of());
    }

    /** Returns when a selection was taken away, and by whom; nothing for one whose file stands, or merely cannot be read. */
    public Optional<SelectionState> removal(Entry<Selection> entry) {
        return states(entry).all().stream()
                .reduce((earlier, later) -> later)
                .filter(state -> state.removal().isPresent());
    }

    /** Makes ready; the ministry's rules say which grade sends in two batches. */
    public static SelectionLocks of(CertifiedSchool certified, NationalRules national, Instant now) {
        return new SelectionLocks(certified, national, now);
    }

    /**
     * When one batch is selected and sent.
     *
     * @param number 1 or 2 for grade 3; absent for other grades
     * @param closes when the window for selecting closes, extensions counted
     * @param locked when the authority's deadline is over; where no calendar names one, when the window closes
     */
    public record Batch(Optional<Integer> number, LocalDateTime closes, LocalDateTime locked) {

        boolean isOpen(Instant now) {
            return !now.isAfter(SchoolTime.end(closes));
        }

        boolean isLocked(Instant now) {
            return now.isAfter(SchoolTime.end(locked));
        }

        private List<String> of(Selection selection) {
            return Stream.concat(selection.outcomes().stream(), selection.performances().stream())
                    .distinct()
                    .filter(line -> number.isEmpty() || selection.secondBatch().contains(line) == (number.get() == 2))
                    .toList();
        }
    }

    /**
     * What was chosen or dropped when a batch's window was over.
     *
     * @param since the moment of the first such change; of one after the lock it may be earlier, by nothing but its writer's own word
     * @param afterLock whether the batch was locked by then, so that the change makes no difference to it
     */
    public record Change(Batch batch, Instant since, List<String> added, List<String> removed, boolean afterLock) {}

    /** Returns what was changed too late, batch by batch; nothing where no calendar has a window for it. */
    public List<Change> changes(Student student, Entry<Selection> entry) {
        SelectionStates states = states(entry);
        List<Change> changes = new ArrayList<>();
        for (Batch batch : batches(student, entry.year())) {
            Instant end = SchoolTime.end(batch.closes());
            Instant lock = SchoolTime.end(batch.locked());
            Selection locked = states.lockedAt(lock);
            changed(batch, states.at(end), locked, false, states.between(end, lock))
                    .ifPresent(changes::add);
            changed(batch, locked, states.at(Instant.MAX), true, states.after(lock))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    /**
     * That a student alone changes nothing of a school year any more.
     *
     * @param closedOn the last day of the last window for selecting, extensions counted
     * @param finalOn the last day on which the Registry can still have it mended
     * @param sent whether that day is over too, so that nothing anybody does changes it
     */
    public record Closing(LocalDate closedOn, LocalDate finalOn, boolean sent) {}

    /** Returns it once the window of every batch is over; nothing as long as the calendar of the second term may bring another. */
    public Optional<Closing> closing(Student student, SchoolYear year) {
        List<Batch> batches = batches(student, year);
        boolean known = school.calendar(new Term(year, 2)).isPresent();
        if (!known || batches.isEmpty() || batches.stream().anyMatch(batch -> batch.isOpen(now))) {
            return Optional.empty();
        }
        return Optional.of(new Closing(
                last(batches, Batch::closes),
                last(batches, Batch::locked),
                batches.stream().allMatch(batch -> batch.isLocked(now))));
    }

    private static LocalDate last(List<Batch> batches, Function<Batch, LocalDateTime> end) {
        return batches.stream()
                .map(end)
                .max(LocalDateTime::compareTo)
                .orElseThrow()
                .toLocalDate();
    }

    private static Optional<Change> changed(
            Batch batch, Selection from, Selection to, boolean afterLock, Optional<SelectionState> first) {
        List<String> added = without(batch.of(to), batch.of(from));
        List<String> removed = without(batch.of(from), batch.of(to));
        return first.filter(state -> !added.isEmpty() || !removed.isEmpty())
                .map(state -> new Change(batch, state.since(), added, removed, afterLock));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    /**
     * Returns a selection as it is sent: locked batches as they stood then, the others as they stand.
     *
     * @param vouched whether the list that stands there counts
     */
    public Selection sent(Student student, Entry<Selection> entry, boolean vouched) {
        Selection current =
                vouched ? entry.value() : SelectionState.nothing(entry.value().origin());
        List<Batch> batches = batches(student, entry.year());
        List<Batch> locked =
                batches.stream().filter(batch -> batch.isLocked(now)).toList();
        if (locked.isEmpty() || states(entry).all().isEmpty()) {
            return current;
        }
        Sent sent = new Sent();
        locked.forEach(batch -> sent.add(batch, states(entry).lockedAt(SchoolTime.end(batch.locked()))));
        batches.stream().filter(batch -> !locked.contains(batch)).forEach(batch -> sent.add(batch, current));
        return new Selection(sent.outcomes, sent.performances, sent.second, current.origin());
    }

    /** Returns a student's selections, those included of which {@link #missing} tells. */
    public Stream<Entry<Selection>> lists(Student student) {
        return Stream.concat(student.entries().of(Selection.class).stream(), missing(student).stream());
    }

    /** Returns whatever the locked batches of a selection named when they were locked, whatever its list says now. */
    public Set<String> lockedLines(Student student, Entry<Selection> entry) {
        return locked(student, entry).values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Returns what each locked batch named when it was locked, a line in the first of them alone; nothing of a selection without a history. */
    public Map<Batch, List<String>> locked(Student student, Entry<Selection> entry) {
        Map<Batch, List<String>> locked = new LinkedHashMap<>();
        SelectionStates states = states(entry);
        if (!states.all().isEmpty()) {
            Set<String> earlier = new HashSet<>();
            batches(student, entry.year()).stream()
                    .filter(batch -> batch.isLocked(now))
                    .forEach(batch -> locked.put(
                            batch,
                            batch.of(states.lockedAt(SchoolTime.end(batch.locked()))).stream()
                                    .filter(earlier::add)
                                    .toList()));
        }
        return locked;
    }

    /** A selection put together batch by batch; what an earlier one has is in no later one. */
    private static final class Sent {
        private final List<String> outcomes = new ArrayList<>();
        private final List<String> performances = new ArrayList<>();
        private final List<String> second = new ArrayList<>();

        void add(Batch batch, Selection from) {
            List<String> lines = batch.of(from).stream()
                    .filter(line -> !outcomes.contains(line) && !performances.contains(line))
                    .toList();
            from.outcomes().stream().distinct().filter(lines::contains).forEach(outcomes::add);
            from.performances().stream().distinct().filter(lines::contains).forEach(performances::add);
            if (batch.number().equals(Optional.of(2))) {
                second.addAll(lines);
            }
        }
    }

    private SelectionStates states(Entry<Selection> entry) {
        String key = CertifiedSchool.key(entry.source(), entry.path());
        return new SelectionStates(
                certified.selections().getOrDefault(key, List.of()),
                SelectionState.nothing(entry.value().origin()));
    }

    private List<Batch> batches(Student student, SchoolYear year) {
        Set<Integer> own = grades.in(student, year);
        boolean two = own.stream().anyMatch(grade -> national.inTwoBatches(grade, year));
        List<Optional<Integer>> numbers = two ? List.of(Optional.of(1), Optional.of(2)) : List.of(Optional.empty());
        boolean known = school.calendar(new Term(year, 2)).isPresent(); // until then another window may follow
        return numbers.stream()
                .filter(number -> number.isPresent() || known)
                .flatMap(number -> batch(number, own, year).stream())
                .toList();
    }

    private Optional<Batch> batch(Optional<Integer> number, Set<Integer> own, SchoolYear year) {
        Optional<LocalDateTime> closes = closes(number, own, year, true).or(() -> closes(number, own, year, false));
        Optional<LocalDateTime> deadline = Stream.of(new Term(year, 1), new Term(year, 2))
                .flatMap(term -> school.calendar(term).stream())
                .flatMap(calendar -> calendar.deadline(number).stream())
                .map(day -> day.atTime(LocalTime.MAX))
                .max(LocalDateTime::compareTo);
        return closes.map(
                end -> new Batch(number, end, deadline.filter(end::isBefore).orElse(end)));
    }

    private Optional<LocalDateTime> closes(
            Optional<Integer> number, Set<Integer> own, SchoolYear year, boolean ofBatch) {
        return Stream.of(new Term(year, 1), new Term(year, 2))
                .flatMap(term -> school.calendar(term).stream())
                .flatMap(calendar -> calendar.windows().stream()
                        .filter(window -> window.window() == WindowKind.SELECTION)
                        .filter(window -> window.batch().equals(ofBatch ? number : Optional.empty()))
                        .flatMap(window -> closes(calendar, window, own).stream()))
                .max(LocalDateTime::compareTo);
    }

    /** Of a student of whom no class tells the grade, nothing is known to be late before the window is over for everybody. */
    private static Optional<LocalDateTime> closes(Calendar calendar, Window window, Set<Integer> own) {
        return own.isEmpty()
                ? Optional.of(calendar.closesLast(window))
                : own.stream()
                        .filter(window::isFor)
                        .map(grade -> calendar.closes(window, grade))
                        .max(LocalDateTime::compareTo);
    }
}
