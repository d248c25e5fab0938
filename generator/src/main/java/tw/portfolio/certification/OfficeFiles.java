package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.model.RecordKind;

/** Offices' records of one source, walked forward step by step. */
final class OfficeFiles {
    private final SourceHistory history;
    private final SortedMap<String, OfficeFile> files = new TreeMap<>();

    OfficeFiles(SourceHistory history) {
        this.history = history;
    }

    /** Decides a step for the records of it that are wanted; tells which those were. */
    List<OfficeFile> step(StepCommit commit, Wanted wanted, Judge judge, boolean given) throws IOException {
        List<OfficeFile> changed = new ArrayList<>();
        for (int number : history.changes().at(commit.step())) {
            Tracked record = history.changes().records().get(number);
            if (wanted.test(record)) {
                changed.add(files.computeIfAbsent(record.path(), path -> new OfficeFile(record, history.versions())));
            }
        }
        Map<RecordKind, List<RowLines>> leaving = leaving(commit, changed);
        for (OfficeFile file : changed) {
            Decision decision = judge.decide(file.record(), commit);
            if (decision.counts()) {
                file.takeOver(leaving.getOrDefault(file.record().kind(), List.of()), commit);
            }
            file.step(commit, decision, given);
        }
        return changed;
    }

    /** Returns the lines of files that a step takes away and that hold void rows: one that it adds may be such a file renamed. */
    private static Map<RecordKind, List<RowLines>> leaving(StepCommit commit, List<OfficeFile> changed)
            throws IOException {
        Map<RecordKind, List<RowLines>> leaving = new EnumMap<>(RecordKind.class);
        for (OfficeFile file : changed) {
            RowLines lines = file.lines();
            if (lines.anyVoid() && file.isGone(commit)) {
                leaving.computeIfAbsent(file.record().kind(), kind -> new ArrayList<>(1))
                        .add(lines);
            }
        }
        return leaving;
    }

    /** Which records are walked. */
    interface Wanted {
        boolean test(Tracked record);
    }

    /** Returns the records that steps have changed so far, by path. */
    SortedMap<String, OfficeFile> files() {
        return files;
    }
}
