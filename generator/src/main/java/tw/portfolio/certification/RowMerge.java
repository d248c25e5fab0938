package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tw.portfolio.source.yaml.Node;

/**
 * Tells what of a row is somebody entitled's, value by value. What such a step did to a row that was not in force is done to the values that were:
 * where that makes the row as it stands, each of them was in force or is the step's own. A value is the step's own once each line it stands on says
 * what no line of the row said before.
 */
final class RowMerge {
    private final RowLines lines;
    private final Set<String> before;

    private RowMerge(RowLines lines, Set<String> before) {
        this.lines = lines;
        this.before = before;
    }

    /**
     * Returns what a row would be were all in force that entitled people made of it, after a step of one of them; nothing for one of which nothing
     * would.
     *
     * @param before the row as it stood before the step
     * @param row what the step left of it
     * @param after the lines it left
     * @param sound what the row would have been before the step
     */
    static Optional<Node> merged(Row before, Row row, OwnedLines after, Optional<Node> sound) {
        Set<String> said = before.written().lines().stream().map(after::shown).collect(Collectors.toSet());
        RowLines lines = RowLines.of(row, after);
        return new RowMerge(lines, said)
                .merged(Optional.of(before.node()), Optional.of(row.node()), sound, lines.all());
    }

    private Optional<Node> merged(Optional<Node> base, Optional<Node> own, Optional<Node> sound, RowLines.Span span) {
        if (own.isEmpty()) {
            return Values.same(base, sound) ? own : sound;
        }
        if (Values.same(own, sound) || isWritten(span)) {
            return own;
        }
        if (base.isPresent() && Values.same(base, sound)) {
            return isKept(own.get(), base.get(), span) ? own : sound;
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

    /** Returns whether no line of some says what the row said before; what stands on none is nobody's. */
    private boolean isWritten(RowLines.Span span) {
        List<String> said = lines.shown(span);
        return !said.isEmpty() && said.stream().noneMatch(before::contains);
    }

    /** Returns whether a value says nothing but what it said before itself, or what the step wrote: a line may have come from elsewhere in the row. */
    private boolean isKept(Node own, Node base, RowLines.Span span) {
        if (Values.same(Optional.of(own), Optional.of(base)) || isWritten(span)) {
            return true;
        }
        if (own instanceof Node.Mapping mapping && base instanceof Node.Mapping) {
            Map<String, Node.Member> was = Values.members(Optional.of(base));
            Map<String, RowLines.Span> spans = lines.of(mapping, span);
            return mapping.members().stream()
                    .allMatch(member -> isKept(
                            member.value(),
                            value(was, member.key()),
                            spans.getOrDefault(member.key(), RowLines.Span.NONE)));
        }
        return own instanceof Node.Sequence list
                && base instanceof Node.Sequence before
                && areKept(list.items(), before.items(), lines.of(list, span));
    }

    private boolean isKept(Node own, Optional<Node> base, RowLines.Span span) {
        return base.isPresent() ? isKept(own, base.get(), span) : isWritten(span);
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
            boolean inPlace = own.size() == base.size() && isKept(own.get(i), base.get(i), spans.get(i));
            if (at == base.size() && !inPlace && !isWritten(spans.get(i))) {
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
            merged(value(was, key), value(now, key), value(inForce, key), spans.getOrDefault(key, RowLines.Span.NONE))
                    .ifPresent(value -> members.add(new Node.Member(key, value.at(), value)));
        }
        return new Node.Mapping(members, own.at());
    }

    private static Optional<Node> value(Map<String, Node.Member> members, String key) {
        return Optional.ofNullable(members.get(key)).map(Node.Member::value);
    }

    private Node.Sequence list(Node.Sequence own, Optional<Node> base, Optional<Node> sound, RowLines.Span span) {
        List<Node> was = Values.items(base);
        List<Node> inForce = Values.items(sound);
        List<RowLines.Span> spans = lines.of(own, span);
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < Math.max(own.items().size(), inForce.size()); i++) {
            RowLines.Span at = i < spans.size() ? spans.get(i) : RowLines.Span.NONE;
            item(Values.at(was, i), Values.at(own.items(), i), Values.at(inForce, i), at)
                    .ifPresent(items::add);
        }
        return new Node.Sequence(items, own.at());
    }

    /** Another item in the place of one that stands elsewhere now, or that somebody took out, is no answer to that one: it may hide what is lacking. */
    private Optional<Node> item(Optional<Node> base, Optional<Node> own, Optional<Node> sound, RowLines.Span span) {
        Optional<Node> before = base.or(() -> sound);
        boolean other = own.isPresent() && before.isPresent() && !Values.isAbout(before, own);
        return other && !(base.isPresent() && isWritten(span)) ? sound : merged(base, own, sound, span);
    }

    /** Returns what of a void row is not somebody entitled's, and what of it is gone. */
    static Unsettled unsettled(OwnedLines now, VoidRow row) {
        RowLines lines = RowLines.of(row.row(), now);
        Open open = new Open(lines);
        open.see(Optional.of(row.row().node()), row.sound(), lines.all(), "");
        return new Unsettled(
                open.numbers.isEmpty() && open.gone.isEmpty() ? lines.numbers(lines.all()) : List.copyOf(open.numbers),
                List.copyOf(open.gone));
    }

    /** What of a row differs from what would be in force of it. */
    private static final class Open {
        private final RowLines lines;
        private final Set<Integer> numbers = new TreeSet<>();
        private final Set<String> gone = new LinkedHashSet<>();

        Open(RowLines lines) {
            this.lines = lines;
        }

        void see(Optional<Node> own, Optional<Node> sound, RowLines.Span span, String key) {
            if (Values.same(own, sound)) {
                return;
            }
            if (own.isEmpty()) {
                gone.add(key);
            } else if (own.get() instanceof Node.Mapping mapping
                    && !Values.members(sound).isEmpty()) {
                Map<String, RowLines.Span> spans = lines.of(mapping, span);
                Map<String, Node.Member> now = Values.members(own);
                Map<String, Node.Member> inForce = Values.members(sound);
                Set<String> keys = new LinkedHashSet<>(now.keySet());
                keys.addAll(inForce.keySet());
                for (String each : keys) {
                    see(value(now, each), value(inForce, each), spans.getOrDefault(each, RowLines.Span.NONE), each);
                }
            } else if (own.get() instanceof Node.Sequence list && Values.isAligned(sound, list)) {
                List<RowLines.Span> spans = lines.of(list, span);
                List<Node> inForce = Values.items(sound);
                for (int i = 0; i < Math.max(spans.size(), inForce.size()); i++) {
                    RowLines.Span at = i < spans.size() ? spans.get(i) : RowLines.Span.NONE;
                    see(Values.at(list.items(), i), Values.at(inForce, i), at, key);
                }
            } else {
                numbers.addAll(lines.numbers(span));
                if (own.get() instanceof Node.Sequence list
                        && list.items().size() < Values.items(sound).size()) {
                    gone.add(key);
                }
            }
        }
    }
}
