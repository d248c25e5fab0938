package tw.portfolio.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.certification.RowPairs.Slot;

/**
 * Which void rows stand in a file all the same though an entitled step wrote them otherwise: where blanks, signs, the order of keys or the ends
 * of lines are all that it changed, nobody has looked at what the row says. One that is put back as it was in force is none of them.
 */
final class Reformatted {
    /** As many letters times letters as are compared; more take seconds. */
    private static final long MOST_WORK = 1L << 28;

    /** As much of a line as is looked for, in letters. */
    private static final int MOST_LETTERS = 64;

    /** What a remark in words behind a line of a text is, and where one may begin. */
    private static final Pattern REMARK = Pattern.compile("#.*|（.*）|\\(.*\\)");

    private static final Pattern BEGIN = Pattern.compile("[#（(]");

    /** As many places of a line as are tried. */
    private static final int MOST_BEGINS = 16;

    private final List<HeldRow> gone;
    private final List<Slot> made;

    /**
     * Rows in force that stand where they stood no more.
     *
     * @param gone those that stood there until the step
     * @param displaced those in whose place others stood, or none
     * @param isOthers whether a row stands on lines of nobody but somebody not entitled: such a line is not put back, whatever it says
     */
    record InForce(List<Row> gone, List<Row> displaced, Predicate<Row> isOthers) {

        /** Returns what was written but those: a line that was moved, and has not the letters of a void one, is no other where it stands. */
        List<Slot> without(List<Slot> made, List<HeldRow> voided) {
            Set<String> back = displaced.stream().map(Row::text).collect(Collectors.toSet());
            Set<String> others = voided.stream().map(it -> Shown.of(it.row())).collect(Collectors.toSet());
            Map<String, Integer> moved = new HashMap<>();
            gone.stream()
                    .filter(row -> row.isLine() && !others.contains(Shown.of(row)))
                    .forEach(line -> moved.merge(said(line), 1, Integer::sum));
            return made.stream()
                    .filter(slot -> !(back.contains(slot.row().text()) && isLaid(slot.row()))
                            && !(slot.row().isLine() && moved.merge(said(slot.row()), -1, Integer::sum) >= 0))
                    .toList();
        }

        private boolean isLaid(Row row) {
            return !row.isLine() || !isOthers.test(row);
        }
    }

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
     * @param inForce what no stranger wrote
     * @param made what the step wrote, in the order of the file
     */
    static Map<Integer, HeldRow> of(List<HeldRow> held, List<HeldRow> gone, InForce inForce, List<Slot> made) {
        Reformatted all = new Reformatted(gone, inForce.without(made, gone));
        all.fields(held);
        all.lines(held);
        return all.found;
    }

    /** Of a row that has a value nobody can read it is not known that it says anything else. */
    private void fields(List<HeldRow> held) {
        Map<String, HeldRow> fields = new LinkedHashMap<>();
        held.stream()
                .filter(it -> it.row().isField() && it.voided().isPresent())
                .forEach(it -> fields.putIfAbsent(Shown.of(it.row()), it));
        for (Slot slot : made) {
            if (slot.row().isField() && !fields.isEmpty()) {
                Optional<HeldRow> alike = Shown.isRefused(slot.row())
                        ? fields.values().stream().findFirst()
                        : Optional.ofNullable(fields.get(Shown.of(slot.row())));
                alike.ifPresent(it -> take(slot.number(), it));
            }
        }
    }

    /** A line may be broken, or joined with others: it stands where its letters stand in all that was written. */
    private void lines(List<HeldRow> held) {
        List<HeldRow> lines = gone.stream().filter(it -> it.row().isLine()).toList();
        List<Slot> written = made.stream().filter(slot -> slot.row().isLine()).toList();
        if (lines.isEmpty() || written.isEmpty()) {
            return;
        }
        Written text = Written.of(written);
        long letters = lines.stream()
                .mapToLong(it -> Math.min(MOST_LETTERS, Shown.of(it.row()).length()))
                .sum();
        boolean bounded = letters * text.all().length() <= MOST_WORK;
        Map<String, Deque<Slot>> confirmed = bounded ? confirmed(written, held) : Map.of();
        for (HeldRow line : lines) {
            Slot looked =
                    confirmed.getOrDefault(said(line.row()), new ArrayDeque<>()).poll();
            (bounded ? text.at(Shown.of(line.row())) : written)
                    .stream().filter(slot -> !slot.equals(looked)).forEach(slot -> take(slot.number(), line));
        }
    }

    private static String said(Row line) {
        return line.line().map(Row.Line::said).orElse("").strip();
    }

    /** Returns which lines stand where others stood but for a remark in words behind them, words that stood nowhere before. */
    private static Map<String, Deque<Slot>> confirmed(List<Slot> written, List<HeldRow> held) {
        String before = held.stream()
                .filter(it -> it.row().isLine())
                .map(it -> Shown.of(it.row()))
                .collect(Collectors.joining());
        Map<String, Deque<Slot>> confirmed = new HashMap<>();
        for (Slot slot : written) {
            String line = said(slot.row());
            Matcher begin = BEGIN.matcher(line);
            for (int tried = 0; tried < MOST_BEGINS && begin.find(); tried++) {
                String remark = line.substring(begin.start());
                if (REMARK.matcher(remark).matches() && !before.contains(Shown.of(remark))) {
                    String said = line.substring(0, begin.start()).strip();
                    confirmed.computeIfAbsent(said, it -> new ArrayDeque<>()).add(slot);
                }
            }
        }
        return confirmed;
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
     * @param ends where each ends in that
     */
    private record Written(List<Slot> slots, String all, List<Integer> ends) {
        static Written of(List<Slot> slots) {
            StringBuilder all = new StringBuilder();
            List<Integer> ends = new ArrayList<>();
            for (Slot slot : slots) {
                ends.add(all.append(Shown.of(slot.row())).length());
            }
            return new Written(slots, all.toString(), ends);
        }

        /** Returns the lines in which a line stands; those of signs alone for one that is such. */
        List<Slot> at(String line) {
            if (line.isEmpty()) {
                return slots.stream()
                        .filter(slot -> Shown.of(slot.row()).isEmpty())
                        .toList();
            }
            String wanted = line.substring(0, Math.min(line.length(), MOST_LETTERS));
            List<Slot> under = new ArrayList<>();
            int slot = 0;
            for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length())) {
                while (ends.get(slot) <= at) {
                    slot++;
                }
                for (int i = slot; i < slots.size() && (i == slot || ends.get(i - 1) < at + line.length()); i++) {
                    under.add(slots.get(i));
                }
            }
            return under;
        }
    }
}
