package tw.portfolio.certification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.source.yaml.Node;

/** Compares what rows say, value by value. */
final class Values {
    private Values() {}

    /** Returns whether two values say the same, to the letter; the order of keys apart. What nobody can read is like nothing. */
    static boolean same(Optional<Node> one, Optional<Node> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() == other.isEmpty();
        }
        return same(one.get(), other.get());
    }

    private static boolean same(Node one, Node other) {
        if (one instanceof Node.Scalar first && other instanceof Node.Scalar second) {
            return first.text().equals(second.text());
        }
        if (one instanceof Node.Sequence first && other instanceof Node.Sequence second) {
            boolean same = first.items().size() == second.items().size();
            for (int i = 0; same && i < first.items().size(); i++) {
                same = same(first.items().get(i), second.items().get(i));
            }
            return same;
        }
        if (one instanceof Node.Mapping first && other instanceof Node.Mapping second) {
            Map<String, Node.Member> others = members(Optional.of(other));
            return first.members().size() == second.members().size()
                    && first.members().stream()
                            .allMatch(member -> others.containsKey(member.key())
                                    && same(
                                            member.value(),
                                            others.get(member.key()).value()));
        }
        return false;
    }

    /** Returns whether a value is of the kind of another one, or there is none. */
    static boolean isLike(Optional<Node> value, Node other) {
        return value.isEmpty() || value.get().getClass() == other.getClass();
    }

    /** Returns the members of a mapping by their keys; none of anything else. */
    static Map<String, Node.Member> members(Optional<Node> node) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
            mapping.members().forEach(member -> members.put(member.key(), member));
        }
        return members;
    }

    /** Returns the items of a list; none of anything else. */
    static List<Node> items(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Node.Sequence list ? list.items() : List.of();
    }

    static Optional<Node> at(List<Node> items, int number) {
        return number < items.size() ? Optional.of(items.get(number)) : Optional.empty();
    }

    /** Returns whether each item that stands in both lists at one place is about the same there: else nobody can tell which became which. */
    static boolean isAligned(Optional<Node> before, Node.Sequence now) {
        List<Node> items = items(before);
        for (int i = 0; i < Math.min(items.size(), now.items().size()); i++) {
            if (!isAbout(at(items, i), at(now.items(), i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two items go by the same name. */
    static boolean isAbout(Optional<Node> one, Optional<Node> other) {
        return one.map(Row::name).equals(other.map(Row::name));
    }
}
