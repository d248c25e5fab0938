package tw.portfolio.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.torture.PlainObjects.Commit;
import tw.portfolio.torture.PlainObjects.Item;
import tw.portfolio.torture.PlainObjects.Stamp;

/** Whose text a work held before a step, besides its owner's: asked anew of every commit, however often. */
final class OracleEarlier {
    private final PlainObjects objects;
    private final OracleBranch branch;
    private final List<Commit> line = new ArrayList<>();

    OracleEarlier(PlainObjects objects, OracleBranch branch, Commit head) {
        this.objects = objects;
        this.branch = branch;
        for (Optional<Commit> step = Optional.of(head); step.isPresent(); step = parent(step.get())) {
            line.add(step.get());
        }
        Collections.reverse(line);
    }

    private Optional<Commit> parent(Commit commit) {
        return commit.parents().stream().findFirst().map(objects::commit);
    }

    private Optional<String> id(Commit commit, String work) {
        return objects.at(commit.tree(), work).map(Item::id);
    }

    /** Returns everybody whose text may be in a work as a step left it. */
    Set<Stamp> writers(Commit step, String work) throws IOException {
        return after(step, work);
    }

    private Set<Stamp> before(Commit step, String work) throws IOException {
        Set<Stamp> others = new HashSet<>();
        if (parent(step).isPresent()) {
            others.addAll(after(parent(step).get(), work));
        }
        Set<String> own = broughtIn(step);
        for (String id : own) {
            if (id(objects.commit(id), work).isEmpty()) {
                continue; // deleted on the branch: nothing goes on from here
            }
            for (String begun : objects.commit(id).parents()) {
                if (!own.contains(begun) && id(objects.commit(begun), work).isPresent()) {
                    others.addAll(held(objects.commit(begun), work));
                }
            }
        }
        return others;
    }

    private Set<Stamp> held(Commit begun, String work) throws IOException {
        if (line.contains(begun)) {
            return after(begun, work);
        }
        for (Commit step : line) {
            if (branch.reachable(step.id()).contains(begun.id())) {
                return written(step, work);
            }
        }
        throw new AssertionError("no step brought in " + begun.id());
    }

    private Set<String> broughtIn(Commit step) {
        if (step.parents().size() < 2) {
            return Set.of(step.id());
        }
        Set<String> commits = new HashSet<>();
        step.parents().subList(1, step.parents().size()).forEach(parent -> commits.addAll(branch.reachable(parent)));
        commits.removeAll(branch.reachable(step.parents().get(0)));
        return commits;
    }

    private Set<Stamp> after(Commit step, String work) throws IOException {
        Optional<String> now = id(step, work);
        if (now.isEmpty()) {
            return Set.of();
        }
        if (parent(step).map(it -> branch.same(it, step, work)).orElse(false)) {
            return after(parent(step).get(), work);
        }
        for (Optional<Commit> it = parent(step);
                it.isPresent() && id(it.get(), work).isPresent();
                it = parent(it.get())) {
            if (id(it.get(), work).equals(now)) {
                return after(it.get(), work);
            }
        }
        return written(step, work);
    }

    private Set<Stamp> written(Commit step, String work) throws IOException {
        Set<Stamp> others = new HashSet<>(before(step, work));
        for (String id : broughtIn(step)) {
            if (branch.writes(objects.commit(id), work)) {
                others.add(objects.commit(id).author());
            }
        }
        boolean asItWas = step.parents().stream().anyMatch(parent -> branch.same(objects.commit(parent), step, work));
        if (!asItWas && (step.parents().size() != 2 || !branch.isClean(step, work))) {
            others.add(step.author());
        }
        return others;
    }
}
