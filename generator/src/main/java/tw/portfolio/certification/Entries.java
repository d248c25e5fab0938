package tw.portfolio.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.source.yaml.Node;

/** The entries of a list as they stood before a step, each of which can be what only one entry was. */
final class Entries {
    /** Those that no entry was found to be yet, by what they say. */
    private final Map<String, Deque<Node>> left = new HashMap<>();

    private final List<Optional<Node>> were = new ArrayList<>();

    private Entries() {}

    /**
     * Finds what entries were: one that says the same, else the only one left of their name, of which they are the only one.
     *
     * @param before the list as it stood
     * @param own what the step left of it
     */
    static Entries of(List<Node> before, List<Node> own) {
        Entries all = new Entries();
        before.forEach(entry -> all.left
                .computeIfAbsent(Row.words(entry), words -> new ArrayDeque<>(1))
                .add(entry));
        own.forEach(entry -> all.were.add(all.taken(entry)));
        Map<String, Optional<Node>> names = new HashMap<>();
        all.left
                .values()
                .forEach(entries -> entries.forEach(
                        entry -> names.merge(Row.name(entry), Optional.of(entry), (one, other) -> Optional.empty())));
        Map<String, Integer> asking = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            if (all.were.get(i).isEmpty()) {
                asking.merge(Row.name(own.get(i)), 1, Integer::sum);
            }
        }
        for (int i = 0; i < own.size(); i++) {
            String name = Row.name(own.get(i));
            if (all.were.get(i).isEmpty() && asking.getOrDefault(name, 0) == 1) {
                all.were.set(i, names.getOrDefault(name, Optional.empty()).flatMap(all::taken));
            }
        }
        return all;
    }

    /** Returns what an entry of the step was, by its place; nothing where nobody can tell. */
    Optional<Node> was(int place) {
        return place < were.size() ? were.get(place) : Optional.empty();
    }

    /** Takes one that says the same, of those that no entry was: what the step took out. */
    Optional<Node> taken(Node entry) {
        return Optional.ofNullable(left.get(Row.words(entry))).map(Deque::poll);
    }
}
