package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.blob.MissingBytesException;

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
                (file.isGone(commit) ? gone : stand).add(file);
            }
        }
        Origins origins = new Origins(history, commit);
        for (OfficeFile file : stand) {
            Decision decision = judge.decide(file.record(), commit);
            if (decision.counts() && file.isAdded(commit)) {
                takeOver(file, origins, judge);
            }
            file.step(commit, decision, given);
        }
        for (OfficeFile file : gone) {
            file.step(commit, judge.decide(file.record(), commit), given);
        }
        return Stream.concat(stand.stream(), gone.stream()).toList();
    }

    private void takeOver(OfficeFile file, Origins origins, Judge judge) throws IOException {
        try {
            file.takeOver(renamed(file.record(), origins, judge));
        } catch (MissingBytesException e) {
            file.lack();
        }
    }

    /** Returns what became of the file that the step puts here under another name, where anything in it is void. */
    private List<RowBook> renamed(Tracked record, Origins origins, Judge judge) throws IOException {
        List<RowBook> renamed = new ArrayList<>();
        for (String path : origins.of(record.file())) {
            String identity = Origins.identity(path);
            OfficeFile file = files.get(identity);
            // of a folder that is gone no other file was followed than the record's own
            if (file != null && (identity.equals(path) || file.record().entry().isPresent())) {
                file.book().filter(book -> !book.isInForce()).ifPresent(renamed::add);
            } else {
                Optional<Decision> stranger = origins.stranger(path, record, judge);
                if (stranger.isPresent()) {
                    renamed.add(RowBook.spoiled(origins.lines(path, stranger.get()), stranger.get()));
                }
            }
        }
        return renamed;
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
