package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.ContestSince;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Standing;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/**
 * Where a student stands: what is used and free under each cap, and what may be selected. Facts of the regulation alone, never a judgement
 * of any work.
 *
 * @param uses every cap with something used, and those of the current term and school year
 * @param choices every work that belongs to a school year, by year, outcomes first
 * @param closed the school years in which the student alone can change nothing any more
 * @param entered of the uses whose entering is over its last day
 * @param locked what the student's locked batches name: each keeps its place among what is selected, whoever withdraws it
 * @param sent what of that was sent: each keeps its place among what is entered as well
 * @param batches what no batch sends, and the second batches that still take works
 * @param left since when the student is no longer at the school, and neither enters nor selects anything here; absent for everybody else
 */
public record StudentPlan(
        Student student,
        List<CapUse> uses,
        List<Choice> choices,
        SortedMap<SchoolYear, SelectionLocks.Closing> closed,
        Map<CapUse, LocalDate> entered,
        Set<String> locked,
        Set<String> sent,
        Batches batches,
        Optional<LocalDate> left) {
    private static final Set<StatusKind> GONE =
            EnumSet.of(StatusKind.TRANSFERRED_OUT, StatusKind.GRADUATED, StatusKind.WITHDRAWN);

    private static final Text BEYOND_AND_UNVOUCHED = new Text(
            "超出登錄的件數上限，也還沒有人認證：撤回別件、等到認證，才能勾選",
            "beyond the limit on entering, and certified by nobody yet: selectable once another is withdrawn and it is certified");

    /**
     * A work that might be selected.
     *
     * @param name as a selection names it
     * @param selected whether the student's selection of that year names it
     * @param obstacle the rule that does not let it be selected now; absent when it may be
     * @param why of a work that nobody vouches for, why that is so and what helps; absent otherwise, and where the obstacle says all
     */
    public record Choice(
            SchoolYear year,
            CapSubject subject,
            String name,
            boolean selected,
            Optional<RuleId> obstacle,
            Optional<Text> why) {}

    public StudentPlan {
        uses = List.copyOf(uses);
        choices = List.copyOf(choices);
        closed = Collections.unmodifiableSortedMap(new TreeMap<>(closed));
        entered = Map.copyOf(entered);
        locked = Set.copyOf(locked);
        sent = Set.copyOf(sent);
    }

    public static StudentPlan of(Student student, Inspection inspection) {
        List<CapUse> uses = new ArrayList<>(CapUse.of(student, inspection));
        Optional<LocalDate> left = left(student, SchoolTime.day(inspection.clock()));
        if (left.isPresent()) {
            return new StudentPlan(
                    student,
                    uses,
                    List.of(),
                    closed(student, inspection),
                    entered(student, uses, inspection),
                    locked(student, inspection),
                    sent(student, inspection),
                    Batches.of(student, inspection),
                    left);
        }
        current(inspection).forEach(empty -> {
            if (uses.stream().noneMatch(use -> same(use, empty))) {
                uses.add(empty);
            }
        });
        return new StudentPlan(
                student,
                uses,
                choices(student, inspection),
                closed(student, inspection),
                entered(student, uses, inspection),
                locked(student, inspection),
                sent(student, inspection),
                Batches.of(student, inspection),
                left);
    }

    private static Set<String> locked(Student student, Inspection inspection) {
        return inspection
                .locks()
                .lists(student)
                .flatMap(list -> inspection.locks().lockedLines(student, list).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> sent(Student student, Inspection inspection) {
        LockedPlaces places = LockedPlaces.of(student, inspection);
        return locked(student, inspection).stream().filter(places::isSent).collect(Collectors.toSet());
    }

    private static Map<CapUse, LocalDate> entered(Student student, List<CapUse> uses, Inspection inspection) {
        Entering entering = new Entering(inspection);
        Map<CapUse, LocalDate> entered = new HashMap<>();
        uses.forEach(use -> entering.closed(student, use).ifPresent(day -> entered.put(use, day)));
        return entered;
    }

    private static Optional<LocalDate> left(Student student, LocalDate today) {
        return Dated.latest(student.profile().value().standing().stream()
                        .filter(row -> row.holdsOn(today))
                        .toList())
                .filter(row -> GONE.contains(row.status()))
                .map(Standing::from);
    }

    private static SortedMap<SchoolYear, SelectionLocks.Closing> closed(Student student, Inspection inspection) {
        SelectionLocks locks = inspection.locks();
        SortedMap<SchoolYear, SelectionLocks.Closing> closed = new TreeMap<>();
        inspection.school().offices().of(Calendar.class).stream()
                .map(entry -> entry.term().year())
                .distinct()
                .forEach(year -> locks.closing(student, year).ifPresent(closing -> closed.put(year, closing)));
        return closed;
    }

    /** Returns what a student has used of the caps of a term and its school year. */
    public static List<CapUse> current(Student student, Inspection inspection, Term term) {
        return CapUse.of(student, inspection).stream()
                .filter(use -> use.period().equals(period(use.cap(), term)))
                .toList();
    }

    /** Returns that selecting is over in the school year a cap is counted in; absent while something still can be selected. */
    public Optional<SelectionLocks.Closing> closed(CapUse use) {
        String year = use.period().replaceFirst("-.*", "");
        return Optional.ofNullable(closed.get(SchoolYear.of(year)));
    }

    /** Returns the last day of entering what a cap counts, once it is over; absent for a cap on what is selected. */
    public Optional<LocalDate> entered(CapUse use) {
        return Optional.ofNullable(entered.get(use));
    }

    /** Returns whether an item keeps its place under a cap whoever withdraws it, since a locked batch names it. */
    public boolean isLocked(CapItem item, CapUse use) {
        return use.cap().subject().entered() ? sent.contains(item.name()) : locked.contains(item.name());
    }

    /** Returns whether a work was sent with a locked batch, whatever became of it since. */
    public boolean isSent(Choice choice) {
        return sent.contains(choice.name());
    }

    /** Returns whether a selection names the item of a cap on what is entered. */
    public boolean selected(CapItem item) {
        return choices.stream()
                .anyMatch(choice -> choice.selected() && choice.name().equals(item.name()));
    }

    private static boolean same(CapUse one, CapUse other) {
        return one.cap().subject() == other.cap().subject() && one.period().equals(other.period());
    }

    private static Stream<CapUse> current(Inspection inspection) {
        Term term = inspection.school().settings().currentTerm();
        Optional<Edition> edition = inspection.editions().in(term);
        return edition.stream()
                .flatMap(it -> it.caps().stream().map(cap -> new CapUse(it, cap, period(cap, term), List.of())));
    }

    private static String period(Cap cap, Term term) {
        return cap.per() == CapPeriod.TERM ? term.toString() : term.year().toString();
    }

    private static List<Choice> choices(Student student, Inspection inspection) {
        Beyond beyond = Beyond.of(student, inspection);
        Set<String> kept = keptContests(student, inspection);
        Set<String> selected = Batches.sent(student, inspection).collect(Collectors.toCollection(TreeSet::new));
        selected.addAll(locked(student, inspection));
        Stream<Entry<?>> contests = inspection.school().offices().of(SchoolContest.class).stream()
                .filter(entry -> Choices.contest(inspection.school(), student, entry.path())
                        .isPresent())
                .map(entry -> entry);
        return Stream.of(student.outcomes().stream(), student.performances().stream(), contests)
                .<Entry<?>>flatMap(all -> all)
                .map(entry -> choice(entry, student, inspection, beyond, kept))
                .map(choice -> new Choice(
                        choice.year(),
                        choice.subject(),
                        choice.name(),
                        selected.contains(choice.name()),
                        choice.obstacle(),
                        choice.why()))
                .sorted(Comparator.comparing(Choice::year)
                        .thenComparing(Choice::subject)
                        .thenComparing(Choice::name))
                .toList();
    }

    /** Returns the contests that locked batches send as they were in force, whatever stands there now. */
    private static Set<String> keptContests(Student student, Inspection inspection) {
        LockedWorks works = LockedWorks.of(inspection.certified(), inspection.locks());
        return inspection
                .locks()
                .lists(student)
                .flatMap(list -> works.contests(student, list).values().stream())
                .flatMap(List::stream)
                .filter(since -> since.content().packed().isPresent())
                .map(ContestSince::line)
                .collect(Collectors.toSet());
    }

    private static Choice choice(
            Entry<?> entry, Student student, Inspection inspection, Beyond beyond, Set<String> kept) {
        boolean outcome = entry.value() instanceof Outcome;
        RuleId never = outcome ? SelectionRule.NOT_CERTIFIED : SelectionRule.NOT_VERIFIED;
        Optional<RuleId> obstacle = beyond.places().isSent(name(entry)) || kept.contains(name(entry))
                ? Optional.empty()
                : beyond.course(entry).or(() -> SelectionRule.obstacle(entry, never, inspection, beyond));
        return new Choice(
                outcome ? entry.term().year() : entry.year(),
                outcome ? CapSubject.OUTCOME_SELECTED : CapSubject.PERFORMANCE_SELECTED,
                name(entry),
                false,
                obstacle,
                obstacle.flatMap(rule -> why(rule, entry, student, inspection)));
    }

    private static Optional<Text> why(RuleId obstacle, Entry<?> entry, Student student, Inspection inspection) {
        if (obstacle.equals(SelectionRule.BEYOND_CAP) && SelectionRule.isUnvouched(entry, inspection)) {
            return Optional.of(BEYOND_AND_UNVOUCHED);
        }
        return SelectionRule.UNVOUCHED.contains(obstacle)
                ? NotVouched.of(obstacle, entry, student, inspection).whole()
                : Optional.empty();
    }

    private static String name(Entry<?> entry) {
        if (entry.value() instanceof SchoolContest) {
            return entry.path();
        }
        return CapItem.name(entry);
    }
}
