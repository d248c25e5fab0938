package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Of which rows before a step the lines of a row after it are, and what it is still where one of those was void. */
final class RowOrigins {
    private final Optional<OwnedLines> written;
    private final List<Former> files;
    private final List<Row> settled = new ArrayList<>();
    private final Set<String> stood = new HashSet<>();

    /**
     * A file as it stood before the step.
     *
     * @param rows by the number of their first line; none where there is nothing void in it
     */
    private record Former(LineBook lines, TreeMap<Integer, List<HeldRow>> rows) {
        static Former of(RowBook book) {
            TreeMap<Integer, List<HeldRow>> rows = new TreeMap<>();
            book.held()
                    .forEach(it -> rows.computeIfAbsent(it.row().written().first(), first -> new ArrayList<>(1))
                            .add(it));
            return new Former(book.lines(), rows);
        }

        List<HeldRow> at(int number) {
            Map.Entry<Integer, List<HeldRow>> found = rows.floorEntry(number);
            return found == null
                    ? List.of()
                    : found.getValue().stream()
                            .filter(it -> number <= it.row().written().last())
                            .toList();
        }
    }

    /**
     * What the lines of a row were before the step.
     *
     * @param only the row that all of them are of which were of any; absent where those are several or none
     * @param stranger whose a line is that was part of no row in force
     */
    private record Origin(Optional<HeldRow> only, Optional<Former> file, Optional<Decision> stranger) {
        boolean isVoid() {
            return only.filter(it -> !it.isInForce()).isPresent();
        }
    }

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
        Optional<Former> from = Optional.empty();
        for (OwnedLines.Line line : files.isEmpty() ? List.<OwnedLines.Line>of() : lines(row)) {
            boolean inForce = false;
            for (Former file : files) {
                List<HeldRow> held =
                        file.lines().former(line.number()).map(file::at).orElse(List.of());
                from = held.isEmpty() ? from : Optional.of(file);
                origins.addAll(held);
                inForce |= held.stream().anyMatch(HeldRow::isInForce);
            }
            stranger = inForce ? stranger : stranger.or(line::voided);
        }
        return new Origin(origins.size() == 1 ? origins.stream().findFirst() : Optional.empty(), from, stranger);
    }

    private List<OwnedLines.Line> lines(Row row) {
        return written.map(it -> it.in(row.written())).orElse(List.of());
    }

    /** Returns whether a row stands on lines of nobody but somebody not entitled. */
    boolean isOthers(Row row) {
        return written.map(it -> it.isOthers(row.written())).orElse(false);
    }

    /** Returns the lines of a row that stood nowhere before the step; all of them where there are none. */
    List<String> fresh(Row row) {
        List<OwnedLines.Line> all = lines(row);
        List<OwnedLines.Line> fresh = all.stream()
                .filter(line -> files.stream()
                        .noneMatch(file -> file.lines().former(line.number()).isPresent()))
                .toList();
        return (fresh.isEmpty() ? all : fresh)
                .stream().map(OwnedLines.Line::text).toList();
    }

    /** Returns the row that one was before the step of which nothing else became it. */
    Optional<HeldRow> only(Row row) {
        return origin(row).only();
    }

    /** Returns what a row is still that an entitled step has written; nothing for one that is in force. */
    Optional<HeldRow> mixed(Row row) {
        Origin origin = origin(row);
        if (!origin.isVoid() && (origin.stranger().isEmpty() || !stood(row))) {
            return origin.stranger().map(by -> HeldRow.voided(row, by));
        }
        if (!origin.isVoid() || settles(row, origin)) {
            settled.add(row);
            return Optional.empty();
        }
        HeldRow before = origin.only().orElseThrow();
        return Optional.of(new HeldRow(row, before.voided(), before.replaces(), merged(row, origin)));
    }

    /** Returns whether a row stood before as it does now, and was in force. */
    private boolean stood(Row row) {
        if (stood.isEmpty()) {
            files.stream()
                    .flatMap(file -> file.rows().values().stream())
                    .flatMap(List::stream)
                    .flatMap(it -> it.origin().stream())
                    .forEach(it -> stood.add(whole(it)));
        }
        return stood.contains(whole(row));
    }

    private static String whole(Row row) {
        return row.list() + "\n" + row.name() + "\n" + row.text();
    }

    /** Returns whether all is an entitled step's own that a row has become since it was in force, which it is not before it. */
    boolean settles(Row row) {
        Origin origin = origin(row);
        return origin.isVoid() && settles(row, origin);
    }

    private boolean settles(Row row, Origin origin) {
        Optional<String> stood = origin.only().flatMap(HeldRow::replaces).map(Row::text);
        return stood.equals(Optional.of(row.text()))
                || merged(row, origin).equals(written.orElseThrow().laid(row.written()));
    }

    private List<String> merged(Row row, Origin origin) {
        HeldRow before = origin.only().orElseThrow();
        LineBook lines = origin.file().orElseThrow().lines();
        return RowMerge.merged(lines.laid(before.row()), written.orElseThrow(), row, before.sound());
    }

    /** Returns the rows judged so far that an entitled step has brought in force line by line. */
    List<Row> settled() {
        return settled;
    }
}
