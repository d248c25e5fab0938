package tw.portfolio.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.render.pdf.Facts.Fact;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.pdf.layout.Table;

/** Facts set as a table, or as lines with a label before each. */
final class FactTable {
    private static final float LABEL_WIDTH = 84;
    private static final Setting LINE = Setting.of(16, Align.START);

    private FactTable() {}

    /** Sets rows of the same form under one head; a column that no row fills is left out. */
    static void rows(Column column, Tag parent, List<List<Fact>> rows) {
        List<Integer> used = IntStream.range(0, rows.get(0).size())
                .filter(i -> rows.stream().anyMatch(row -> !row.get(i).value().isEmpty()))
                .boxed()
                .toList();
        Tag table = parent.add("Table");
        Tag headRow = table.add("TR");
        List<List<Span>> head = used.stream()
                .map(i -> List.of(Span.of(rows.get(0).get(i).label(), Scale.LABEL, head(headRow))))
                .toList();
        List<List<List<Span>>> cells = new ArrayList<>();
        for (List<Fact> row : rows) {
            Tag line = table.add("TR");
            cells.add(used.stream()
                    .map(i -> List.of(Span.of(row.get(i).value(), Scale.TABLE, line.add("TD"))))
                    .toList());
        }
        List<Align> alignments = used.stream().map(i -> alignment(rows, i)).toList();
        column.gap(6);
        new Table(alignments, head, cells, Scale.TABLE_LEADING, false).into(column);
        column.gap(18);
    }

    static Tag head(Tag row) {
        return row.add("TH").with("Table", "Scope", "Column");
    }

    /** Sets each fact as a line of its own; facts without a value are left out. */
    static void lines(Column column, Tag parent, List<Fact> facts) {
        List<Fact> said = facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
        if (said.isEmpty()) {
            return;
        }
        Tag list = parent.add("L").with("List", "ListNumbering", "None");
        column.indent(LABEL_WIDTH, 0);
        for (Fact fact : said) {
            Tag item = list.add("LI");
            column.hang(List.of(Span.of(fact.label(), Scale.LABEL, item.add("Lbl"))), LINE, LABEL_WIDTH);
            column.paragraph(List.of(Span.of(fact.value(), Scale.TABLE.in(Ink.TEXT), item.add("LBody"))), LINE);
        }
        column.outdent();
        column.gap(9);
    }

    /** Returns the end for numbers, so that their digits stand under each other. */
    private static Align alignment(List<List<Fact>> rows, int column) {
        boolean numbers = rows.stream().allMatch(row -> row.get(column).value().matches("[0-9.]{0,7}"));
        return numbers ? Align.END : Align.START;
    }
}
