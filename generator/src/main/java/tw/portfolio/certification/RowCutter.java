package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.source.yaml.Node;

/** Cuts the lines of an office's file into rows. */
final class RowCutter {
    /** What only holds together what stands on other lines, or ends a file: no row's. */
    private static final String HOLDS = "[]{},?:.|>-";

    /** What ends a line for one program or another. */
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private static final Pattern REMARK = Pattern.compile("\\s#.*");

    /** As much of a remark as is part of each row that shares its line. */
    private static final int MOST_OF_REMARK = 4_000;

    private final List<String> lines;
    private final BitSet says;

    /** What was found of lines, each looked at once, however many rows share it. */
    private final @Nullable Line[] known;

    /**
     * One line.
     *
     * @param stripped without blanks at its ends
     * @param says whether it says something of what a row says
     * @param from the column, from 1, behind which the part before a place says something; beyond the line where none does
     * @param remark from its sign on, or empty
     */
    private record Line(String stripped, boolean says, int from, String remark) {
        static Line of(String text, boolean says) {
            String stripped = Blanks.strip(text);
            Matcher remark = REMARK.matcher(stripped);
            return new Line(stripped, says, first(text), remark.find() ? cut(remark.group()) : "");
        }

        private static int first(String text) {
            for (int i = 0; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (sign == '#' && (i == 0 || Blanks.is(text.charAt(i - 1)))) {
                    break;
                }
                if (!holds(sign)) {
                    return i + 1;
                }
            }
            return Integer.MAX_VALUE;
        }

        private static String cut(String remark) {
            return remark.length() <= MOST_OF_REMARK
                    ? remark
                    : remark.substring(0, MOST_OF_REMARK) + " " + remark.length() + " " + remark.hashCode();
        }
    }

    RowCutter(String text) {
        this.lines = List.of(text.split("\n", -1));
        this.says = SayingLines.of(lines);
        this.known = new Line[lines.size()];
    }

    private Line line(int number) {
        Line line = known[number - 1];
        if (line == null) {
            line = Line.of(lines.get(number - 1), says.get(number - 1));
            known[number - 1] = line;
        }
        return line;
    }

    /** Returns whether a line without blanks at its ends says something of what a row says: no remark, and not signs alone. */
    static boolean says(String stripped) {
        for (int i = 0; i < stripped.length(); i++) {
            char sign = stripped.charAt(i);
            if (sign == '#' && (i == 0 || Blanks.is(stripped.charAt(i - 1)))) {
                return LINE_END.matcher(stripped).region(i, stripped.length()).find();
            }
            if (!holds(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a sign only holds together what stands around it. */
    static boolean holds(char sign) {
        return HOLDS.indexOf(sign) >= 0 || Blanks.is(sign);
    }

    /** Returns where a line of the text below the fields stands, or several that are one row. */
    static Row.Written line(int number, String line) {
        List<String> lines = line.lines().map(Blanks::strip).toList();
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
        return line(next.line()).from() < next.column() ? next.line() : next.line() - 1;
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
        List<String> saying = new ArrayList<>(1);
        for (int number = first; number <= last; number++) {
            Line line = line(number);
            if (line.says()) {
                saying.add(line.stripped());
                text.append(line.remark()).append(line.remark().isEmpty() ? "" : "\n");
            }
        }
        return new Row(part, name, text.toString(), new Row.Written(first, last, saying), node);
    }
}
