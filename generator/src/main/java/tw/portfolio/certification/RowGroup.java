package tw.portfolio.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.certification.RowPairs.Slot;

/** The rows of one name in one list of an office's file, and what became of them. */
final class RowGroup {
    private List<Held> held;

    /** Rows in force that somebody not entitled took away, and in whose place nothing stands. */
    private List<Missing> missing = List.of();

    /**
     * A row that stands in the file.
     *
     * @param voided the step that made it void; absent for one in force
     * @param replaces the row in force in whose place it stands
     */
    private record Held(Row row, Optional<Decision> voided, Optional<Row> replaces) {

        static Held inForce(Row row) {
            return new Held(row, Optional.empty(), Optional.empty());
        }

        /** Returns the row in force that is missing once this one is gone. */
        Optional<Row> origin() {
            return voided.isEmpty() ? Optional.of(row) : replaces;
        }

        /** Returns whether this void line is one in force but for a void line before it, that stands for the one it followed in force. */
        boolean follows(Held before) {
            Optional<String> said = row.line().map(Row.Line::said);
            Optional<String> first = before.replaces().flatMap(Row::line).map(Row.Line::said);
            return replaces.flatMap(Row::line)
                    .filter(origin -> said.equals(Optional.of(origin.said())))
                    .filter(origin -> first.equals(Optional.of(origin.before())))
                    .isPresent();
        }

        Held as(Row now) {
            return new Held(now, voided, replaces);
        }
    }

    private record Missing(Row row, Decision step) {}

    RowGroup(List<Row> rows) {
        this.held = rows.stream().map(Held::inForce).toList();
    }

    /** Takes the group as the step left it. */
    void step(List<Row> rows, RowBook.Hand hand) {
        Map<String, Deque<Held>> before = new HashMap<>();
        held.forEach(it -> before.computeIfAbsent(it.row().text(), text -> new ArrayDeque<>())
                .add(it));
        List<Optional<Held>> kept = rows.stream()
                .map(row -> hand.isAnew().test(row)
                        ? Optional.<Held>empty()
                        : Optional.ofNullable(before.getOrDefault(row.text(), new ArrayDeque<>())
                                .pollFirst()))
                .toList();
        List<Slot> made = made(rows, kept);
        held = hand.decision().counts() ? settled(rows, kept, made) : displaced(rows, kept, made, hand);
    }

