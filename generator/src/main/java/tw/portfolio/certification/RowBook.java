package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of an office's file are in force, from one step that changed it to the next. What a step changes that is not entitled is
 * void until an entitled one changes the same row again; a row it took away stays in force until an entitled one puts it back, or
 * changes what stands in its place. Rows are the same when their text is; {@link RowPairs} tells which stands in the place of which.
 */
final class RowBook {
    private final Map<String, RowGroup> groups = new LinkedHashMap<>();
    private List<RowLines> moved = List.of();

    /**
     * A row that is not as an entitled person left it.
     *
     * @param row as it stands now, or as it stood when it was taken away
     * @param removed whether it was taken away
     * @param step what changed it
     */
    record VoidRow(Row row, boolean removed, Decision step) {}

    /** Begins with rows that are all in force. */
    static RowBook of(List<Row> rows) {
        RowBook book = new RowBook();
        grouped(rows).forEach((key, of) -> book.groups.put(key, new RowGroup(of)));
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
        if (decision.counts()) {
            carry(now);
        }
        for (String key : keys) {
            groups.computeIfAbsent(key, it -> new RowGroup(List.of())).step(now.getOrDefault(key, List.of()), decision);
        }
    }

    /**
     * Keeps void what stands line for line as somebody not entitled has left it, though it reads otherwise now: whoever mends the key above it,
     * or a sign or bracket around, sees none of it in what changed.
     */
    private void carry(Map<String, List<Row>> now) {
        List<RowLines> before = new ArrayList<>(moved);
        before.add(lines());
        moved = List.of();
        before.removeIf(lines -> !lines.anyVoid());
        if (!before.isEmpty()) {
            now.forEach((key, rows) -> rows.stream()
                    .filter(Row::isField)
                    .forEach(row -> before.stream()
                            .flatMap(lines -> lines.changedBy(row).stream())
                            .findFirst()
                            .ifPresent(decision -> groups.computeIfAbsent(key, it -> new RowGroup(List.of()))
                                    .carry(row, decision))));
        }
    }

    /** Returns the lines of the file as the last step left it, with what is void in them. */
    RowLines lines() {
        RowLines lines = new RowLines();
        groups.values().forEach(group -> group.write(lines));
        return lines;
    }

    /** Takes what the next step brings in from files that it takes away for what stood here before. */
    void takeOver(List<RowLines> lines) {
        moved = List.copyOf(lines);
    }

    /** Returns the rows that stand in the file and are in force, in its order. */
    List<Row> standing() {
        List<Row> rows = new ArrayList<>();
        groups.values().forEach(group -> rows.addAll(group.standing()));
        rows.sort(Comparator.comparing(row -> row.node().at()));
        return rows;
    }

    /** Returns every row in force: those that stand in the file, then those that were displaced without right. */
    List<Row> inForce() {
        List<Row> rows = standing();
        groups.values().forEach(group -> rows.addAll(group.displaced()));
        return rows;
    }

    /** Returns what is void, in the order of the file. */
    List<VoidRow> voided() {
        List<VoidRow> voided = new ArrayList<>();
        groups.values().forEach(group -> group.report(voided));
        return voided;
    }
}
