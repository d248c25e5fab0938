package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows of an office's file are in force, from one step that changed it to the next. What a step changes that is not entitled is
 * void until an entitled one changes the same row again; a row it took away stays in force until an entitled one puts it back, or
 * changes what stands in its place. Rows are the same when their text is; {@link RowPairs} tells which stands in the place of which.
 */
final class RowBook {
    private final Map<String, RowGroup> groups = new LinkedHashMap<>();
    private LineBook lines = new LineBook();
    private List<RowBook> moved = List.of();

    /** Whether somebody entitled has changed the file since it could last be read. */
    private boolean changedUnread;

    /**
     * A row that is not as an entitled person left it.
     *
     * @param row as it stands now, or as it stood when it was taken away
     * @param removed whether it was taken away
     * @param step what changed it
     */
    record VoidRow(Row row, boolean removed, Decision step) {}

    /** Begins with nothing. */
    static RowBook empty() {
        return of(FileVersion.NONE, List.of());
    }

    /** Begins with the lines of a file that is no record. */
    static RowBook of(LineBook lines) {
        RowBook book = new RowBook();
        book.lines = lines;
        return book;
    }

    /**
     * Begins with a file that is in force as it stands.
     *
     * @param rows as they could last be read
     */
    static RowBook of(FileVersion version, List<Row> rows) {
        RowBook book = new RowBook();
        grouped(rows).forEach((key, of) -> book.groups.put(key, new RowGroup(of)));
        book.lines = LineBook.of(version);
        book.changedUnread = version.rows().isEmpty();
        return book;
    }

    private static Map<String, List<Row>> grouped(List<Row> rows) {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        rows.forEach(row ->
                grouped.computeIfAbsent(key(row), key -> new ArrayList<>(1)).add(row));
        return grouped;
    }

    private static String key(Row row) {
        return row.list() + "\n" + row.name();
    }

    /**
     * Takes the file as a step left it; one that cannot be read leaves the rows as they were.
     *
     * @param decision whose the rows are that differ
     * @param hand the step, where whoever made it was not entitled
     */
    void step(FileVersion version, Decision decision, Optional<Decision> hand) {
        // who brings a row back, as it could last be read, over what somebody entitled has changed since, has written
        // it
        Predicate<Row> isAnew = row -> changedUnread && hand.isPresent() && row.isField() && !lines.has(row);
        version.rows().ifPresent(rows -> step(rows, decision, isAnew));
        lines.step(
                version.text(),
                hand,
                Stream.concat(moved.stream(), Stream.of(this))
                        .map(book -> book.lines)
                        .toList());
        version.rows().ifPresent(rows -> lines.join(voided()));
        changedUnread = version.rows().isEmpty() && (changedUnread || hand.isEmpty());
        moved = List.of();
    }

    private void step(List<Row> rows, Decision decision, Predicate<Row> isAnew) {
        Map<String, List<Row>> now = grouped(rows);
        Set<String> keys = new LinkedHashSet<>(groups.keySet());
        keys.addAll(now.keySet());
        if (decision.counts()) {
            carry(now);
        }
        for (String key : keys) {
            groups.computeIfAbsent(key, it -> new RowGroup(List.of()))
                    .step(now.getOrDefault(key, List.of()), decision, isAnew);
        }
    }

    /**
     * Keeps void what stands line for line as somebody not entitled has left it, though it reads otherwise now: whoever mends the key above it,
     * or a sign or bracket around, or renames the file, sees none of it in what changed.
     */
    private void carry(Map<String, List<Row>> now) {
        List<RowBook> before = Stream.concat(moved.stream(), Stream.of(this))
                .filter(book -> book.lines.anyVoid())
                .toList();
        Set<String> holding = moved.stream()
                .flatMap(book -> book.inForce().stream())
                .map(RowBook::words)
                .collect(Collectors.toSet());
        now.forEach((key, rows) -> {
            Map<Row, Decision> untouched = new LinkedHashMap<>();
            rows.stream()
                    .filter(row -> !holding.contains(words(row)))
                    .forEach(row -> before.stream()
                            .filter(book -> row.isField() || (row.isLine() && book != this))
                            .flatMap(book -> book.lines.untouched(row).stream())
                            .findFirst()
                            .ifPresent(decision -> untouched.put(row, decision)));
            if (!untouched.isEmpty()) {
                groups.computeIfAbsent(key, it -> new RowGroup(List.of())).carry(untouched);
            }
        });
    }

    private static String words(Row row) {
        return key(row) + "\n" + row.text();
    }

    /** Takes every line for one of a step that left the file so that it cannot be read, or in more ways than one. */
    void hide(Decision hand) {
        lines.hide(hand);
    }

    boolean anyVoid() {
        return lines.anyVoid();
    }

    /** Takes what the next step brings in from files that it takes away for what stood here before. */
    void takeOver(List<RowBook> leaving) {
        moved = List.copyOf(leaving);
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
