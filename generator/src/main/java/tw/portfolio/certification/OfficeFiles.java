package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
                OfficeFile file =
                        files.computeIfAbsent(record.path(), path -> new OfficeFile(record, history.versions()));
                file.step(commit, judge.decide(record, commit), given);
                changed.add(file);
            }
        }
        return changed;
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
