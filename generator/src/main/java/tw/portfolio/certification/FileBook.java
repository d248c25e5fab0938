package tw.portfolio.certification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which further files of an office's folder, and whether the text of its record, are in force, from one step that changed the folder to the
 * next. A file is whoever's who put its bytes there last; what somebody not entitled put there stays void under whatever name an entitled step
 * gives it.
 */
final class FileBook {
    private final SortedMap<String, Held> files = new TreeMap<>();

    /** Where somebody entitled has put, changed or taken away a file since. */
    private final Set<String> corrected = new TreeSet<>();

    private boolean allCorrected;

    /** Who left more files than anybody can have written. */
    private Optional<Decision> uncounted = Optional.empty();

    /**
     * What became of the file of one name.
     *
     * @param now as it stands; absent where it was taken away
     * @param voided who put it there, or took it away, without being entitled
     * @param inForce the file in force in whose place it stands, or that is gone
     */
    private record Held(Optional<Row> now, Optional<Decision> voided, Optional<Row> inForce) {
        private static final Held NONE = new Held(Optional.empty(), Optional.empty(), Optional.empty());

        static Held inForce(Optional<Row> row) {
            return new Held(row, Optional.empty(), row);
        }

        boolean holds(Optional<Row> row) {
            return now.map(Row::text).equals(row.map(Row::text));
        }

        /** Returns it with what was in force where it lay before. */
        Held movedFrom(Optional<Brought> moved) {
            return moved.filter(Brought::displaces)
                    .map(it -> new Held(now, voided, it.inForce()))
                    .orElse(this);
        }

        /** Returns what somebody not entitled had taken away where it lay before. */
        static Held missing(Brought it) {
            return new Held(Optional.empty(), Optional.of(it.by()), it.inForce());
        }

        /** Returns who left what stands there: whatever is put in its place, how much of that it holds nobody can say for certain. */
        Optional<Decision> left() {
            return now.isPresent() ? voided : Optional.empty();
        }

        boolean isPutBack(Row row) {
            return inForce.map(Row::text).equals(Optional.of(row.text()));
        }

        /** Returns whether a text is as it stood but for a last line that says that it was checked. */
        boolean isConfirmed(Row row) {
            Optional<String> above = row.file().flatMap(Row.File::confirms);
            return above.isPresent() && above.equals(now.flatMap(Row::file).map(Row.File::bytes));
        }

        Held by(Decision stranger, Optional<Row> row) {
            return row.isPresent() || inForce.isPresent() ? new Held(row, Optional.of(stranger), inForce) : NONE;
        }
    }

    private FileBook() {}

    /** Begins with files that are in force as they stand. */
    static FileBook of(List<Row> rows) {
        FileBook book = new FileBook();
        rows.forEach(row -> book.files.put(row.name(), Held.inForce(Optional.of(row))));
        return book;
    }

    /** Begins with nothing, once somebody entitled has taken all of it away. */
    static FileBook gone() {
        FileBook book = new FileBook();
        book.allCorrected = true;
        return book;
    }

    /**
     * Takes the folder as a step left it.
     *
     * @param stranger the step, where whoever made it was not entitled
     * @param brought by name, what the step moves here
     */
    void step(Optional<List<Row>> rows, Optional<Decision> stranger, Map<String, Brought> brought) {
        if (rows.isEmpty()) {
            uncounted = stranger.or(() -> uncounted);
            return;
        }
        Map<String, Row> now = rows.get().stream().collect(Collectors.toMap(Row::name, Function.identity()));
        Optional<Decision> hand = stranger.or(() -> uncounted);
        uncounted = Optional.empty();
        Map<String, Brought> voided = bytes();
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(now.keySet());
        brought.forEach((name, it) -> {
            if (!names.contains(name)) {
                files.put(name, Held.missing(it));
            }
        });
        for (String name : names) {
            Optional<Row> row = Optional.ofNullable(now.get(name));
            Held stood = files.getOrDefault(name, Held.NONE);
            if (stood.holds(row)) {
                files.put(name, new Held(row, stood.voided(), stood.inForce())); // a text may begin on another line
            } else {
                Optional<Brought> moved = row.flatMap(it -> Optional.ofNullable(brought.get(name))
                        .or(() -> it.file().map(Row.File::bytes).map(voided::get)));
                Held before = stood.movedFrom(moved);
                Optional<Decision> left = hand.map(by -> before.voided().orElse(by))
                        .or(() -> row.filter(it -> !before.isPutBack(it) && !before.isConfirmed(it))
                                .flatMap(it -> moved.map(Brought::by).or(before::left)));
                files.put(name, left.map(by -> before.by(by, row)).orElseGet(() -> Held.inForce(row)));
                if (hand.isEmpty() && moved.isEmpty()) {
                    corrected.add(name);
                }
            }
        }
        files.values().removeIf(Held.NONE::equals);
    }

