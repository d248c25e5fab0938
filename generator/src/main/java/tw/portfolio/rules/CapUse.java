package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Cap;
import tw.portfolio.regulation.CapSubject;
import tw.portfolio.regulation.Edition;

/**
 * How much of a cap a student has used; a figure, not a fault.
 *
 * @param period a term or a school year, as the cap counts
 */
public record CapUse(Cap cap, String period, int used) {

    /** Returns every cap that the student has used something of, by subject, then period. */
    public static List<CapUse> of(Student student, Edition edition) {
        List<Entry<Selection>> selections = student.entries().of(Selection.class);
        List<CapUse> uses = new ArrayList<>();
        uses.addAll(of(CapSubject.OUTCOME_ENTERED, count(student.outcomes(), "term", entry -> 1), edition));
        uses.addAll(of(
                CapSubject.OUTCOME_SELECTED,
                count(selections, "year", entry -> distinct(entry.value().outcomes())),
                edition));
        uses.addAll(of(CapSubject.PERFORMANCE_ENTERED, count(student.performances(), "year", entry -> 1), edition));
        uses.addAll(of(
                CapSubject.PERFORMANCE_SELECTED,
                count(selections, "year", entry -> distinct(entry.value().performances())),
                edition));
        return uses;
    }

    private static <T> SortedMap<String, Integer> count(
            List<Entry<T>> entries, String period, ToIntFunction<Entry<T>> each) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        (Function<Entry<T>, String>) entry -> entry.key(period),
                        TreeMap::new,
                        Collectors.summingInt(each)));
    }

    private static int distinct(List<String> chosen) {
        return Math.toIntExact(chosen.stream().distinct().count());
    }

    private static List<CapUse> of(CapSubject subject, SortedMap<String, Integer> counts, Edition edition) {
        return edition.cap(subject).stream()
                .flatMap(cap ->
                        counts.entrySet().stream().map(count -> new CapUse(cap, count.getKey(), count.getValue())))
                .toList();
    }
}
