package tw.portfolio.render.pdf.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tw.portfolio.render.pdf.layout.Setting.Align;

/**
 * A table without vertical rules; its head is repeated where it runs on to another page.
 *
 * @param alignments one for each column
 * @param head may be empty
 * @param rows each with one cell for each column
 * @param quiet whether hairlines do for its head and foot
 */
public record Table(
        List<Align> alignments, List<List<Span>> head, List<List<List<Span>>> rows, float leading, boolean quiet) {
    private static final float BETWEEN = 14;
    /** A row with more lines than this may part. */
    private static final int MOST_LINES = 12;

    /** So many rows stay on one page. */
    private static final int TOGETHER = 6;

    private static final float HEAD_RULE = 0.7f;
    private static final float ROW_RULE = 0.35f;

    public Table {
        alignments = List.copyOf(alignments);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** Sets the table into the column. */
    public void into(Column column) {
        List<List<Glyph>> shapedHead = shape(column, head);
        List<List<List<Glyph>>> shaped =
                rows.stream().map(row -> shape(column, row)).toList();
        List<List<List<Glyph>>> all = new ArrayList<>(shaped);
        if (!head.isEmpty()) {
            all.add(0, shapedHead);
        }
        float[] widths = ColumnWidths.of(all, alignments.size(), column.width() - between());
        Optional<Slice> repeated = Optional.empty();
        if (!head.isEmpty()) {
            List<TableRow.Cell> cells = cells(shapedHead, widths);
            TableRow sized = new TableRow(cells, height(cells), column.width(), strongRule());
            column.slice(sized, Optional.empty(), Optional.empty());
            column.tie();
            repeated = Optional.of(sized);
        }
        for (int i = 0; i < shaped.size(); i++) {
            if (i > 0 && shaped.size() <= TOGETHER) {
                column.tie();
            }
            row(column, cells(shaped.get(i), widths), i == shaped.size() - 1, repeated);
        }
    }

    private static List<List<Glyph>> shape(Column column, List<List<Span>> cells) {
        return cells.stream().map(column.shaper()::shape).toList();
    }

    private List<TableRow.Cell> cells(List<List<Glyph>> row, float[] widths) {
        List<TableRow.Cell> cells = new ArrayList<>();
        float left = 0;
        for (int i = 0; i < row.size(); i++) {
            float width = widths[i];
            Align align = alignments.get(i);
            left += before(i);
            List<TextSlice> lines = LineBreaker.lines(row.get(i), width, false).stream()
                    .map(line -> new TextSlice(line, leading, width, align))
                    .toList();
            cells.add(new TableRow.Cell(left, lines));
            left += width;
        }
        return cells;
    }

    private void row(Column column, List<TableRow.Cell> cells, boolean last, Optional<Slice> repeated) {
        int lines =
                Collections.max(cells.stream().map(cell -> cell.lines().size()).toList());
        for (int from = 0; from < lines; from += MOST_LINES) {
            int start = from;
            int end = Math.min(from + MOST_LINES, lines);
            List<TableRow.Cell> part = cells.stream()
                    .map(cell -> new TableRow.Cell(
                            cell.left(),
                            cell.lines()
                                    .subList(
                                            Math.min(start, cell.lines().size()),
                                            Math.min(end, cell.lines().size()))))
                    .toList();
            float rule = end < lines ? 0 : last ? strongRule() : ROW_RULE;
            column.slice(new TableRow(part, height(part), column.width(), rule), Optional.empty(), repeated);
        }
    }

    private float between() {
        float between = 0;
        for (int i = 0; i < alignments.size(); i++) {
            between += before(i);
        }
        return between;
    }

    private float strongRule() {
        return quiet ? ROW_RULE : HEAD_RULE;
    }

    /** Returns the space before a column; words need more of it behind figures that end flush. */
    private float before(int column) {
        boolean flush = column > 0 && alignments.get(column - 1) == Align.END && alignments.get(column) != Align.END;
        return column == 0 ? 0 : flush ? 2 * BETWEEN : BETWEEN;
    }

    private static float height(List<TableRow.Cell> cells) {
        float height = 0;
        for (TableRow.Cell cell : cells) {
            float own = 0;
            for (TextSlice line : cell.lines()) {
                own += line.height();
            }
            height = Math.max(height, own);
        }
        return height + 2 * TableRow.PADDING;
    }
}