    /** Returns who brought in what a step moves here, the lines of fields that the text takes in among it. */
    static Map<String, Brought> brought(Map<String, Brought> moved, FileVersion version, Optional<OwnedLines> written) {
        Map<String, Brought> all = new TreeMap<>(moved);
        version.files().orElse(List.of()).stream()
                .filter(Row::isText)
                .forEach(text -> written.flatMap(
                                it -> it.voidFrom(text.node().at().line()))
                        .ifPresent(by -> all.putIfAbsent(text.name(), Brought.by(by))));
        return all;
    }

    /**
     * Returns who put the void files there, by the id of what they hold, whatever their mode: whoever makes one no program is shown none of
     * it.
     */
    private Map<String, Brought> bytes() {
        Map<String, Brought> bytes = new TreeMap<>();
        for (Held it : files.values()) {
            it.now()
                    .flatMap(Row::file)
                    .ifPresent(file ->
                            it.left().ifPresent(by -> bytes.put(file.bytes(), new Brought(by, it.inForce(), false))));
        }
        return bytes;
    }

    /** Returns what is moved from a path, where somebody not entitled put it there. */
    Optional<Brought> moved(String path) {
        Held held = files.getOrDefault(path, Held.NONE);
        return stranger(path).map(by -> new Brought(by, held.inForce(), allCorrected || corrected.contains(path)));
    }

    /** Returns what somebody not entitled took away, by path. */
    Map<String, Brought> missing() {
        Map<String, Brought> missing = new TreeMap<>();
        files.forEach((path, it) -> it.voided()
                .filter(by -> it.now().isEmpty())
                .ifPresent(by -> missing.put(path, new Brought(by, it.inForce(), false))));
        return missing;
    }

    /** Returns who put a file there, where that was somebody not entitled. */
    Optional<Decision> stranger(String path) {
        return Optional.ofNullable(files.get(path)).flatMap(Held::voided).or(() -> uncounted);
    }

    /** Returns who put files there that stand there without being in force, by path. */
    Map<String, Decision> standingVoid() {
        Map<String, Decision> standing = new TreeMap<>();
        files.forEach((path, it) -> it.now().flatMap(row -> it.voided()).ifPresent(by -> standing.put(path, by)));
        return standing;
    }

    /** Returns the line at which the text below the fields begins, where it is in force. */
    Optional<Integer> text() {
        return standing().stream()
                .filter(Row::isText)
                .map(row -> row.node().at().line())
                .findFirst();
    }

    /** Returns the files that stand there and are in force. */
    List<Row> standing() {
        return files.values().stream()
                .filter(it -> it.voided().isEmpty())
                .flatMap(it -> it.now().stream())
                .toList();
    }

    /** Returns the files in force that others displaced. */
    List<Row> displaced() {
        return files.values().stream()
                .filter(it -> it.voided().isPresent())
                .flatMap(it -> it.inForce().stream())
                .toList();
    }

    /** Returns what is void: files that stand there, and in whose place nothing does. */
    List<VoidRow> voided() {
        return files.values().stream()
                .flatMap(it -> it
                        .voided()
                        .map(by -> new VoidRow(
                                it.now().or(it::inForce).orElseThrow(), it.now().isEmpty(), by))
                        .stream())
                .toList();
    }
}
