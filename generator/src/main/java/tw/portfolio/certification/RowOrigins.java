package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.source.yaml.Node;

/** Of which rows before a step the lines of a row after it are, and what it is still where one of those was void. */
final class RowOrigins {
    /** As many rows of one line as are told apart. */
    private static final int MOST_SHARING = 16;

    /** As many void rows of one name are compared with each row that may have been any of them; of more, none is settled by that. */
    private static final int MOST_ALIKE = 64;

    private final Optional<OwnedLines> written;
    private final List<Former> files;
    private final List<Row> settled = new ArrayList<>();
    private final Set<String> stood = new HashSet<>();

    /** What void lines said that the step leaves nowhere, whatever row they were of. */
    private Optional<Set<String>> gone = Optional.empty();

    /**
     * A file as it stood before the step.
     *
     * @param rows by the numbers of their lines, of which several rows may share one; none of a file that could not be read
     * @param inForce what was in force of it, whether or not it stood there
     */
    private record Former(LineBook lines, boolean unread, Map<Integer, List<HeldRow>> rows, List<Row> inForce) {
        static Former of(RowBook book) {
            Map<Integer, List<HeldRow>> rows = new HashMap<>();
            for (HeldRow it : book.held()) {
                Row.Written written = it.row().written();
                for (int line = written.first(); line <= written.last(); line++) {
                    List<HeldRow> there = rows.computeIfAbsent(line, number -> new ArrayList<>(1));
                    if (there.size() < MOST_SHARING) {
                        there.add(it);
                    }
                }
            }
            return new Former(book.lines(), book.isUnreadable(), rows, book.inForce());
        }

        List<HeldRow> at(int number) {
            return rows.getOrDefault(number, List.of());
        }

        /** Returns whether all rows on a line are in force, as far as that can be looked at. */
        boolean isInForce(int number) {
            List<HeldRow> there = at(number);
            return !there.isEmpty()
                    && there.size() < MOST_SHARING
                    && there.stream().allMatch(HeldRow::isInForce);
        }
    }

    /**
     * What the lines of a row were before the step.
     *
     * @param only the row that all of them are of which were of any; absent where those are several or none
     * @param stranger whose a line is that was part of no row in force
     */
    private record Origin(Optional<HeldRow> only, Optional<Decision> stranger) {}

    private RowOrigins(Optional<OwnedLines> written, List<Former> files) {
        this.written = written;
        this.files = files;
    }

    /**
     * Begins with what stood before.
     *
     * @param written the file's lines as the step leaves them; absent where it is no text that is read
     * @param books this file's, and those of files that became it
     */
    static RowOrigins of(Optional<OwnedLines> written, List<RowBook> books) {
        boolean sound = books.stream().allMatch(RowBook::isInForce);
        return new RowOrigins(
                written, sound ? List.of() : books.stream().map(Former::of).toList());
    }

    private Origin origin(Row row) {
        Set<HeldRow> origins = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Decision> stranger = Optional.empty();
        for (OwnedLines.Line line : files.isEmpty() ? List.<OwnedLines.Line>of() : lines(row)) {
            boolean inForce = false;
            for (Former file : files) {
                Optional<Integer> former = file.lines().former(line.number());
                List<HeldRow> held = former.map(file::at).orElse(List.of());
                origins.addAll(held);
                inForce |= former.map(file::isInForce).orElse(false);
            }
            stranger = inForce ? stranger : stranger.or(line::voided);
        }
        return new Origin(origins.size() == 1 ? origins.stream().findFirst() : Optional.empty(), stranger);
    }

    private List<OwnedLines.Line> lines(Row row) {
        return written.map(it -> it.in(row.written())).orElse(List.of());
    }

    /** Returns whether a row stands on lines of nobody but somebody not entitled. */
    boolean isOthers(Row row) {
        return written.map(it -> it.isOthers(row.written())).orElse(false);
    }

    /** Returns the row that one was before the step of which nothing else became it. */
    Optional<HeldRow> only(Row row) {
        return origin(row).only();
    }

