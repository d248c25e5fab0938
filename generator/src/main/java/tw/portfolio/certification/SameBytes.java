package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.certification.ProposedRecord.Change;
import tw.portfolio.model.RecordKind;

/** Which of the records that a step or a request takes away and adds are the same bytes under another path: renamed, as people would say. */
final class SameBytes {
    private final Trees trees;
    private final StepCommit line;
    private final Mainline.Unmerged branch;

    SameBytes(Trees trees, StepCommit line, Mainline.Unmerged branch) {
        this.trees = trees;
        this.line = line;
        this.branch = branch;
    }

    /** Returns the drafts, those that were renamed with the other path. */
    List<ProposedReader.Draft> told(List<ProposedReader.Draft> drafts) throws IOException {
        Map<ObjectId, String> removed = new HashMap<>();
        Map<ObjectId, String> added = new HashMap<>();
        for (ProposedReader.Draft draft : drafts) {
            if (draft.change() != Change.CHANGED) {
                id(draft)
                        .ifPresent(id -> (draft.change() == Change.ADDED ? added : removed)
                                .putIfAbsent(id, draft.record().path()));
            }
        }
        List<ProposedReader.Draft> told = new ArrayList<>();
        for (ProposedReader.Draft draft : drafts) {
            Map<ObjectId, String> others = draft.change() == Change.ADDED ? removed : added;
            told.add(
                    draft.change() == Change.CHANGED || others.isEmpty()
                            ? draft
                            : draft.sameAs(id(draft).map(others::get)));
        }
        return told;
    }

    private Optional<ObjectId> id(ProposedReader.Draft draft) throws IOException {
        RevCommit shown = draft.change() == Change.ADDED ? branch.commits().get(0) : line;
        return trees.id(shown, draft.record().path());
    }

    /**
     * Returns the record that came or went in the same step with the very same bytes, within the same student's directory or the same kind's.
     *
     * @param path the record's path, which stands at {@code with} and not at {@code without}
     */
    static Optional<String> other(Trees trees, RevCommit with, RevCommit without, String path) throws IOException {
        ObjectId id = trees.id(with, path).orElseThrow();
        int folders = path.startsWith("students/") ? 3 : 1;
        String directory = String.join("/", List.of(path.split("/")).subList(0, folders));
        for (String file : trees.files(without.getTree(), directory).keySet()) {
            Optional<String> record = RecordFiles.of(file)
                    .map(own -> RecordKind.at(own).orElseThrow().identity(own));
            if (record.isPresent()
                    && trees.id(with, record.get()).isEmpty()
                    && trees.id(without, record.get()).equals(Optional.of(id))) {
                return record;
            }
        }
        return Optional.empty();
    }
}
