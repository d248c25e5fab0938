package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Offices' records of one source, walked forward step by step. */
final class OfficeFiles {
    private final SourceHistory history;
    private final PutOff.Looked looked = new PutOff.Looked();
    private final SortedMap<String, OfficeFile> files = new TreeMap<>();

    OfficeFiles(SourceHistory history) {
        this.history = history;
    }

    /**
     * Decides a step for the records of it that are wanted; tells which those were, without those of which it changes nothing in force.
     *
     * @param given whose rows are taken as the step leaves them, whoever made it
     */
    List<OfficeFile> step(StepCommit commit, Which wanted, Judge judge, Which given) throws IOException {
        List<OfficeFile> stand = new ArrayList<>();
        List<OfficeFile> gone = new ArrayList<>();
        for (int number : history.changes().at(commit.step())) {
            Tracked record = history.changes().records().get(number);
            if (wanted.test(record)) {
                OfficeFile file = files.computeIfAbsent(
                        record.path(), path -> new OfficeFile(record, history.versions(), new PutOff(looked)));
                (file.at(commit).isGone() ? gone : stand).add(file);
            }
        }
        List<OfficeFile> changed = Stream.concat(stand.stream(), gone.stream()).toList();
        List<Decision> decisions = new ArrayList<>();
        for (OfficeFile file : changed) {
            decisions.add(judge.decide(file.record(), commit));
        }
        if (decisions.stream().anyMatch(Decision::counts)) {
            lookBack(changed);
        }
        Renamed renamed = new Renamed(history, files, changed, judge, commit);
        for (int i = 0; i < stand.size(); i++) {
            Decision decision = decisions.get(i);
            decisions.set(i, decision.counts() ? renamed.takeOver(stand.get(i), decision) : decision);
        }
        for (int i = 0; i < changed.size(); i++) {
            OfficeFile file = changed.get(i);
            file.step(commit, decisions.get(i), given.test(file.record()));
        }
        return changed.stream().filter(file -> !file.isPutOff()).toList();
    }

    private static void lookBack(Collection<OfficeFile> files) throws IOException {
        for (OfficeFile file : files) {
            file.lookBack();
        }
    }

    /** Some of the records. */
    interface Which {
        boolean test(Tracked record) throws IOException;
    }

    /** Returns the records that steps have changed so far, by path. */
    SortedMap<String, OfficeFile> files() throws IOException {
        lookBack(files.values());
        return files;
    }
}
