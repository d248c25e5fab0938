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

/** Of which rows before a step the lines of a row after it are, and what it is still where one of those was void. */
final class RowOrigins {
    /** As many rows of one line as are told apart. */
    private static final int MOST_SHARING = 16;

    private final Optional<OwnedLines> written;
    private final List<Former> files;
    private final List<Row> settled = new ArrayList<>();
    private final Set<String> stood = new HashSet<>();

    /**
     * A file as it stood before the step.
     *
     * @param rows by the numbers of their lines, of which several rows may share one; none of a file that could not be read
     * @param inForce what was in force of it, whether or not it stood there
     */
    private record Former(LineBook lines, Map<Integer, List<HeldRow>> rows, List<Row> inForce) {
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
            return new Former(book.lines(), rows, book.inForce());
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
                Optional<Integer> former = file.lines().former(line.number());
                List<HeldRow> held = former.map(file::at).orElse(List.of());
                from = held.isEmpty() ? from : Optional.of(file);
                origins.addAll(held);
                inForce |= former.map(file::isInForce).orElse(false);
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

    /** Returns the lines of a row that stood nowhere before the step; all of them where there are none, or some were another row's. */
    List<String> fresh(Row row) {
        List<OwnedLines.Line> all = lines(row);
        boolean whole = only(row)
                .filter(one -> one.row().name().equals(row.name()))
                .isEmpty();
        List<OwnedLines.Line> fresh = all.stream()
                .filter(line -> files.stream()
                        .noneMatch(file -> file.lines().former(line.number()).isPresent()))
                .toList();
        return (whole || fresh.isEmpty() ? all : fresh)
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
            files.stream().flatMap(file -> file.inForce().stream()).forEach(it -> stood.add(whole(it)));
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
        List<String> laid = written.orElseThrow().laid(row.written());
        boolean own = laid.isEmpty()
                ? lines(row).stream().allMatch(line -> line.voided().isEmpty())
                : merged(row, origin).equals(laid);
        return own || stood.equals(Optional.of(row.text()));
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
