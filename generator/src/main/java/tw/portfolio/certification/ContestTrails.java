package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.source.CommitFiles;
import tw.portfolio.source.SourceFile;

/** The school's own contests on their way along their main lines. Each is read, once, where somebody asks for it. */
final class ContestTrails {
    private final SortedMap<String, List<OfficeState>> states = new TreeMap<>();
    private final Map<String, List<Version>> versions = new HashMap<>();

    /** Adds what the steps of a source left, the oldest first, by path. */
    void put(String source, SortedMap<String, List<OfficeState>> ofSource) {
        ofSource.forEach((path, left) -> states.put(CertifiedSchool.key(source, path), left));
    }

    /**
     * A contest as a step left it.
     *
     * @param inForce the contest that everything in force makes, also what was displaced without right; absent where that makes none
     * @param standing the same of what stands there
     * @param lacking whether the clone was made without bytes of it
     */
    record Version(
            OfficeState state,
            Optional<Entry<SchoolContest>> inForce,
            Optional<Entry<SchoolContest>> standing,
            boolean lacking) {}

    /** Returns what each step left of a contest, the oldest first; nothing of one that no step has changed. */
    List<OfficeState> states(SourceHistory history, Tracked record) {
        return states.getOrDefault(key(history, record), List.of());
    }

    /** Returns the same with the contests themselves. */
    List<Version> versions(SourceHistory history, Tracked record) throws IOException {
        List<Version> known = versions.get(key(history, record));
        if (known == null) {
            List<OfficeState> left = states(history, record);
            Map<String, Blob> files = files(history, record, left);
            known = new ArrayList<>();
            for (OfficeState state : left) {
                known.add(version(history, record, state, files));
            }
            versions.put(key(history, record), known);
        }
        return known;
    }

    private static String key(SourceHistory history, Tracked record) {
        return CertifiedSchool.key(history.source().name(), record.path());
    }

    private static Version version(SourceHistory history, Tracked record, OfficeState state, Map<String, Blob> files)
            throws IOException {
        if (state.lacking()) {
            return new Version(state, Optional.empty(), Optional.empty(), true);
        }
        try {
            OfficeState.Rows rows = state.rows().isPresent() ? state.rows().get() : rows(history, record, state);
            Optional<Entry<SchoolContest>> inForce = entry(history, record, rows.inForce(), files);
            return new Version(
                    state,
                    inForce,
                    state.rows().isEmpty() ? inForce : entry(history, record, rows.standing(), files),
                    false);
        } catch (MissingBytesException e) {
            return new Version(state, Optional.empty(), Optional.empty(), true);
        }
    }

    private static OfficeState.Rows rows(SourceHistory history, Tracked record, OfficeState state) throws IOException {
        Versions texts = history.versions();
        List<Row> rows = new ArrayList<>(texts.rows(state.commit(), record).orElse(List.of()));
        rows.addAll(texts.files(state.commit(), record).orElse(List.of()));
        return new OfficeState.Rows(rows, rows);
    }

    /** A file beside the contest is the one whose bytes are in force, wherever others stand under its name. */
    private static Optional<Entry<SchoolContest>> entry(
            SourceHistory history, Tracked record, List<Row> rows, Map<String, Blob> files) {
        List<Blob> beside = rows.stream()
                .flatMap(row -> row.file().map(file -> row.name() + ":" + file.bytes()).stream())
                .flatMap(file -> Optional.ofNullable(files.get(file)).stream())
                .toList();
        return history.versions()
                .entry(record, rows)
                .filter(made -> made.value() instanceof SchoolContest)
                .map(made -> new Entry<>(
                        RecordKind.CONTEST,
                        made.source(),
                        made.file(),
                        (SchoolContest) made.value(),
                        made.body(),
                        beside));
    }

    /** Returns every regular file that ever stood beside a contest, by its path and bytes. */
    private static Map<String, Blob> files(SourceHistory history, Tracked record, List<OfficeState> left)
            throws IOException {
        Map<String, Blob> files = new HashMap<>();
        for (OfficeState state : left) {
            List<SourceFile> there = CommitFiles.at(
                    history.source().head().orElseThrow().repository(),
                    state.commit().getTree(),
                    record.path(),
                    Trees.MAX_FILES);
            there.stream()
                    .filter(file -> file.mode() == SourceFile.Mode.REGULAR)
                    .forEach(file ->
                            files.putIfAbsent(file.path() + ":" + file.blob().id(), file.blob()));
        }
        return files;
    }
}
