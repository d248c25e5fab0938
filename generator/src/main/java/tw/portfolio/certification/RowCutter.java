package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.source.yaml.Node;

/** Cuts the lines of an office's file into rows. */
final class RowCutter {
    /** What only holds together what stands on other lines, or ends a file, with a remark perhaps: no row's. */
    private static final Pattern SIGNS = Pattern.compile("[\\s\\[\\]{},?:.|>-]*(?:(?<=^|\\s)#.*)?");

    private static final Pattern REMARK = Pattern.compile("\\s#.*");

    private final List<String> lines;

    RowCutter(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    /** Returns whether a line without blanks at its ends says something of what a row says. */
    static boolean says(String stripped) {
        return !SIGNS.matcher(stripped).matches();
    }

    /** Returns where a line of the text below the fields stands, or several that are one row. */
    static Row.Written line(int number, String line) {
        List<String> lines = line.lines().map(String::strip).toList();
        return new Row.Written(
                number,
                number + lines.size() - 1,
                lines.stream().filter(RowCutter::says).toList());
    }

    List<Row> cut(Node.Mapping file) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < file.members().size(); i++) {
            Node.Member member = file.members().get(i);
            int last = i + 1 < file.members().size()
                    ? before(file.members().get(i + 1).keyAt())
                    : lines.size();
            if (member.value() instanceof Node.Sequence sequence) {
                items(member.key(), sequence, last, rows);
            } else {
                rows.add(row(new Row.Field(member.key(), false), member.keyAt().line(), last, member.value()));
            }
        }
        return rows;
    }

    private void items(String list, Node.Sequence sequence, int last, List<Row> rows) {
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            int end = i + 1 < sequence.items().size()
                    ? before(sequence.items().get(i + 1).at())
                    : last;
            rows.add(row(new Row.Field(list, true), item.at().line(), end, item));
        }
    }

    /** Returns the last line of what stands before a place: its own line where it shares that. */
    private int before(Location next) {
        if (next.line() < 1 || next.line() > lines.size()) {
            return next.line() - 1;
        }
        String line = lines.get(next.line() - 1);
        String shared = line.substring(0, Math.min(Math.max(next.column() - 1, 0), line.length()));
        return says(shared.strip()) ? next.line() : next.line() - 1;
    }

    /**
     * Returns a row: its values, and the remarks behind them; rows that share a line share its remark. What only holds other lines together,
     * such as a bracket or a dash of its own, is nobody's row, and neither is the remark behind it.
     */
    private Row row(Row.Field part, int first, int end, Node node) {
        String name = part.item() ? Row.name(node) : "";
        StringBuilder text = new StringBuilder(Row.words(node));
        if (first < 1 || first > lines.size()) {
            return new Row(part, name, text.toString(), Row.Written.NOWHERE, node);
        }
        text.append('\n');
        int last = Math.min(Math.max(end, first), lines.size());
        List<String> saying = lines.subList(first - 1, last).stream()
                .map(String::strip)
                .filter(RowCutter::says)
                .toList();
        for (String line : saying) {
            Matcher remark = REMARK.matcher(line);
            if (remark.find()) {
                text.append(remark.group()).append('\n');
            }
        }
        return new Row(part, name, text.toString(), new Row.Written(first, last, saying), node);
    }
}