    private static List<Slot> made(List<Row> rows, List<Optional<Held>> kept) {
        List<Slot> made = new ArrayList<>();
        int stayed = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (kept.get(i).isPresent()) {
                stayed++;
            } else {
                made.add(new Slot(i, rows.get(i), stayed));
            }
        }
        return made;
    }

    /** Somebody entitled: what is new is in force, void rows that are gone are settled, and so is a missing one that is there again. */
    private List<Held> settled(List<Row> rows, List<Optional<Held>> kept, List<Slot> made) {
        Map<Integer, Held> moved = moved(kept, made);
        made = made.stream().filter(slot -> !moved.containsKey(slot.number())).toList();
        leave(missing, RowPairs.of(slots(missing), made).values());
        Set<String> texts = made.stream().map(slot -> slot.row().text()).collect(Collectors.toSet());
        List<Held> after = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            Row row = rows.get(i);
            Held now = kept.get(i)
                    .or(() -> Optional.ofNullable(moved.get(number)))
                    .map(it -> it.as(row))
                    .orElseGet(() -> Held.inForce(row));
            boolean again =
                    now.replaces().map(Row::text).filter(texts::contains).isPresent();
            after.add(again ? new Held(row, now.voided(), Optional.empty()) : now);
        }
        return after;
    }

    /**
     * Returns the void lines, by the number of the row, that only stand after another line now: nobody has touched those themselves. One that
     * is back where it stood in force is none of them.
     */
    private Map<Integer, Held> moved(List<Optional<Held>> kept, List<Slot> made) {
        Set<Held> stayed = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.forEach(it -> it.ifPresent(stayed::add));
        Map<String, Deque<Held>> gone = new HashMap<>();
        for (int i = 0; i < held.size(); i++) {
            Held it = held.get(i);
            boolean settled = i > 0 && !stayed.contains(held.get(i - 1)) && it.follows(held.get(i - 1));
            if (it.row().isLine() && it.voided().isPresent() && !stayed.contains(it) && !settled) {
                gone.computeIfAbsent(it.row().subject(), line -> new ArrayDeque<>())
                        .add(it);
            }
        }
        Map<Integer, Held> moved = new HashMap<>();
        for (Slot slot : made) {
            Optional<Held> line = slot.row().isLine()
                    ? Optional.ofNullable(gone.getOrDefault(slot.row().subject(), new ArrayDeque<>())
                            .pollFirst())
                    : Optional.empty();
            line.filter(it -> it.replaces()
                            .map(Row::text)
                            .filter(slot.row().text()::equals)
                            .isEmpty())
                    .ifPresent(it -> moved.put(slot.number(), it));
        }
        return moved;
    }

    private static List<Slot> slots(List<Missing> missing) {
        List<Slot> slots = new ArrayList<>();
        missing.forEach(it -> slots.add(new Slot(slots.size(), it.row(), Slot.NOWHERE)));
        return slots;
    }

    /** Keeps those missing in whose place nothing stands now. */
    private void leave(List<Missing> all, Collection<Integer> replaced) {
        Set<Integer> gone = Set.copyOf(replaced);
        missing = IntStream.range(0, all.size())
                .filter(number -> !gone.contains(number))
                .mapToObj(all::get)
                .toList();
    }

    /** Somebody not entitled: what is new is void, in place of the row in force that it can be told to stand for. */
    private List<Held> displaced(List<Row> rows, List<Optional<Held>> kept, List<Slot> made, RowBook.Hand hand) {
        List<Missing> all = new ArrayList<>(missing);
        List<Slot> open = new ArrayList<>(slots(missing));
        Map<String, Integer> there = new HashMap<>();
        kept.forEach(it -> it.ifPresent(stays -> there.merge(stays.row().text(), 1, Integer::sum)));
        int stayed = 0;
        for (Held it : held) { // of rows with the same text the first ones stay
            int left = there.merge(it.row().text(), -1, Integer::sum);
            if (left >= 0) {
                stayed++;
            } else if (it.origin().isPresent()) {
                open.add(new Slot(all.size(), it.origin().get(), stayed));
                all.add(new Missing(it.origin().get(), hand.decision()));
            }
        }
        Map<Integer, Integer> origins = RowPairs.displacing(open, made);
        leave(all, origins.values());
        List<Held> after = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Row> origin = Optional.ofNullable(origins.get(i))
                    .map(number -> all.get(number).row());
            boolean back = hand.isBack().test(row) && origin.map(Row::text).equals(Optional.of(row.text()));
            after.add(kept.get(i)
                    .map(it -> it.as(row))
                    .orElseGet(() -> back ? Held.inForce(row) : new Held(row, Optional.of(hand.decision()), origin)));
        }
        return after;
    }

    /**
     * Takes rows for such as somebody not entitled has added, but those that are here already, or in force and displaced.
     *
     * @param isAsLeft whether a row in force still stood when somebody entitled left the file last: else it would undo what they changed
     */
    void carry(Map<Row, Decision> carried, Predicate<Row> isAsLeft) {
        Map<String, Integer> here = counted(held.stream().map(Held::row));
        Map<String, Integer> displaced = counted(displaced().stream().filter(isAsLeft));
        Map<Row, Decision> more = new LinkedHashMap<>(carried);
        more.keySet()
                .removeIf(row -> here.merge(row.text(), -1, Integer::sum) >= 0
                        || displaced.merge(row.text(), -1, Integer::sum) >= 0);
        if (!more.isEmpty()) {
            List<Row> rows = new ArrayList<>(held.stream().map(Held::row).toList());
            rows.addAll(more.keySet());
            step(rows, RowBook.Hand.of(more.values().iterator().next()));
            held = held.stream()
                    .map(it -> new Held(
                            it.row(), Optional.ofNullable(more.get(it.row())).or(it::voided), it.replaces()))
                    .toList();
        }
    }

    private static Map<String, Integer> counted(Stream<Row> rows) {
        Map<String, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row.text(), 1, Integer::sum));
        return counted;
    }

    /** Returns the rows that stand in the file and are in force. */
    List<Row> standing() {
        return held.stream().filter(it -> it.voided().isEmpty()).map(Held::row).toList();
    }

    /** Returns the rows in force that others displaced. */
    List<Row> displaced() {
        return Stream.concat(
                        held.stream().flatMap(it -> it.replaces().stream()),
                        missing.stream().map(Missing::row))
                .toList();
    }

    /** Adds what is void: rows that stand, then those that are missing. */
    void report(List<RowBook.VoidRow> voided) {
        held.forEach(it -> it.voided().ifPresent(step -> voided.add(new RowBook.VoidRow(it.row(), false, step))));
        missing.forEach(it -> voided.add(new RowBook.VoidRow(it.row(), true, it.step())));
    }
}
