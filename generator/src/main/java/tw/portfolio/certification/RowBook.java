package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which rows of an office's file are in force, from one step that changed it to the next. What a step changes that is not entitled is
 * void until an entitled one changes the same row again; a row it took away stays in force until an entitled one puts it back, or
 * changes what stands in its place. Rows are the same when their text is; {@link RowPairs} tells which stands in the place of which.
 */
final class RowBook {
    private final Map<String, RowGroup> groups = new LinkedHashMap<>();
    private LineBook lines = new LineBook();
    private final Remarks remarks = new Remarks();
    private FileBook files = FileBook.of(List.of());
    private List<RowBook> moved = List.of();
    private Map<String, Brought> brought = Map.of();

    /** Who left the file so that it cannot be read, or in more ways than one. */
    private Optional<Decision> hidden = Optional.empty();

    /** Whether the file cannot be read as the last step left it. */
    private boolean unreadable;

    /** Whether somebody entitled has changed the file since it could last be read. */
    private boolean changedUnread;

    /** Whether any step has been taken, and whether somebody entitled has made a later one, here or where the file lay before. */
    private boolean begun;

    private boolean corrected;

    /** Begins with nothing, once somebody entitled has taken the file away. */
    static RowBook gone() {
        RowBook book = of(FileVersion.NONE, List.of());
        book.files = FileBook.gone();
        book.begun = true;
        book.corrected = true;
        return book;
    }

    /**
     * Begins with a file of which nothing is in force since somebody not entitled changed it.
     *
     * @param corrected whether somebody entitled changed it as well
     */
    static RowBook spoiled(LineBook lines, Decision stranger, boolean corrected) {
        RowBook book = new RowBook();
        book.corrected = corrected;
        book.lines = lines;
        book.hidden = Optional.of(stranger);
        return book;
    }

    /** Begins with rows that are in force as they stand, and nothing else is: a step took something of a stranger's away as well. */
    static RowBook beside(Decision stranger, List<Row> rows) {
        RowBook book = new RowBook();
        RowGroup.grouped(rows).forEach((key, of) -> book.groups.put(key, new RowGroup(of)));
        book.lines = LineBook.of("", stranger);
        return book;
    }

    /**
     * Begins with a file that is in force as it stands.
     *
     * @param rows as they could last be read
     */
    static RowBook of(FileVersion version, List<Row> rows) {
        RowBook book = new RowBook();
        RowGroup.grouped(rows).forEach((key, of) -> book.groups.put(key, new RowGroup(of)));
        book.lines = LineBook.of(version);
        book.files = FileBook.of(version.files().orElse(List.of()));
        book.unreadable = version.rows().isEmpty();
        book.changedUnread = book.unreadable;
        return book;
    }

    /**
     * Takes the file as a step left it; one that cannot be read leaves the rows as they were.
     *
     * @param decision whose the rows are that differ
     * @param hand the step, where whoever made it was not entitled
     */
    void step(FileVersion version, Decision decision, Optional<Decision> hand) {
        List<RowBook> books = Stream.concat(moved.stream(), Stream.of(this)).toList();
        List<LineBook> from = books.stream().map(book -> book.lines).toList();
        List<Remarks> before = books.stream().map(book -> book.remarks).toList();
        Optional<OwnedLines> written = version.text().map(text -> LineBook.written(text, hand, from));
        RowOrigins origins = RowOrigins.of(written, books);
        Hand of = new Hand(
                decision,
                row -> !decision.counts() && isAnew(row, hand),
                row -> hand.isEmpty() && lines.untouched(row).isEmpty(), // as it was in force it may stand again
                origins::isOthers,
                origins);
        Set<Row> carried = version.rows().map(rows -> step(rows, of, before)).orElse(Set.of());
        moved.forEach(this::lack);
        lines.step(written, hand, from);
        version.text().ifPresent(text -> remarks.step(text, hand, version.rows().isPresent(), before));
        lines.settle(origins.settled(), voidedRows());
        version.rows()
                .ifPresent(rows -> lines.spoil(voidedRows().stream()
                        .filter(it -> it.step().equals(decision) || carried.contains(it.row()))
                        .toList()));
        files.step(version.files(), hand, FileBook.brought(brought, version, written));
        files.text().ifPresent(lines::acceptFrom);
        unreadable = version.rows().isEmpty();
        changedUnread = unreadable && (changedUnread || hand.isEmpty());
        moved = List.of();
        brought = Map.of();
    }

    /**
     * Returns whether a row that reads as it could last be read was written by the step, or by somebody not entitled before it, over what
     * somebody entitled had changed since.
     */
    private boolean isAnew(Row row, Optional<Decision> hand) {
        return changedUnread
                && (hand.isPresent() ? !lines.has(row) : lines.untouched(row).isPresent());
    }

    /** Takes rows; returns those that an entitled step has left void though it wrote them. */
    private Set<Row> step(List<Row> rows, Hand hand, List<Remarks> before) {
        Map<String, List<Row>> now = RowGroup.grouped(rows);
        Set<Row> carried = hand.decision().counts() ? carry(now, hand, before) : Set.of();
        now.keySet().forEach(key -> groups.computeIfAbsent(key, it -> new RowGroup(List.of())));
        groups.forEach((key, group) -> group.step(now.getOrDefault(key, List.of()), hand));
        return carried;
    }

