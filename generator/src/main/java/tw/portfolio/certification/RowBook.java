package tw.portfolio.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of an office's file are in force, from one step that changed it to the next. What a step changes that is not entitled is
 * void until an entitled one changes the same row again; a row it took away stays in force. Rows are the same when their text is, and
 * belong together when they are of one list and one name.
 */
final class RowBook {
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /**
     * A row that is not as an entitled person left it.
     *
     * @param row as it stands now, or as it stood when it was taken away
     * @param removed whether it was taken away
     * @param step what changed it
     */
    record VoidRow(Row row, boolean removed, Decision step) {}

    /** A row that stands in the file, and by which step it became void. */
    private record Held(Row row, Optional<Decision> voided) {}

    /** Begins with rows that are all in force. */
    static RowBook of(List<Row> rows) {
        RowBook book = new RowBook();
        grouped(rows).forEach((key, of) -> book.groups.put(key, new Group(of)));
        return book;
    }

    private static Map<String, List<Row>> grouped(List<Row> rows) {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.list() + "\n" + row.name(), key -> new ArrayList<>(1))
                .add(row));
        return grouped;
    }

    /** Takes the file as the step left it. */
    void step(List<Row> rows, Decision decision) {
        Map<String, List<Row>> now = grouped(rows);
        Set<String> keys = new LinkedHashSet<>(groups.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            groups.computeIfAbsent(key, it -> new Group(List.of())).step(now.getOrDefault(key, List.of()), decision);
        }
    }

    /** Returns the rows that stand in the file and are in force, in its order. */
    List<Row> standing() {
        List<Row> rows = new ArrayList<>();
        groups.values()
                .forEach(group -> group.held.stream()
                        .filter(held -> held.voided().isEmpty())
                        .forEach(held -> rows.add(held.row())));
        rows.sort(Comparator.comparing(row -> row.node().at()));
        return rows;
    }

    /** Returns every row in force: those that stand in the file, then those that were displaced without right. */
    List<Row> inForce() {
        List<Row> rows = standing();
        groups.values().forEach(group -> rows.addAll(group.displaced));
        return rows;
    }

    /** Returns what is void, in the order of the file. */
    List<VoidRow> voided() {
        List<VoidRow> voided = new ArrayList<>();
        groups.values().forEach(group -> group.report(voided));
        return voided;
    }

    /** The rows of one name in one list. */
    private static final class Group {
        private List<Held> held;
        private final List<Row> displaced = new ArrayList<>();
        private Optional<Decision> displacedBy = Optional.empty();

        Group(List<Row> rows) {
            this.held =
                    rows.stream().map(row -> new Held(row, Optional.empty())).toList();
        }

        void step(List<Row> rows, Decision decision) {
            Map<String, Deque<Held>> before = new LinkedHashMap<>();
            held.forEach(it -> before.computeIfAbsent(it.row().text(), text -> new ArrayDeque<>())
                    .add(it));
            List<Held> after = new ArrayList<>();
            Set<String> made = new HashSet<>();
            for (Row row : rows) {
                Deque<Held> alike = before.getOrDefault(row.text(), new ArrayDeque<>());
                Optional<Held> same = alike.isEmpty() ? Optional.empty() : Optional.of(alike.removeFirst());
                if (same.isEmpty()) {
                    made.add(row.text());
                }
                after.add(new Held(
                        row,
                        same.isPresent()
                                ? same.get().voided()
                                : decision.counts() ? Optional.empty() : Optional.of(decision)));
            }
            List<Held> gone = before.values().stream().flatMap(Deque::stream).toList();
            boolean changed = !made.isEmpty() || !gone.isEmpty();
            if (changed && decision.counts()) {
                settle(after, made);
            } else if (changed) {
                displace(gone, decision);
            }
            held = List.copyOf(after);
        }

        /** An entitled step that leaves no void row of those there were has settled what they had displaced. */
        private void settle(List<Held> after, Set<String> made) {
            boolean wasVoid = held.stream().anyMatch(it -> it.voided().isPresent());
            boolean isVoid = after.stream().anyMatch(it -> it.voided().isPresent());
            if (wasVoid && !isVoid) {
                displaced.clear();
            }
            displaced.removeIf(gone -> made.contains(gone.text()));
        }

        private void displace(List<Held> gone, Decision decision) {
            for (Held it : gone) {
                if (it.voided().isEmpty()) {
                    displaced.add(it.row());
                    displacedBy = Optional.of(decision);
                }
            }
        }

        void report(List<VoidRow> voided) {
            int known = voided.size();
            held.forEach(it -> it.voided().ifPresent(step -> voided.add(new VoidRow(it.row(), false, step))));
            if (voided.size() == known) {
                displaced.forEach(row -> displacedBy.ifPresent(step -> voided.add(new VoidRow(row, true, step))));
            }
        }
    }
}
