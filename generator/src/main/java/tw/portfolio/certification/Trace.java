package tw.portfolio.certification;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** Walks a main line back from its head, once, until it is known of every record who certified what stands there, or that nobody did. */
final class Trace {
    private final Mainline mainline;
    private final Steps steps;
    private final Evaluation evaluation;
    private final Trees trees;

    /**
     * What history says of a record.
     *
     * @param last what the deciding step, the last one that changed it, does for it
     * @param earlier the last step that certified an earlier state, when the deciding one does not certify
     * @param restored whether that state is the same again
     */
    record Found(Decision last, Optional<Decision> earlier, boolean restored) {}

    Trace(Mainline mainline, Steps steps, Evaluation evaluation) {
        this.mainline = mainline;
        this.steps = steps;
        this.evaluation = evaluation;
        this.trees = new Trees(mainline.reader());
    }

    /**
     * Returns what history says of each record.
     *
     * @param records by path; each is in the commit at the head
     */
    Map<String, Found> of(NavigableMap<String, Tracked> records) throws IOException {
        NavigableMap<String, Tracked> open = new TreeMap<>(records);
        Map<String, Found> found = new HashMap<>();
        List<StepCommit> line = mainline.steps();
        for (int i = line.size() - 1; i >= 0 && !open.isEmpty(); i--) {
            StepCommit commit = line.get(i);
            List<Tracked> changed = trees.changed(commit, open);
            if (!changed.isEmpty()) {
                Step step = steps.step(commit);
                for (Tracked record : changed) {
                    look(record, step, open, found);
                }
            }
        }
        return found;
    }

    private void look(Tracked record, Step step, Map<String, Tracked> open, Map<String, Found> found)
            throws IOException {
        String path = record.path();
        Found before = found.get(path);
        if (before == null) {
            Decision decision = evaluation.decide(record, step);
            found.put(path, new Found(decision, Optional.empty(), false));
            if (decision.counts()) {
                open.remove(path);
            }
            return;
        }
        Optional<ObjectId> then = trees.id(step.commit(), path);
        if (then.isEmpty()) {
            open.remove(path); // absence cuts the chain: what was added again begins anew
            return;
        }
        Decision decision = evaluation.decide(record, step);
        if (decision.kind() == VerdictKind.CERTIFIED) {
            boolean restored = then.get().name().equals(record.digest());
            found.put(path, new Found(before.last(), Optional.of(decision), restored));
            open.remove(path);
        }
    }
}
