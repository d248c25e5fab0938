package tw.portfolio.certification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which new row of a group stands in the place of which that is missing. A row stands for one with the same text; else for the only one it
 * is about the same as, if no other row is. Where that leaves a doubt it stands for none, so that the missing one stays missing.
 */
final class RowPairs {
    /** The number of the missing row by that of the new one. */
    private final Map<Integer, Integer> pairs = new HashMap<>();

    private final Set<Integer> replaced = new HashSet<>();

    /**
     * A row.
     *
     * @param number its own among those that are missing, or among the rows of the group
     */
    record Slot(int number, Row row) {}

    private RowPairs() {}

    /** Returns the number of the missing row, by that of the new one of the same step that took it away. */
    static Map<Integer, Integer> displacing(List<Slot> missing, List<Slot> made) {
        RowPairs all = settling(missing, made);
        all.pair(missing, made, slot -> slot.row().kin(), (old, now) -> old == 1 && now == 1);
        return all.pairs;
    }

    /** Returns the number of the missing row, by that of the new one that an entitled step puts in its place. */
    static Map<Integer, Integer> of(List<Slot> missing, List<Slot> made) {
        return settling(missing, made).pairs;
    }

    private static RowPairs settling(List<Slot> missing, List<Slot> made) {
        RowPairs all = new RowPairs();
        all.pair(missing, made, slot -> slot.row().text(), (old, now) -> true);
        all.pair(missing, made, slot -> slot.row().subject(), (old, now) -> old == 1 && now == 1);
        return all;
    }

    /** Pairs in their order those left that are alike in something, where as many are as have to be. */
    private void pair(
            List<Slot> missing,
            List<Slot> made,
            Function<Slot, String> likeness,
            BiPredicate<Integer, Integer> enough) {
        Map<String, List<Slot>> old = missing.stream()
                .filter(slot -> !replaced.contains(slot.number()))
                .collect(Collectors.groupingBy(likeness));
        Map<String, List<Slot>> now = made.stream()
                .filter(slot -> !pairs.containsKey(slot.number()))
                .collect(Collectors.groupingBy(likeness));
        now.forEach((key, came) -> {
            List<Slot> went = old.getOrDefault(key, List.of());
            if (enough.test(went.size(), came.size())) {
                for (int i = 0; i < Math.min(went.size(), came.size()); i++) {
                    pairs.put(came.get(i).number(), went.get(i).number());
                    replaced.add(went.get(i).number());
                }
            }
        });
    }
}
