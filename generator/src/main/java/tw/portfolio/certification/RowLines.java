package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.source.yaml.Node;

/** On which lines of a file the values of a row stand. */
final class RowLines {
    private final OwnedLines file;
    private final Span all;
    private int asked;
    private int answered;

    /**
     * Lines one below the other.
     *
     * @param first its number, from 1
     * @param last at least the first; less for none
     */
    record Span(int first, int last) {
        static final Span NONE = new Span(1, 0);
    }

    private RowLines(OwnedLines file, Span all) {
        this.file = file;
        this.all = all;
    }

    static RowLines of(Row row, OwnedLines file) {
        return new RowLines(file, new Span(row.written().first(), row.written().last()));
    }

    /** Returns those of the whole row. */
    Span all() {
        return all;
    }

    /** Returns those of each value of a mapping, with its key, by the keys. */
    Map<String, Span> of(Node.Mapping mapping, Span within) {
        Map<String, Span> spans = new HashMap<>();
        List<Node.Member> members = mapping.members();
        for (int i = 0; i < members.size(); i++) {
            int last = i + 1 < members.size() ? before(members.get(i + 1).keyAt()) : within.last();
            spans.put(members.get(i).key(), span(members.get(i).keyAt(), last));
        }
        return spans;
    }

    /** Returns those of each item of a list. */
    List<Span> of(Node.Sequence list, Span within) {
        List<Span> spans = new ArrayList<>();
        List<Node> items = list.items();
        for (int i = 0; i < items.size(); i++) {
            spans.add(span(
                    items.get(i).at(),
                    i + 1 < items.size() ? before(items.get(i + 1).at()) : within.last()));
        }
        return spans;
    }

    private static Span span(Location begin, int last) {
        return new Span(begin.line(), Math.max(begin.line(), last));
    }

    /** Returns the last line of what stands before a place: its own line where it shares that. */
    private int before(Location next) {
        boolean shared = in(new Span(next.line(), next.line())).stream().anyMatch(line -> says(line) < next.column());
        return shared ? next.line() : next.line() - 1;
    }

    /** Values of one long line are asked for one after the other. */
    private int says(OwnedLines.Line line) {
        if (line.number() != asked) {
            asked = line.number();
            answered = line.says();
        }
        return answered;
    }

    /** Returns what shows of lines that say anything. */
    List<String> shown(Span span) {
        return in(span).stream()
                .map(line -> file.shown(line.text()))
                .filter(shown -> !shown.isEmpty())
                .toList();
    }

    /** Returns the numbers of lines that say anything. */
    List<Integer> numbers(Span span) {
        return in(span).stream().map(OwnedLines.Line::number).toList();
    }

    private List<OwnedLines.Line> in(Span span) {
        return file.in(new Row.Written(span.first(), span.last(), List.of()));
    }
}
