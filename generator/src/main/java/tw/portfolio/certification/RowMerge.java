package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.source.yaml.Node;

/**
 * Tells what of a row is somebody entitled's, value by value. What such a step did to a row that was not in force is done to the values that were:
 * where that makes the row as it stands, each of them was in force or is the step's own.
 */
final class RowMerge {
    private final RowLines lines;
    private final SaidBefore before;

    private RowMerge(RowLines lines, SaidBefore before) {
        this.lines = lines;
        this.before = before;
    }

    /**
     * Returns what a row would be were all in force that entitled people made of it, after a step of one of them; nothing for one of which nothing
     * would.
     *
     * @param base the row as it stood before the step; absent where the file could not be read then
     * @param own what the step left of it
     * @param sound what the row would have been before the step
     */
    static Optional<Node> merged(
            Optional<Node> base, Node own, Optional<Node> sound, RowLines lines, SaidBefore before) {
        return new RowMerge(lines, before).merged(base, Optional.of(own), sound, lines.all());
    }

    private Optional<Node> merged(Optional<Node> base, Optional<Node> own, Optional<Node> sound, RowLines.Span span) {
        if (own.isEmpty()) {
            return Values.same(base, sound) ? own : sound;
        }
        if (Values.same(own, sound) || isWritten(own.get(), base, span)) {
            return own;
        }
        if (base.isPresent() && Values.same(base, sound)) {
            return isKept(own.get(), base, span) ? own : sound;
        }
        if (own.get() instanceof Node.Mapping mapping && Values.isLike(base, mapping)) {
            return Optional.of(mapping(mapping, base, sound, span))
                    .filter(made -> sound.isPresent() || !made.members().isEmpty())
                    .map(Node.class::cast);
        }
        return own.get() instanceof Node.Sequence list && Values.isLike(base, list)
                ? Optional.of(list(list, base, sound, span))
                        .filter(made -> sound.isPresent() || !made.items().isEmpty())
                        .map(Node.class::cast)
                : sound;
    }

    /**
     * Returns whether the step wrote a value: none of its lines says what the row, or a void line elsewhere, said before. Where another value stood at
     * its place, it may say what stood in force elsewhere in the row.
     */
    private boolean isWritten(Node own, Optional<Node> base, RowLines.Span span) {
        List<String> said = lines.shown(span);
        boolean changed = own instanceof Node.Scalar
                && base.filter(Node.Scalar.class::isInstance).isPresent()
                && !Values.same(Optional.of(own), base);
        return !said.isEmpty() && said.stream().noneMatch(changed ? before::byOthers : before::byAnybody);
    }

    /** Returns whether the step wrote the line of a key, whatever stands below it. */
    private boolean isHeadWritten(RowLines.Span span) {
        return lines.shown(new RowLines.Span(span.first(), span.first())).stream()
                .noneMatch(before::byAnybody);
    }

    /** Returns whether a value says nothing but what it said before itself, or what the step wrote: a line may have come from elsewhere in the file. */
    private boolean isKept(Node own, Optional<Node> base, RowLines.Span span) {
        if (Values.same(Optional.of(own), base) || isWritten(own, base, span)) {
            return true;
        }
        if (own instanceof Node.Mapping mapping) {
            Map<String, Node.Member> was = Values.members(base);
            Map<String, RowLines.Span> spans = lines.of(mapping, span);
            return !was.isEmpty()
                    && mapping.members().stream()
                            .allMatch(member -> isKept(
                                    member.value(),
                                    value(was, member.key()),
                                    spans.getOrDefault(member.key(), RowLines.Span.NONE)));
        }
        return own instanceof Node.Sequence list && areKept(list.items(), Values.items(base), lines.of(list, span));
    }

    /** Each item is one of those before, in their order, or in the place of one of as many. */
    private boolean areKept(List<Node> own, List<Node> base, List<RowLines.Span> spans) {
        List<String> said = base.stream().map(Row::words).toList();
        int from = 0;
        for (int i = 0; i < own.size(); i++) {
            String says = Row.words(own.get(i));
            int at = from;
            while (at < base.size() && !said.get(at).equals(says)) {
                at++;
            }
            Optional<Node> place = own.size() == base.size() ? Values.at(base, i) : Optional.empty();
            if (at == base.size() && !isKept(own.get(i), place, spans.get(i))) {
                return false;
            }
            from = at < base.size() ? at + 1 : from;
        }
        return true;
    }

    private Node.Mapping mapping(Node.Mapping own, Optional<Node> base, Optional<Node> sound, RowLines.Span span) {
        Map<String, Node.Member> was = Values.members(base);
        Map<String, Node.Member> inForce = Values.members(sound);
        Map<String, Node.Member> now = Values.members(Optional.of(own));
        Map<String, RowLines.Span> spans = lines.of(own, span);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(inForce.keySet());
        List<Node.Member> members = new ArrayList<>();
        for (String key : keys) {
            RowLines.Span at = spans.getOrDefault(key, RowLines.Span.NONE);
            merged(value(was, key), value(now, key), value(inForce, key), at)
                    .filter(it -> inForce.containsKey(key) || it instanceof Node.Scalar || isHeadWritten(at))
                    .ifPresent(value -> members.add(new Node.Member(key, value.at(), value)));
        }
        return new Node.Mapping(members, own.at());
    }

    private static Optional<Node> value(Map<String, Node.Member> members, String key) {
        return Optional.ofNullable(members.get(key)).map(Node.Member::value);
    }

    private Node.Sequence list(Node.Sequence own, Optional<Node> base, Optional<Node> sound, RowLines.Span span) {
        Entries before = Entries.of(Values.items(base), own.items());
        List<Node> inForce = Values.items(sound);
        List<RowLines.Span> spans = lines.of(own, span);
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < Math.max(own.items().size(), inForce.size()); i++) {
            RowLines.Span at = i < spans.size() ? spans.get(i) : RowLines.Span.NONE;
            Optional<Node> now = Values.at(own.items(), i);
            Optional<Node> missing = Values.at(inForce, i);
            Optional<Node> was = now.isPresent() ? before.was(i) : missing.flatMap(before::taken);
            item(was, now, missing, at).ifPresent(items::add);
        }
        return new Node.Sequence(items, own.at());
    }

    /** Another item in the place of one that stands elsewhere now, or that somebody took out, is no answer to that one: it may hide what is lacking. */
    private Optional<Node> item(Optional<Node> base, Optional<Node> own, Optional<Node> sound, RowLines.Span span) {
        if (own.isPresent() && sound.isPresent()) {
            return Values.isAbout(sound, own) ? merged(base, own, sound, span) : sound;
        }
        return own.isEmpty() || base.isPresent()
                ? merged(base, own, sound, span)
                : own.filter(it -> isWritten(it, base, span));
    }
}
