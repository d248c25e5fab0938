package tw.portfolio.certification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.source.yaml.Node;

/** The entries of a list as they stood before a step, found by what they say and by their names. */
final class Entries {
    private final Map<String, Node> byWords = new HashMap<>();
    private final Map<String, Optional<Node>> byName = new HashMap<>();

    private Entries() {}

    static Entries of(List<Node> items) {
        Entries all = new Entries();
        for (Node item : items) {
            all.byWords.putIfAbsent(Row.words(item), item);
            all.byName.merge(Row.name(item), Optional.of(item), (one, other) -> Optional.empty());
        }
        return all;
    }

    /** Returns the entry that says the same. */
    Optional<Node> same(Node entry) {
        return Optional.ofNullable(byWords.get(Row.words(entry)));
    }

    /** Returns what an entry was: the one that says the same, else the only one of its name; nothing where nobody can tell. */
    Optional<Node> of(Node entry) {
        return same(entry).or(() -> byName.getOrDefault(Row.name(entry), Optional.empty()));
    }
}
