package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.model.RecordKind;

/** What a step of whoever is entitled puts under another name, or changes under its own: what was void before stays so. */
final class Renamed {
    private final SourceHistory history;
    private final Map<String, OfficeFile> files;
    private final Judge judge;
    private final StepCommit commit;
    private final Origins origins;
    private final Optional<Decision> taken;

    /**
     * Prepares a step.
     *
     * @param files the records walked so far, by path, none of which has taken the step
     * @param changed those that the step changes
     */
    Renamed(
            SourceHistory history,
            Map<String, OfficeFile> files,
            List<OfficeFile> changed,
            Judge judge,
            StepCommit commit)
            throws IOException {
        this.history = history;
        this.files = files;
        this.judge = judge;
        this.commit = commit;
        this.origins = new Origins(history, commit);
        this.taken = taken(changed);
    }

    /** Returns who left something that is void and that the step takes away: whatever it puts elsewhere may be that, in any form. */
    private Optional<Decision> taken(List<OfficeFile> changed) throws IOException {
        for (OfficeFile file : changed) {
            if (file.book().isPresent()) {
                RowBook book = file.book().get();
                RecordStep step = file.at(commit);
                Optional<Decision> fields = step.isOwnFileGone() ? book.stranger() : Optional.empty();
                Optional<Decision> taken =
                        fields.isPresent() ? fields : step.taken(book.files().standingVoid());
                if (taken.isPresent()) {
                    return taken;
                }
            }
        }
        return Optional.empty();
    }

    /** Lets a record take over what is void in what the step makes it of; returns what the step does for it. */
    Decision takeOver(OfficeFile file, Decision decision) throws IOException {
        try {
            List<RowBook> lists = file.at(commit).isOwnFileAdded() ? lists(file.record()) : List.of();
            file.takeOver(lists, further(file, decision));
            return decision;
        } catch (MissingBytesException e) {
            file.lack();
            return decision;
        } catch (TakenAway.TooMuchException e) {
            return decision.refused(Cause.TAKES_TOO_MUCH_AWAY);
        }
    }

    /** Returns what became of the lists that the record's own file was, where anything in them is void. */
    private List<RowBook> lists(Tracked record) throws IOException {
        List<RowBook> renamed = new ArrayList<>();
        List<Row> inForce = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (String path : origins.of(record.file())) {
            OfficeFile file = files.get(identity(path));
            if (file == null) {
                others.add(path);
            } else if (file.book().map(RowBook::isInForce).orElse(true)) {
                inForce.addAll(file.at(commit).rowsBefore());
            } else {
                renamed.add(file.book().get());
            }
        }
        if (!others.isEmpty()) {
            renamed.addAll(spoiled(record, others));
        }
        Optional<Decision> beside = renamed.isEmpty() ? beside(record) : Optional.empty();
        beside.ifPresent(by -> renamed.add(RowBook.beside(by, inForce)));
        return renamed;
    }

    /** Returns who left something void that the step takes away and that a record's own file may be, though another is more like it. */
    private Optional<Decision> beside(Tracked record) throws IOException {
        if (taken.isPresent()) {
            return taken;
        }
        Set<String> loose = loose(record.file());
        return loose.isEmpty()
                ? Optional.empty()
                : new Strangers(history, judge, record, origins.former())
                        .ofLists(commit, loose).values().stream().findFirst();
    }

    /** Returns the files that no record followed, which the step takes away and which a file may be that it puts where none was. */
    private Set<String> loose(String path) throws IOException {
        Set<String> loose = new TreeSet<>();
        for (String candidate : origins.all(path)) {
            if (followed(candidate).isEmpty()) {
                loose.add(candidate);
            }
        }
        return loose;
    }

    /** Returns the lists that a record's own file was under names nobody followed, where somebody not entitled changed them. */
    private List<RowBook> spoiled(Tracked record, Set<String> others) throws IOException {
        Strangers strangers = new Strangers(history, judge, record, origins.former());
        List<RowBook> spoiled = new ArrayList<>();
        for (Map.Entry<String, Decision> it : strangers.ofLists(commit, others).entrySet()) {
            String text = history.versions()
                    .text((StepCommit) commit.getParent(0), it.getKey())
                    .orElse("");
            LineBook lines = LineBook.of(text, it.getValue());
            spoiled.add(RowBook.spoiled(lines, it.getValue(), strangers.isCorrected(it.getKey())));
        }
        return spoiled;
    }

    /** Returns the record whose own file it is; the file itself where it is none. */
    private static String identity(String file) {
        return RecordKind.at(file).map(kind -> kind.identity(file)).orElse(file);
    }

