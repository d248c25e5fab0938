package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who changed files before a step that takes them away, under whatever names they lay, without being entitled to enter the record that they
 * become: of files of another kind, or of no record's name, of which no row was looked at.
 */
final class Strangers {
    private final SourceHistory history;
    private final Judge judge;
    private final Tracked record;
    private final FormerSteps former;

    /** By the name that files lie under at a step, as it is gone back, what becomes of them at the last. */
    private final Map<String, Set<String>> followed = new TreeMap<>();

    /** By the same names, the steps of those entitled that changed the file in place, the last one first. */
    private final Map<String, List<Change>> changes = new TreeMap<>();

    private final Map<String, Decision> found = new TreeMap<>();
    private final Set<String> corrected = new TreeSet<>();

    /** A step that changed a file in place. */
    private record Change(StepCommit step, String path) {}

    Strangers(SourceHistory history, Judge judge, Tracked record, FormerSteps former) {
        this.history = history;
        this.judge = judge;
        this.record = record;
        this.former = former;
    }

    /** Returns, by the name that the step takes away, the last of those who changed any line of it: nobody reads what is no record. */
    Map<String, Decision> ofLists(StepCommit commit, Collection<String> gone) throws IOException {
        return follow(commit, gone, false);
    }

    /** Returns, by the name that the step takes away, who put something there that stands in it, as far as nobody entitled changed it since. */
    Map<String, Decision> ofFiles(StepCommit commit, Collection<String> gone) throws IOException {
        return follow(commit, gone, true);
    }

    private Map<String, Decision> follow(StepCommit commit, Collection<String> gone, boolean latest)
            throws IOException {
        followed.clear();
        found.clear();
        changes.clear();
        corrected.clear();
        gone.forEach(path -> followed.put(path, Set.of(path)));
        for (int number = commit.step() - 1; number > 0 && !followed.isEmpty(); number--) {
            StepCommit step = history.mainline().steps().get(number);
            Map<String, Boolean> changed = changed(step);
            if (!changed.isEmpty()) {
                take(step, changed, latest);
            }
        }
        if (!history.main() && !followed.isEmpty()) { // nobody pinned what whoever began the source put there
            Decision began = judge.decide(record, history.mainline().steps().get(0));
            followed.values().forEach(names -> names.forEach(name -> found.putIfAbsent(name, began)));
        }
        return Map.copyOf(found);
    }

    /** Returns whether somebody entitled was found to have changed a file as well. */
    boolean isCorrected(String path) {
        return corrected.contains(path);
    }

    private Map<String, Boolean> changed(StepCommit step) throws IOException {
        Optional<Map<String, Boolean>> known = former.of(step.step(), followed.keySet());
        return known.isPresent() ? known.get() : FormerSteps.changed(history, step, followed.keySet());
    }

    private void take(StepCommit step, Map<String, Boolean> changed, boolean latest) throws IOException {
        Decision decision = judge.decide(record, step);
        Origins origins = new Origins(history, step);
        Map<String, Set<String>> before = new TreeMap<>();
        for (Map.Entry<String, Boolean> file : changed.entrySet()) {
            Set<String> names = followed.getOrDefault(file.getKey(), Set.of());
            boolean further = file.getValue() && !latest;
            if (!decision.counts()) {
                further |= latest && file.getValue() && isUndone(step, file.getKey(), names);
                if (!further || !latest) {
                    names.forEach(name -> found.putIfAbsent(name, decision));
                }
            } else if (file.getValue()) {
                corrected.addAll(names);
                further = true;
                Change change = new Change(step, file.getKey());
                names.forEach(name ->
                        changes.computeIfAbsent(name, it -> new ArrayList<>(1)).add(change));
            } else {
                for (String origin : origins(origins, file.getKey(), names, decision)) {
                    before.computeIfAbsent(origin, path -> new TreeSet<>()).addAll(names);
                }
            }
            if (!further) {
                followed.remove(file.getKey());
            }
        }
        before.forEach((path, names) -> followed.merge(path, names, Strangers::union));
    }

    /** Returns whether some later step put back what a stranger's changed, to the byte, of whatever becomes of the file. */
    private boolean isUndone(StepCommit stranger, String path, Set<String> names) throws IOException {
        Optional<Trees.Entry> before = history.mainline().trees().entry((StepCommit) stranger.getParent(0), path);
        for (String name : names) {
            boolean undone = false;
            for (Change change : changes.getOrDefault(name, List.of())) {
                undone |= history.mainline()
                        .trees()
                        .entry(change.step(), change.path())
                        .equals(before);
            }
            if (!undone) {
                return false;
            }
        }
        return true;
    }

    /** Returns all the files that it may have been, for the likest need not be the one, as far as so many are followed. */
    private Set<String> origins(Origins origins, String path, Set<String> names, Decision decision) throws IOException {
        try {
            Set<String> all = origins.all(path);
            TakenAway.bound(followed.size() + all.size());
            return all;
        } catch (TakenAway.TooMuchException e) {
            names.forEach(name -> found.putIfAbsent(name, decision.refused(Cause.TAKES_TOO_MUCH_AWAY)));
            return Set.of();
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
