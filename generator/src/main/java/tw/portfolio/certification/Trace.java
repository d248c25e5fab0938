package tw.portfolio.certification;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Walks a main line back from its head, once, until it is known of every student's own record who certified what stands there, or that nobody
 * did, and since when somebody vouches for it without a break.
 */
final class Trace {
    /** More records in one merge than a teacher looks at one by one in a quarter of an hour, at two minutes each. */
    private static final int BULK = 7;

    private final Mainline mainline;
    private final Changes changes;
    private final Judge judge;
    private final Trees trees;
    private final BitSet open = new BitSet();
    private final Map<String, Found> found = new HashMap<>();

    Trace(Mainline mainline, Changes changes, Judge judge) {
        this.mainline = mainline;
        this.changes = changes;
        this.judge = judge;
        this.trees = mainline.trees();
    }

    /** Returns what history says of each record that a student owns, by path. */
    Map<String, Found> ofOwners() throws IOException {
        List<Tracked> records = changes.records();
        for (int number = 0; number < records.size(); number++) {
            open.set(
                    number,
                    records.get(number).ofOwner() && records.get(number).entry().isPresent());
        }
        List<StepCommit> line = mainline.steps();
        for (int i = line.size() - 1; i >= 0 && !open.isEmpty(); i--) {
            for (int number : changes.at(i)) {
                if (open.get(number)) {
                    look(number, line.get(i));
                }
            }
        }
        return found;
    }

    private void look(int number, StepCommit commit) throws IOException {
        Tracked record = changes.records().get(number);
        String path = record.path();
        Found before = found.get(path);
        if (before == null) {
            Decision decision = flagged(judge.decide(record, commit), commit);
            found.put(path, Found.first(decision));
            return;
        }
        Optional<ObjectId> then = trees.id(commit, path);
        if (then.isEmpty()) {
            open.clear(number); // absence cuts the chain: what was added again begins anew
            return;
        }
        Decision decision = judge.decide(record, commit);
        if (before.last().counts()) {
            found.put(path, decision.counts() ? before.since(decision.step()) : before);
        } else if (decision.kind() == VerdictKind.CERTIFIED) {
            boolean restored = then.get().name().equals(record.digest());
            found.put(path, new Found(before.last(), Optional.of(decision), restored).since(decision.step()));
            open.clear(number);
        } else {
            found.put(path, before.since(decision.step()));
        }
    }

    private Decision flagged(Decision decision, StepCommit commit) {
        int[] changed = changes.at(commit.step());
        if (decision.kind() != VerdictKind.CERTIFIED || changed.length <= BULK) {
            return decision;
        }
        return decision.with(Flag.BULK);
    }
}