    /**
     * Keeps void what stands line for line as somebody not entitled has left it, though it reads otherwise now: whoever mends the key above it,
     * or a sign or bracket around, or renames the file, sees none of it in what changed.
     */
    private Set<Row> carry(Map<String, List<Row>> now, Hand hand, List<Remarks> before) {
        Set<Row> carried = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean sound = isInForce();
        RowsAsShown shown = RowsAsShown.of(voidedRows());
        now.forEach((key, rows) -> {
            Map<Row, Decision> untouched = new LinkedHashMap<>(shown.in(rows, Optional.ofNullable(groups.get(key))));
            moved.forEach(book -> book.leave(key, rows, hand).forEach(untouched::putIfAbsent));
            for (Row row : rows) {
                before.stream()
                        .flatMap(remarks -> remarks.of(row, lines.lines()::shown).stream())
                        .findFirst()
                        .or(() -> sound || hand.origins().settles(row) ? Optional.empty() : lines.untouchedAsShown(row))
                        .ifPresent(decision -> untouched.putIfAbsent(row, decision));
            }
            if (!untouched.isEmpty()) {
                carried.addAll(groups.computeIfAbsent(key, it -> new RowGroup(List.of()))
                        .carry(rows, untouched, lines::isAsLeft, hand));
            }
        });
        return carried;
    }

    /** Takes over what somebody not entitled took out of a file that this one was: whoever renames it sees no row that is missing. */
    private void lack(RowBook former) {
        former.groups.forEach((key, group) ->
                groups.computeIfAbsent(key, it -> new RowGroup(List.of())).lack(group));
    }

    /** Returns which rows of the file that this one becomes are not in force here as they stand: whoever renames it confirms none of them. */
    private Map<Row, Decision> leave(String key, List<Row> rows, Hand hand) {
        Set<Row> inForce = Optional.ofNullable(groups.get(key))
                .map(group -> group.inForce(rows, hand))
                .orElse(Set.of());
        Map<Row, Decision> left = new LinkedHashMap<>();
        for (Row row : rows) {
            Optional<Decision> by = inForce.contains(row)
                    ? Optional.empty()
                    : untouchedIn(row).or(() -> stranger().map(it -> it.takenAway(hand.decision())));
            by.ifPresent(it -> left.put(row, it));
        }
        return left;
    }

    /** Returns who made void what a row of the file says that this one becomes. */
    private Optional<Decision> untouchedIn(Row row) {
        return hidden.filter(it -> lines.has(row)).or(() -> lines.untouchedAsShown(row));
    }

    /** Returns whether nothing in the file is void, and nothing hidden. */
    boolean isInForce() {
        return stranger().isEmpty();
    }

    /** Returns who made something void in the file, or hid something. */
    Optional<Decision> stranger() {
        return hidden.or(lines::latest)
                .or(() -> voidedRows().stream().map(VoidRow::step).findFirst());
    }

    /** Returns what became of the further files of the folder. */
    FileBook files() {
        return files;
    }

    /**
     * Ends a step.
     *
     * @param hiding who left the file so that it cannot be read, or in more ways than one, in this step or before
     * @param entitled whether whoever made the step was
     */
    void end(Optional<Decision> hiding, boolean entitled) {
        hidden = hiding;
        corrected |= entitled && begun;
        begun = true;
        if (entitled && hiding.isEmpty()) {
            lines.accept();
        }
    }

    /**
     * Takes what the next step brings in from files that it takes away for what stood here before.
     *
     * @param leaving what became of the lists that the record's own file was
     * @param strangers who put further files there without being entitled, by the names they have now
     */
    void takeOver(List<RowBook> leaving, Map<String, Brought> strangers) {
        moved = List.copyOf(leaving);
        brought = Map.copyOf(strangers);
        if (moved.stream().anyMatch(RowBook::isCorrected)) {
            corrected = true;
            lines.forget();
        }
    }

    /** Returns whether somebody entitled has changed the file since it was begun: going back to what stood before may undo that. */
    boolean isCorrected() {
        return corrected;
    }

    /** Returns the rows that stand in the file and are in force, in its order, then the further files. */
    List<Row> standing() {
        List<Row> rows = new ArrayList<>();
        groups.values().forEach(group -> rows.addAll(group.standing()));
        rows.sort(Comparator.comparing(row -> row.node().at()));
        rows.addAll(files.standing());
        return rows;
    }

    /** Returns every row in force: those that stand in the file, then those that were displaced without right. */
    List<Row> inForce() {
        List<Row> rows = standing();
        groups.values().forEach(group -> rows.addAll(group.displaced()));
        rows.addAll(files.displaced());
        return rows;
    }

    /** Returns what is void, in the order of the file, then the further files. */
    List<VoidRow> voided() {
        List<VoidRow> voided = lines.told(voidedRows());
        voided.addAll(files.voided());
        return voided;
    }

    /** Returns who left the file so that it cannot be read, or in more ways than one. */
    Optional<Decision> hider() {
        return hidden;
    }

    /**
     * Returns the first line of somebody not entitled that is in no void row, where they left the file so that it can be read in more ways than
     * one: another program may read it, and nobody else has touched it.
     */
    Optional<OwnedLines.Line> unseen() {
        return hidden.isPresent() && !unreadable ? lines.others(voidedRows()) : Optional.empty();
    }

    LineBook lines() {
        return lines;
    }

    boolean isUnreadable() {
        return unreadable;
    }

    /** Returns the rows that stand in the file; none while it cannot be read. */
    List<HeldRow> held() {
        return unreadable
                ? List.of()
                : groups.values().stream().flatMap(it -> it.held().stream()).toList();
    }

    private List<VoidRow> voidedRows() {
        List<VoidRow> voided = new ArrayList<>();
        groups.values().forEach(group -> group.report(voided));
        return voided;
    }
}
