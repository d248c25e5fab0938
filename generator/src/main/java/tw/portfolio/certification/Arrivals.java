package tw.portfolio.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The order in which works came to stand on main lines. On one line it is the line's own, which is nobody's claim; the numbers of steps of two
 * lines say nothing of each other, so between lines dates decide, and none is earlier than that of a work before it on its own line.
 *
 * @param source the source whose main line a work stands on
 * @param name what decides where nothing else does
 */
public record Arrivals<T>(Function<T, String> source, Function<T, Verdict.Arrival> arrival, Function<T, String> name) {

    private record Placed<T>(T work, Instant since) {}

    /** Returns the works, the first to come first. */
    public List<T> sorted(Collection<T> works) {
        SortedMap<String, List<T>> lines = new TreeMap<>();
        works.forEach(work -> lines.computeIfAbsent(source.apply(work), key -> new ArrayList<>())
                .add(work));
        List<Placed<T>> placed = new ArrayList<>();
        for (List<T> line : lines.values()) {
            line.sort(Comparator.comparing(arrival).thenComparing(name));
            Instant since = Instant.MIN;
            for (T work : line) {
                Instant own = arrival.apply(work).time();
                since = own.isAfter(since) ? own : since;
                placed.add(new Placed<>(work, since));
            }
        }
        placed.sort(Comparator.comparing(Placed::since)); // stable: a line stays in its order
        return placed.stream().map(Placed::work).toList();
    }
}