    /**
     * Returns what a row is still that an entitled step has written; nothing for one that is in force.
     *
     * @param gone the void rows of its name, and any where the file could not be read, that the step left nothing else of: where the lines do not tell,
     *     each may be what it was
     */
    Optional<HeldRow> mixed(Row row, List<HeldRow> gone) {
        Origin origin = origin(row);
        List<HeldRow> were = were(row, origin, gone);
        if (were.isEmpty() && (origin.stranger().isEmpty() || !stood(row))) {
            return origin.stranger().map(by -> HeldRow.voided(row, by));
        }
        Optional<HeldRow> open = were.stream()
                .filter(it -> were.size() > MOST_ALIKE || !settles(row, it))
                .findFirst();
        if (open.isEmpty()) {
            settled.add(row);
        }
        return open.map(it -> new HeldRow(
                row, it.voided().or(this::hider), it.isInForce() ? it.origin() : it.replaces(), merged(row, it)));
    }

    /** Returns whether a file could not be read before the step: what was changed in it meanwhile nobody knows from its rows. */
    boolean isUnread() {
        return files.stream().anyMatch(Former::unread);
    }

    private Optional<Decision> hider() {
        return files.stream().flatMap(file -> file.lines().latest().stream()).findFirst();
    }

    private static List<HeldRow> were(Row row, Origin origin, List<HeldRow> gone) {
        boolean told =
                origin.only().filter(it -> it.row().name().equals(row.name())).isPresent();
        List<HeldRow> were = new ArrayList<>(told ? List.of() : gone);
        origin.only().filter(it -> !it.isInForce() && !were.contains(it)).ifPresent(were::add);
        return were;
    }

    /** Returns whether a row stood before as it does now, and was in force. */
    private boolean stood(Row row) {
        if (stood.isEmpty()) {
            files.stream().flatMap(file -> file.inForce().stream()).forEach(it -> stood.add(whole(it)));
        }
        return stood.contains(whole(row));
    }

    private static String whole(Row row) {
        return row.list() + "\n" + row.name() + "\n" + row.text();
    }

    /** Returns whether all is an entitled step's own that a row has become since it was in force, which it is not before it. */
    boolean settles(Row row) {
        return origin(row)
                .only()
                .filter(it -> !it.isInForce() && settles(row, it))
                .isPresent();
    }

    private boolean settles(Row row, HeldRow before) {
        return before.replaces().map(Row::text).equals(Optional.of(row.text()))
                || Values.same(merged(row, before), Optional.of(row.node()));
    }

    private Optional<Node> merged(Row row, HeldRow before) {
        int first = before.row().written().first();
        Optional<Former> of =
                files.stream().filter(file -> file.at(first).contains(before)).findFirst();
        OwnedLines now = written.orElseThrow();
        Set<String> gone = gone();
        Set<String> moved = moved(row, before.row(), of);
        SaidBefore said = SaidBefore.of(
                before.row(),
                of.map(file -> file.lines().lines()),
                before.made(),
                line -> gone.contains(line) || moved.contains(line),
                now::shown);
        Optional<Node> base = of.isPresent() ? Optional.of(before.row().node()) : Optional.empty();
        return RowMerge.merged(base, row.node(), before.made(), RowLines.of(row, now), said);
    }

    private Set<String> gone() {
        if (gone.isEmpty()) {
            Set<String> all = new HashSet<>();
            files.forEach(file -> all.addAll(file.lines().gone()));
            gone = Optional.of(all);
        }
        return gone.get();
    }

    /**
     * Returns what void lines said that came into a row from outside of what it was.
     *
     * @param of the file that it was in; absent where that could not be read, so that nobody knows what was in it
     */
    private Set<String> moved(Row row, Row before, Optional<Former> of) {
        Set<String> moved = new HashSet<>();
        for (Former file : files) {
            boolean within = of.filter(it -> it.lines().equals(file.lines())).isPresent();
            for (OwnedLines.Line line : lines(row)) {
                file.lines()
                        .former(line.number())
                        .filter(number -> file.lines().isVoid(number)
                                && !(within && before.written().has(number)))
                        .ifPresent(number -> moved.add(written.orElseThrow().shown(line.text())));
            }
        }
        return moved;
    }

    /** Returns the rows judged so far that an entitled step has brought in force value by value. */
    List<Row> settled() {
        return settled;
    }
}
