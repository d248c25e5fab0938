package tw.portfolio.certification;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.certification.RowPairs.Slot;

/**
 * Which void rows stand in a file all the same though an entitled step wrote them otherwise: where blanks, signs, the order of keys or the ends
 * of lines are all that it changed, nobody has looked at what the row says. One that is put back as it was in force is none of them.
 */
final class Reformatted {

    private Reformatted() {}

    /**
     * Returns which void rows those are, by the number of the row that each has become. Of a row that has a value nobody can read it is not
     * known that it says anything else.
     *
     * @param held every row as it stood before
     * @param displaced rows in force in whose place others stood, or none
     * @param made what the step wrote, in the order of the file
     */
    static Map<Integer, HeldRow> of(List<HeldRow> held, List<Row> displaced, List<Slot> made) {
        Map<String, HeldRow> voided = new LinkedHashMap<>();
        held.stream().filter(it -> !it.isInForce()).forEach(it -> voided.putIfAbsent(Shown.of(it.row()), it));
        Set<String> back = displaced.stream().map(Row::text).collect(Collectors.toSet());
        Map<Integer, HeldRow> found = new HashMap<>();
        Set<HeldRow> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Slot slot : made) {
            if (voided.isEmpty() || back.contains(slot.row().text())) {
                continue;
            }
            Optional<HeldRow> alike = Shown.isRefused(slot.row())
                    ? voided.values().stream().findFirst()
                    : Optional.ofNullable(voided.get(Shown.of(slot.row())));
            // of several rows that one has become the first alone stands in the place of what was in force
            alike.ifPresent(it -> found.put(slot.number(), taken.add(it) ? it : it.inPlaceOfNone()));
        }
        return found;
    }
}
