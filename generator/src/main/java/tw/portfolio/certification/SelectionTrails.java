package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.student.Selection;

/** The states of students' selections that counted one after the other: what was sent is what stood there when sending ended. */
final class SelectionTrails {
    private final SourceHistory history;
    private final Judge judge;

    SelectionTrails(SourceHistory history, Judge judge) {
        this.history = history;
        this.judge = judge;
    }

    /** Returns the states of each selection, by path, the oldest first. */
    Map<String, List<SelectionState>> all() throws IOException {
        Map<String, List<SelectionState>> all = new TreeMap<>();
        for (Tracked record : history.records().values()) {
            if (record.kind() == RecordKind.SELECTION) {
                try {
                    all.put(record.path(), states(record));
                } catch (MissingBytesException e) {
                    // a clone without blobs: nobody can tell what stood there
                }
            }
        }
        return all;
    }

    private List<SelectionState> states(Tracked record) throws IOException {
        Selection now = (Selection) record.entry().orElseThrow().value();
        List<SelectionState> states = new ArrayList<>();
        for (int number : history.changes().paths().steps(record.path())) {
            StepCommit commit = history.mainline().steps().get(number);
            if (history.mainline().trees().id(commit, record.path()).isEmpty()) {
                Instant gone = history.mainline().text(commit).committer().time();
                states.add(new SelectionState(gone, SelectionState.nothing(now.origin())));
                continue;
            }
            Decision decision = judge.decide(record, commit);
            if (decision.counts()) {
                Step step = decision.step();
                Instant since = step.between().held(step.time());
                at(record, commit).ifPresent(chosen -> states.add(new SelectionState(since, chosen)));
            }
        }
        return states;
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
