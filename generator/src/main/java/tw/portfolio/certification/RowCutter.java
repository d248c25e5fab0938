package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.source.yaml.Node;

/** Cuts the lines of an office's file into rows. */
final class RowCutter {
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
                String text = text(member.keyAt().line(), end, member.value());
                rows.add(new Row(member.key(), "", false, text, member.value()));
            }
        }
        return rows;
    }

    private void items(String list, Node.Sequence sequence, int end, List<Row> rows) {
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            int next = i + 1 < sequence.items().size() ? begin(sequence.items().get(i + 1)) : end;
            rows.add(new Row(list, Row.name(item), true, text(begin(item), next, item), item));
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
            if (stripped.equals("-") || stripped.startsWith("- #")) {
                return above;
            }
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
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

    /** Returns lines from {@code start} to before {@code end}; where rows share a line, their values alone. */
    private String text(int start, int end, Node node) {
        if (start < 1 || end <= start) {
            return Row.words(node);
        }
        StringBuilder text = new StringBuilder(Row.words(node)).append('\n');
        for (String line : lines.subList(start - 1, Math.min(end - 1, lines.size()))) {
            String stripped = line.strip();
            int remark = stripped.indexOf(" #");
            if (!stripped.startsWith("#") && remark >= 0) {
                text.append(stripped.substring(remark)).append('\n');
            }
        }
        return text.toString();
    }
}