    /** Returns who put further files there that the step moves here, without being entitled, by the names they have now. */
    private Map<String, Brought> further(OfficeFile file, Decision decision) throws IOException {
        RecordStep step = file.at(commit);
        Map<String, Brought> brought = step.isOwnFileAdded() ? missing(file.record(), step) : new TreeMap<>();
        Map<String, Set<String>> unfollowed = new TreeMap<>();
        Map<String, Set<String>> beside = new TreeMap<>();
        for (Row row : step.added()) {
            if (row.isText() && !step.isOwnFileAdded()) {
                continue;
            }
            Set<String> loose = loose(row.name());
            for (String path : origins.of(row.name())) {
                if (loose.remove(path)) {
                    unfollowed.computeIfAbsent(path, it -> new TreeSet<>()).add(row.name());
                } else {
                    followed(path).flatMap(it -> moved(it, path, row)).ifPresent(it -> brought.put(row.name(), it));
                }
            }
            loose.forEach(
                    path -> beside.computeIfAbsent(path, it -> new TreeSet<>()).add(row.name()));
        }
        Map<String, Decision> strangers = strangers(file.record(), unfollowed.keySet(), beside.keySet());
        strangers.forEach((path, by) ->
                unfollowed.getOrDefault(path, Set.of()).forEach(name -> brought.put(name, Brought.by(by))));
        strangers.forEach((path, by) -> beside.getOrDefault(path, Set.of())
                .forEach(name -> brought.putIfAbsent(name, Brought.by(by.takenAway(decision)))));
        beside(step, decision).forEach(brought::putIfAbsent);
        return brought;
    }

    /** Returns what of the record that it was somebody not entitled had taken away, by the names it would have now. */
    private Map<String, Brought> missing(Tracked record, RecordStep step) throws IOException {
        Map<String, Brought> missing = new TreeMap<>();
        for (String path : origins.of(record.file())) {
            Optional<OfficeFile> was = Optional.ofNullable(files.get(identity(path)))
                    .filter(it -> path.equals(it.record().file()));
            was.flatMap(OfficeFile::book)
                    .ifPresent(book -> book.files().missing().forEach((old, it) -> {
                        String name = old.equals(path)
                                ? record.file()
                                : record.path()
                                        + old.substring(
                                                was.get().record().path().length());
                        missing.put(name, it.as(name));
                    }));
        }
        Map<String, Row> left = step.left();
        missing.entrySet()
                .removeIf(it -> Optional.ofNullable(left.get(it.getKey()))
                        .filter(row -> !it.getValue().isPutBackBy(row))
                        .isPresent());
        return missing;
    }

    /** Returns who put something that stands in files which no record followed and which the step takes away. */
    private Map<String, Decision> strangers(Tracked record, Set<String> likest, Set<String> others) throws IOException {
        Set<String> all = new TreeSet<>(likest);
        all.addAll(others);
        TakenAway.bound(all.size());
        return all.isEmpty() ? Map.of() : new Strangers(history, judge, record, origins.former()).ofFiles(commit, all);
    }

    /** Returns what the step adds beside something void that it takes away, but for what only changes its place. */
    private Map<String, Brought> beside(RecordStep step, Decision decision) throws IOException {
        Map<String, Brought> beside = new TreeMap<>();
        if (taken.isPresent()) {
            for (Row row : step.added()) {
                if (!(row.isText() ? isTextMoved(row) : origins.isMoved(row))) {
                    beside.put(row.name(), Brought.by(taken.get().takenAway(decision)));
                }
            }
        }
        return beside;
    }

    /** Returns whether the text stood below the fields of a record that the step takes away, whatever became of the fields. */
    private boolean isTextMoved(Row text) throws IOException {
        for (String path : origins.of(text.name())) {
            Optional<OfficeFile> file = followed(path);
            if (file.isPresent() && file.get().at(commit).had(text)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the record whose own file, or one of whose further files, was followed at a path. */
    private Optional<OfficeFile> followed(String path) {
        OfficeFile own = files.get(identity(path));
        if (own != null) {
            return Optional.of(own);
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            OfficeFile folder = files.get(path.substring(0, slash));
            if (folder != null && folder.record().kind().unit() == RecordKind.Unit.DIRECTORY) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Optional<Brought> moved(OfficeFile file, String path, Row now) {
        boolean fields = path.equals(file.record().file()) && !now.isText();
        return file.book()
                .flatMap(book -> (fields ? book.stranger().map(Brought::by) : Optional.<Brought>empty())
                        .or(() -> book.files().moved(path)));
    }
}
