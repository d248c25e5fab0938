package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which new row of a group stands in the place of which that is missing. A row stands for one with the same text; else for the only one it
 * is about the same as, if no other row is; and a line of a text for the line that was in its place. Where that leaves a doubt it stands
 * for none, so that the missing one stays missing.
 */
final class RowPairs {
    private final List<Slot> missing;
    private final List<Slot> made;

    /** The number of the missing row by that of the new one. */
    private final Map<Integer, Integer> pairs = new HashMap<>();

    /**
     * A row, and where it stands among those that stayed.
     *
     * @param number its own among those that are missing, or among the rows of the group
     * @param gap how many of those stand before it; {@link #NOWHERE} for one that is missing since an earlier step
     */
    record Slot(int number, Row row, int gap) {
        static final int NOWHERE = -1;
    }

    private RowPairs(List<Slot> missing, List<Slot> made) {
        this.missing = new ArrayList<>(missing);
        this.made = new ArrayList<>(made);
    }

    /** Returns the number of the missing row by that of the new one. */
    static Map<Integer, Integer> of(List<Slot> missing, List<Slot> made) {
        RowPairs all = new RowPairs(missing, made);
        List.copyOf(all.made).forEach(all::sameText);
        List.copyOf(all.made).forEach(all::sameSubject);
        List.copyOf(all.made).forEach(all::samePlace);
        return all.pairs;
    }

    private void pair(Slot old, Slot now) {
        missing.remove(old);
        made.remove(now);
        pairs.put(now.number(), old.number());
    }

    private void sameText(Slot now) {
        missing.stream()
                .filter(old -> old.row().text().equals(now.row().text()))
                .findFirst()
                .ifPresent(old -> pair(old, now));
    }

    private void sameSubject(Slot now) {
        List<Slot> alike =
                missing.stream().filter(old -> old.row().isAbout(now.row())).toList();
        if (alike.size() == 1
                && made.stream()
                                .filter(it -> alike.get(0).row().isAbout(it.row()))
                                .count()
                        == 1) {
            pair(alike.get(0), now);
        }
    }

    /** As many lines as went came in the same place, and this is the next of them. */
    private void samePlace(Slot now) {
        List<Slot> went = missing.stream().filter(old -> isInPlaceOf(now, old)).toList();
        long came = made.stream().filter(it -> it.gap() == now.gap()).count();
        if (!went.isEmpty() && went.size() == came) {
            pair(went.get(0), now);
        }
    }

    private static boolean isInPlaceOf(Slot now, Slot old) {
        return now.row().isLine() && old.gap() == now.gap();
    }
}
