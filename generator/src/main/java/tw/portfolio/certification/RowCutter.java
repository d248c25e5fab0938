package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.source.yaml.Node;

/** Cuts the lines of an office's file into rows. */
final class RowCutter {
    /** Lines that only hold together what stands on others. */
    private static final Pattern SIGNS = Pattern.compile("[\\[\\]{},]*");

    private static final Pattern DASH = Pattern.compile("-\\s*(?:#.*)?");
    private final List<String> lines;

    RowCutter(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    List<Row> cut(Node.Mapping file) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < file.members().size(); i++) {
            Node.Member member = file.members().get(i);
            int end = i + 1 < file.members().size()
                    ? file.members().get(i + 1).keyAt().line()
                    : lines.size() + 1;
            if (member.value() instanceof Node.Sequence sequence) {
                items(member.key(), sequence, end, rows);
            } else {
                int start = member.keyAt().line();
                String text = text(start, end, member.value());
                rows.add(new Row(member.key(), "", false, text, written(start, end), member.value()));
            }
        }
        return rows;
    }

    private void items(String list, Node.Sequence sequence, int end, List<Row> rows) {
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            int next = i + 1 < sequence.items().size() ? begin(sequence.items().get(i + 1)) : end;
            int start = begin(item);
            rows.add(new Row(list, Row.name(item), true, text(start, next, item), written(start, next), item));
        }
    }

    /** Returns the line of an item's dash, which may stand by itself, with a remark perhaps, above what it introduces. */
    private int begin(Node item) {
        int line = item.at().line();
        if (line < 1 || line > lines.size() || !startsLine(item.at())) {
            return line;
        }
        for (int above = line - 1; above >= 1; above--) {
            String stripped = lines.get(above - 1).strip();
            if (DASH.matcher(stripped).matches()) {
                return above;
            }
            if (!isSilent(stripped)) {
                return line;
            }
        }
        return line;
    }

    private boolean startsLine(Location at) {
        String line = lines.get(at.line() - 1);
        return line.substring(0, Math.min(Math.max(at.column() - 1, 0), line.length()))
                .isBlank();
    }

    /** Returns the lines that say something, from {@code start} to before {@code end}: where rows share a line, that line. */
    private Row.Written written(int start, int end) {
        if (start < 1 || start > lines.size()) {
            return Row.Written.NOWHERE;
        }
        int last = Math.min(Math.max(end, start + 1) - 1, lines.size());
        return new Row.Written(
                start,
                lines.subList(start - 1, last).stream()
                        .map(String::strip)
                        .filter(line -> !isSilent(line) && !DASH.matcher(line).matches())
                        .toList());
    }

    private static boolean isSilent(String stripped) {
        return stripped.startsWith("#") || SIGNS.matcher(stripped).matches();
    }

    /** Returns the values, and the remarks from {@code start} to before {@code end}; rows that share a line share its remark. */
    private String text(int start, int end, Node node) {
        if (start < 1 || start > lines.size()) {
            return Row.words(node);
        }
        StringBuilder text = new StringBuilder(Row.words(node)).append('\n');
        int last = Math.min(Math.max(end, start + 1) - 1, lines.size());
        for (String line : lines.subList(start - 1, last)) {
            String stripped = line.strip();
            int remark = stripped.indexOf(" #");
            if (!stripped.startsWith("#") && remark >= 0) {
                text.append(stripped.substring(remark)).append('\n');
            }
        }
        return text.toString();
    }
}
