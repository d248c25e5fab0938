package tw.portfolio.certification;

import java.util.ArrayList;
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
    /** As many comparisons of letters as are made at most; more take seconds. */
    private static final long MOST_WORK = 1L << 30;

    private final List<Slot> made;
    private final List<HeldRow> gone;
    private final Map<Integer, HeldRow> found = new HashMap<>();
    private final Set<HeldRow> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private Reformatted(List<HeldRow> gone, List<Slot> made) {
        this.gone = gone;
        this.made = made;
    }

    /**
     * Returns which void rows those are, by the number of the row that each has become.
     *
     * @param held every row as it stood before
     * @param gone what was void of it and stands there no more as it was written
     * @param displaced the rows in force in whose place others stood, or none
     * @param made what the step wrote, in the order of the file
     */
    static Map<Integer, HeldRow> of(List<HeldRow> held, List<HeldRow> gone, List<Row> displaced, List<Slot> made) {
        Set<String> inForce = displaced.stream().map(Reformatted::written).collect(Collectors.toSet());
        Reformatted all = new Reformatted(
                gone,
                made.stream()
                        .filter(slot -> !inForce.contains(written(slot.row())))
                        .toList());
        all.fields(held);
        all.lines(held);
        return all.found;
    }

    private static String written(Row row) {
        return row.line().map(Row.Line::said).orElseGet(row::text);
    }

    /** Of a row that has a value nobody can read it is not known that it says anything else. */
    private void fields(List<HeldRow> held) {
        Map<String, HeldRow> fields = new LinkedHashMap<>();
        held.stream()
                .filter(it -> it.row().isField() && it.voided().isPresent())
                .forEach(it -> fields.putIfAbsent(Shown.of(it.row()), it));
        for (Slot slot : made) {
            if (slot.row().isField()) {
                Optional<HeldRow> alike = Shown.isRefused(slot.row())
                        ? fields.values().stream().findFirst()
                        : Optional.ofNullable(fields.get(Shown.of(slot.row())));
                alike.ifPresent(it -> take(slot.number(), it));
            }
        }
    }

    /** A line may be broken, or joined with those around it. */
    private void lines(List<HeldRow> held) {
        List<HeldRow> lines = gone.stream().filter(it -> it.row().isLine()).toList();
        List<Slot> written = made.stream().filter(slot -> slot.row().isLine()).toList();
        if (lines.isEmpty() || written.isEmpty()) {
            return;
        }
        Written text = Written.of(written);
        long letters =
                lines.stream().mapToLong(it -> Shown.of(it.row()).length()).sum();
        if (letters * text.all().length() > MOST_WORK) {
            written.forEach(slot -> take(slot.number(), lines.get(0)));
            return;
        }
        String before = held.stream()
                .filter(it -> it.row().isLine())
                .map(it -> Shown.of(it.row()))
                .collect(Collectors.joining());
        lines.forEach(line -> text.at(Shown.of(line.row()), before).forEach(number -> take(number, line)));
    }

    /** Of several rows that one has become the first alone stands in the place of what was in force. */
    private void take(int number, HeldRow it) {
        if (!found.containsKey(number)) {
            found.put(number, taken.add(it) ? it : new HeldRow(it.row(), it.voided(), Optional.empty()));
        }
    }

    /**
     * The lines that a step wrote.
     *
     * @param all what shows of them, as if they were one
     * @param begins where each begins in that
     */
    private record Written(List<Slot> slots, String all, List<Integer> begins) {
        static Written of(List<Slot> slots) {
            StringBuilder all = new StringBuilder();
            List<Integer> begins = new ArrayList<>();
            for (Slot slot : slots) {
                begins.add(all.length());
                all.append(Shown.of(slot.row()));
            }
            return new Written(slots, all.toString(), begins);
        }

        /**
         * Returns the numbers of the lines in which a line stands; none where somebody has written beside it, on the same line, what stood
         * nowhere before.
         */
        List<Integer> at(String line, String before) {
            if (line.isEmpty()) {
                return slots.stream()
                        .filter(slot -> Shown.of(slot.row()).isEmpty())
                        .map(Slot::number)
                        .toList();
            }
            List<Integer> numbers = new ArrayList<>();
            for (int at = all.indexOf(line); at >= 0; at = all.indexOf(line, at + line.length())) {
                List<Slot> under = under(at, at + line.length());
                boolean added = under.size() == 1 && isAdded(under.get(0), line, before);
                if (!added) {
                    under.forEach(slot -> numbers.add(slot.number()));
                }
            }
            return numbers;
        }

        private static boolean isAdded(Slot slot, String line, String before) {
            String whole = Shown.of(slot.row());
            int at = whole.indexOf(line);
            String beside = whole.substring(0, at) + whole.substring(at + line.length());
            return !beside.isEmpty() && !before.contains(beside);
        }

        private List<Slot> under(int from, int to) {
            List<Slot> under = new ArrayList<>();
            for (int i = 0; i < slots.size(); i++) {
                int end = i + 1 < slots.size() ? begins.get(i + 1) : all.length();
                if (begins.get(i) < to && end > from) {
                    under.add(slots.get(i));
                }
            }
            return under;
        }
    }
}
