package tw.portfolio.torture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tw.portfolio.torture.PlainObjects.Commit;
import tw.portfolio.torture.PlainObjects.Item;
import tw.portfolio.torture.PlainObjects.Stamp;

/** What a merge brought in and whether it is what merging gives, found by walking everything every time. */
final class OracleBranch {
    private final PlainObjects objects;

    OracleBranch(PlainObjects objects) {
        this.objects = objects;
    }

    Set<String> reachable(String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                open.addAll(objects.commit(id).parents());
            }
        }
        return seen;
    }

    /** certification: authors of the branch commits that change the record against all their parents; updating adds nobody. */
    List<Stamp> authors(Commit merge, String work) throws IOException {
        List<Stamp> authors = new ArrayList<>();
        for (String id : commits(merge)) {
            if (writes(objects.commit(id), work)) {
                authors.add(objects.commit(id).author());
            }
        }
        return authors;
    }

    private Set<String> commits(Commit merge) {
        Set<String> branch = reachable(merge.parents().get(1));
        branch.removeAll(reachable(merge.parents().get(0)));
        return branch;
    }

    boolean writes(Commit commit, String path) throws IOException {
        boolean changes = commit.parents().isEmpty()
                ? objects.at(commit.tree(), path).isPresent()
                : commit.parents().stream().noneMatch(parent -> same(objects.commit(parent), commit, path));
        return changes && !isClean(commit, path);
    }

    /** The versions of a file that somebody wrote on the branch, without those that somebody wrote over again. */
    List<Commit> lastOf(Predicate<Stamp> somebody, Commit merge, String file) throws IOException {
        Set<String> branch = commits(merge);
        List<Commit> last = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(merge.parents().get(1)));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!branch.remove(id)) {
                continue;
            }
            Commit commit = objects.commit(id);
            if (somebody.test(commit.author()) && writes(commit, file)) {
                last.add(commit);
            } else {
                open.addAll(commit.parents());
            }
        }
        return last;
    }

    boolean same(Commit one, Commit other, String work) {
        return objects.at(one.tree(), work).equals(objects.at(other.tree(), work));
    }

    /** The common ancestors of both parents that no other common ancestor descends from. */
    private Set<String> bases(Commit merge) {
        Set<String> common = reachable(merge.parents().get(0));
        common.retainAll(reachable(merge.parents().get(1)));
        Set<String> best = new HashSet<>(common);
        for (String id : common) {
            for (String parent : objects.commit(id).parents()) {
                best.removeAll(reachable(parent));
            }
        }
        return best;
    }

    /** Whether the record is what merging the two parents gives by itself, from one of their common ancestors. */
    boolean isClean(Commit merge, String work) throws IOException {
        if (merge.parents().size() != 2) {
            return false;
        }
        SortedMap<String, Item> result = objects.files(merge.tree(), work);
        SortedMap<String, Item> ours = files(merge.parents().get(0), work);
        SortedMap<String, Item> theirs = files(merge.parents().get(1), work);
        Set<String> bases = bases(merge);
        if (bases.isEmpty()) {
            return isClean(new TreeMap<>(), ours, theirs, result);
        }
        for (String base : bases) {
            if (isClean(files(base, work), ours, theirs, result)) {
                return true;
            }
        }
        return false;
    }

    private SortedMap<String, Item> files(String commit, String work) {
        return objects.files(objects.commit(commit).tree(), work);
    }

    private boolean isClean(
            Map<String, Item> base, Map<String, Item> ours, Map<String, Item> theirs, Map<String, Item> result)
            throws IOException {
        Set<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        names.addAll(result.keySet());
        for (String name : names) {
            if (!isClean(base.get(name), ours.get(name), theirs.get(name), Optional.ofNullable(result.get(name)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isClean(Item base, Item ours, Item theirs, Optional<Item> result) throws IOException {
        if (Objects.equals(ours, theirs) || Objects.equals(base, theirs)) {
            return result.equals(Optional.ofNullable(ours));
        }
        if (Objects.equals(base, ours)) {
            return result.equals(Optional.ofNullable(theirs));
        }
        if (base == null || ours == null || theirs == null || result.isEmpty()) {
            return false;
        }
        for (Item side : List.of(base, ours, theirs, result.get())) {
            if (!side.mode().equals("100644")) {
                return false;
            }
        }
        return objects.merged(base.id(), ours.id(), theirs.id())
                .equals(Optional.of(objects.text(result.get().id())));
    }
}
