package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Offices' records of one source, walked forward step by step. */
final class OfficeFiles {
    private final SourceHistory history;
    private final SortedMap<String, OfficeFile> files = new TreeMap<>();

    OfficeFiles(SourceHistory history) {
        this.history = history;
    }

    /** Decides a step for the records of it that are wanted; tells which those were. */
    List<OfficeFile> step(StepCommit commit, Wanted wanted, Judge judge, boolean given) throws IOException {
        List<OfficeFile> stand = new ArrayList<>();
        List<OfficeFile> gone = new ArrayList<>();
        for (int number : history.changes().at(commit.step())) {
            Tracked record = history.changes().records().get(number);
            if (wanted.test(record)) {
                OfficeFile file =
                        files.computeIfAbsent(record.path(), path -> new OfficeFile(record, history.versions()));
                (file.at(commit).isGone() ? gone : stand).add(file);
            }
        }
        List<OfficeFile> changed = Stream.concat(stand.stream(), gone.stream()).toList();
        Renamed renamed = new Renamed(history, files, changed, judge, commit);
        List<Decision> decisions = new ArrayList<>();
        for (OfficeFile file : stand) {
            Decision decision = judge.decide(file.record(), commit);
            decisions.add(decision.counts() ? renamed.takeOver(file, decision) : decision);
        }
        for (int i = 0; i < stand.size(); i++) {
            stand.get(i).step(commit, decisions.get(i), given);
        }
        for (OfficeFile file : gone) {
            file.step(commit, judge.decide(file.record(), commit), given);
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
