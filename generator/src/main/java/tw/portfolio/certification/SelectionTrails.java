package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.certification.SelectionState.Removal;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Homes;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.student.Selection;
import tw.portfolio.source.SourceFile;

/** The states of students' selections that counted one after the other: what was sent is what stood there when sending ended. */
final class SelectionTrails {
    private final SourceHistory history;
    private final Judge judge;
    private final LineDates dates;
    private final Predicate<Tracked> holds;
    private final Set<String> read;

    /**
     * Prepares to read them.
     *
     * @param holds whether the source holds a record's place, or would if it stood there still
     */
    SelectionTrails(SourceHistory history, Judge judge, Predicate<Tracked> holds) {
        this.holds = holds;
        this.history = history;
        this.judge = judge;
        this.dates = new LineDates(history, judge);
        this.read = history.source().files().stream()
                .map(SourceFile::path)
                .filter(path -> path.startsWith("students/") && path.split("/", -1).length > 3)
                .filter(path -> !path.endsWith(Homes.PROFILE))
                .map(Homes::folder)
                .collect(Collectors.toSet());
    }

    /** Returns the states of each selection, by path, the oldest first; also where the file can no longer be read, or is there no more. */
    Map<String, List<SelectionState>> all() throws IOException {
        Map<String, List<SelectionState>> all = new TreeMap<>();
        for (Tracked record : history.changes().records()) {
            if (record.kind() == RecordKind.SELECTION && holds.test(record) && isRead(record)) {
                try {
                    all.put(record.path(), states(record));
                } catch (MissingBytesException e) {
                    // a clone without blobs: nobody can tell what stood there
                }
            }
        }
        return all;
    }

    /** Of students of whom nothing but their own file is read, nothing is asked, unless theirs was taken away. */
    private boolean isRead(Tracked record) throws IOException {
        return read.contains(Homes.folder(record.file()))
                || history.mainline()
                        .trees()
                        .id(history.mainline().head(), record.path())
                        .isEmpty();
    }

    private List<SelectionState> states(Tracked record) throws IOException {
        List<SelectionState> states = new ArrayList<>();
        for (int number : history.changes().paths().steps(record.path())) {
            StepCommit commit = history.mainline().steps().get(number);
            if (history.mainline().trees().id(commit, record.path()).isEmpty()) {
                states.add(gone(record, judge.step(commit)));
                continue;
            }
            Decision decision = judge.decide(record, commit);
            if (decision.counts()) {
                LineDates.Dated dated = dates.of(commit);
                at(record, commit)
                        .ifPresent(chosen -> states.add(
                                new SelectionState(dated.since(), dated.proven(), chosen, Optional.empty())));
            }
        }
        return states;
    }

    private SelectionState gone(Tracked record, Step step) throws IOException {
        List<Ident> writers =
                new BranchAuthors(history.mainline()).of(history.mainline().broughtIn(step.commit()), record.path());
        String names = writers.stream()
                .map(who -> judge.named(step.day(), who))
                .distinct()
                .collect(Collectors.joining("、"));
        Origin origin = Origin.ofFile(history.source().name(), record.file());
        LineDates.Dated dated = dates.of(step.commit());
        Removal removal = Removal.of(Cut.to(Cut.NAME, names), step.name());
        return new SelectionState(dated.since(), dated.proven(), SelectionState.nothing(origin), Optional.of(removal));
    }

    private Optional<Selection> at(Tracked record, StepCommit commit) throws IOException {
        boolean stands = history.mainline().trees().id(commit, record.path()).stream()
                .anyMatch(id -> id.name().equals(record.digest()));
        if (stands) {
            return record.entry().map(Entry::value).map(Selection.class::cast);
        }
        return history.versions()
                .rows(commit, record)
                .flatMap(rows -> history.versions().entry(record, rows))
                .map(Entry::value)
                .map(Selection.class::cast);
    }
}
