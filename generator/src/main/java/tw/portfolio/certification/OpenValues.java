package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.source.yaml.Node;

/** Where a void row differs from what would be in force of it. */
final class OpenValues {
    private final RowLines lines;
    private final List<RowLines.Span> spans = new ArrayList<>();
    private final Set<Unsettled.Gone> gone = new LinkedHashSet<>();

    private OpenValues(RowLines lines) {
        this.lines = lines;
    }

    static OpenValues of(Node row, Optional<Node> sound, RowLines lines) {
        OpenValues open = new OpenValues(lines);
        open.see(Optional.of(row), sound, lines.all(), Unsettled.Gone.of(""));
        return open;
    }

    /** Returns what of a void row somebody entitled has to see to; all its lines where nothing of it differs. */
    static Unsettled unsettled(OwnedLines now, VoidRow row) {
        RowLines lines = RowLines.of(row.row(), now);
        OpenValues open = of(row.row().node(), row.sound(), lines);
        Set<Integer> numbers = new TreeSet<>();
        open.spans.forEach(span -> numbers.addAll(lines.numbers(span)));
        return new Unsettled(
                numbers.isEmpty() && open.gone.isEmpty() ? lines.numbers(lines.all()) : List.copyOf(numbers),
                List.copyOf(open.gone));
    }

    /** Returns where values stand that are not so in force. */
    List<RowLines.Span> spans() {
        return spans;
    }

    private void see(Optional<Node> own, Optional<Node> sound, RowLines.Span span, Unsettled.Gone at) {
        if (Values.same(own, sound)) {
            return;
        }
        if (own.isEmpty()) {
            gone.add(at);
        } else if (own.get() instanceof Node.Mapping mapping
                && !Values.members(sound).isEmpty()) {
            members(mapping, Values.members(sound), span);
        } else if (own.get() instanceof Node.Sequence list && Values.isAligned(sound, list)) {
            items(list, Values.items(sound), span, at.key());
        } else {
            spans.add(span);
            if (own.get() instanceof Node.Sequence list
                    && list.items().size() < Values.items(sound).size()) {
                gone.add(at);
            }
        }
    }

    private void members(Node.Mapping own, Map<String, Node.Member> sound, RowLines.Span span) {
        Map<String, RowLines.Span> each = lines.of(own, span);
        Map<String, Node.Member> now = Values.members(Optional.of(own));
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(sound.keySet());
        for (String key : keys) {
            see(
                    Optional.ofNullable(now.get(key)).map(Node.Member::value),
                    Optional.ofNullable(sound.get(key)).map(Node.Member::value),
                    each.getOrDefault(key, RowLines.Span.NONE),
                    Unsettled.Gone.of(key));
        }
    }

    private void items(Node.Sequence own, List<Node> sound, RowLines.Span span, String key) {
        List<RowLines.Span> each = lines.of(own, span);
        for (int i = 0; i < Math.max(each.size(), sound.size()); i++) {
            see(
                    Values.at(own.items(), i),
                    Values.at(sound, i),
                    i < each.size() ? each.get(i) : RowLines.Span.NONE,
                    new Unsettled.Gone(key, i + 1));
        }
    }
}
