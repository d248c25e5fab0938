package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * How much of a cap a student has used; a figure, not a fault. What counts is decided by the path a record is filed under and the way it
 * travels, never by a field the student writes. Source: regulation 第五點(三), 第五點(四).
 *
 * @param edition the edition in force in the period
 * @param period a term or a school year, as the cap counts
 * @param counted what takes a place, in the order in which places are kept: those beyond the limit are the last
 */
public record CapUse(Edition edition, Cap cap, String period, List<CapItem> counted) {

    public CapUse {
        counted = List.copyOf(counted);
    }

    /** Returns how many places are taken. */
    public int used() {
        return counted.size();
    }

    /** Returns how many places are left, zero when there are none. */
    public int free() {
        return Math.max(0, cap.limit() - used());
    }

    /** Returns what is beyond the limit; empty when nothing is. */
    public List<CapItem> surplus() {
        return counted.subList(Math.min(used(), Math.max(0, cap.limit())), used());
    }

    /** Returns how many of those before it would have to be withdrawn for a work to be within the limit. */
    int beyondBy(Entry<?> work) {
        int place = counted.stream().map(CapItem::name).toList().indexOf(CapItem.name(work));
        return Math.max(1, place + 1 - Math.max(0, cap.limit()));
    }

    /** Returns the use as it would be once an item is withdrawn. */
    public CapUse without(CapItem item) {
        return new CapUse(
                edition,
                cap,
                period,
                counted.stream().filter(other -> !other.equals(item)).toList());
    }

    /** Returns every cap that the student has used something of, by subject, then period. */
    public static List<CapUse> of(Student student, Inspection inspection) {
        return of(student, inspection, LockedPlaces.of(student, inspection));
    }

    /** Returns the same, where it is known already what is locked. */
    static List<CapUse> of(Student student, Inspection inspection, LockedPlaces places) {
        EntryOrder order = new EntryOrder(student, inspection);
        List<CapItem> outcomes = places.ordered(items(order.kept(student.outcomes())), RecordKind.OUTCOME);
        List<CapItem> performances = places.ordered(items(order.kept(student.performances())), RecordKind.PERFORMANCE);
        List<CapUse> uses = new ArrayList<>();
        uses.addAll(entered(CapSubject.OUTCOME_ENTERED, outcomes, inspection));
        uses.addAll(selected(CapSubject.OUTCOME_SELECTED, student, inspection));
        uses.addAll(entered(CapSubject.PERFORMANCE_ENTERED, performances, inspection));
        uses.addAll(selected(CapSubject.PERFORMANCE_SELECTED, student, inspection));
        return uses;
    }

    private static List<CapItem> items(List<? extends Entry<?>> works) {
        return works.stream()
                .map(work -> new CapItem(CapItem.name(work), Optional.of(work), work.location()))
                .toList();
    }

    /** Returns of what kind a work is that a selection names so. */
    static RecordKind kind(String name) {
        return name.substring(0, name.indexOf('/')).contains("-") ? RecordKind.OUTCOME : RecordKind.PERFORMANCE;
    }

    /** Returns the cap on entering that a work of that name comes under, with nothing counted yet. */
    static Optional<CapUse> cap(String name, Inspection inspection) {
        CapSubject subject =
                kind(name) == RecordKind.OUTCOME ? CapSubject.OUTCOME_ENTERED : CapSubject.PERFORMANCE_ENTERED;
        String period = counted(name.substring(0, name.indexOf('/')), subject, inspection);
        return use(subject, period, List.of(), inspection);
    }

    private static List<CapUse> entered(CapSubject subject, List<CapItem> items, Inspection inspection) {
        SortedMap<String, List<CapItem>> byPeriod = new TreeMap<>();
        for (CapItem item : items) {
            String filed = item.name().substring(0, item.name().indexOf('/'));
            byPeriod.computeIfAbsent(counted(filed, subject, inspection), it -> new ArrayList<>())
                    .add(item);
        }
        return byPeriod.entrySet().stream()
                .flatMap(group -> use(subject, group.getKey(), group.getValue(), inspection).stream())
                .toList();
    }

    /** Returns the term or school year a work is counted in: where the edition caps a school year, that of the term it is filed under. */
    private static String counted(String filed, CapSubject subject, Inspection inspection) {
        return edition(filed, inspection)
                .flatMap(edition -> edition.cap(subject))
                .filter(cap -> cap.per() == CapPeriod.SCHOOL_YEAR && filed.contains("-"))
                .map(cap -> Term.of(filed).year().toString())
                .orElse(filed);
    }

    private static List<CapUse> selected(CapSubject subject, Student student, Inspection inspection) {
        return inspection
                .locks()
                .lists(student)
                .flatMap(selection -> {
                    List<CapItem> lines = lines(subject, selection, student, inspection);
                    return use(subject, selection.key("year"), lines, inspection).stream();
                })
                .filter(use -> use.used() > 0)
                .toList();
    }

    /** Returns the lines of one selection that are beyond a cap on what is selected. */
    static Set<String> selectedBeyond(Entry<Selection> selection, Student student, Inspection inspection) {
        return Stream.of(CapSubject.OUTCOME_SELECTED, CapSubject.PERFORMANCE_SELECTED)
                .flatMap(subject ->
                        use(subject, selection.key("year"), lines(subject, selection, student, inspection), inspection)
                                .stream())
                .flatMap(use -> use.surplus().stream())
                .map(CapItem::name)
                .collect(Collectors.toSet());
    }

    private static List<CapItem> lines(
            CapSubject subject, Entry<Selection> selection, Student student, Inspection inspection) {
        boolean outcomes = subject == CapSubject.OUTCOME_SELECTED;
        // what was locked keeps its place whatever the list says now, and so is never what is beyond on account of a
        // later
        // line; what was put into a locked batch afterwards is not sent, and takes none
        Selection sent = inspection.locks().sent(student, selection, true);
        return (outcomes ? sent.outcomes() : sent.performances())
                .stream()
                        .distinct()
                        .filter(CapUse::travelsWithTheStudent)
                        .map(name -> new CapItem(
                                name,
                                outcomes
                                        ? Choices.outcome(student, name).map(found -> found)
                                        : performance(name, student, inspection),
                                selection.value().origin().at(outcomes ? "outcomes" : "performances")))
                        .toList();
    }

    private static Optional<Entry<?>> performance(String name, Student student, Inspection inspection) {
        return Stream.<Optional<? extends Entry<?>>>of(
                        Choices.performance(student, name), Choices.contest(inspection.school(), student, name))
                .flatMap(Optional::stream)
                .<Entry<?>>map(found -> found)
                .findFirst();
    }

    /** Rows of the cadre register and what outside bodies entered go their own way and take no place. Source: regulation 第五點(四). */
    private static boolean travelsWithTheStudent(String name) {
        return Stream.of(RecordKind.CADRES, RecordKind.EXTERNAL)
                .map(kind -> kind.pattern().substring(0, kind.pattern().indexOf('/') + 1))
                .noneMatch(name::startsWith);
    }

    private static Optional<CapUse> use(CapSubject subject, String period, List<CapItem> items, Inspection inspection) {
        return edition(period, inspection)
                .flatMap(edition -> edition.cap(subject).map(cap -> new CapUse(edition, cap, period, items)));
    }

    private static Optional<Edition> edition(String period, Inspection inspection) {
        boolean term = period.contains("-");
        return term
                ? inspection.editions().in(Term.of(period))
                : inspection.editions().in(SchoolYear.of(period));
    }
}
