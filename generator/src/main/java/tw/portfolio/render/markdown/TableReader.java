package tw.portfolio.render.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tw.portfolio.render.markdown.Block.Alignment;
import tw.portfolio.render.markdown.Block.Cell;

/** A table made even: short rows are filled with empty cells, and the longest row decides how many there are. */
final class TableReader {
    private final InlineReader inlines;
    private final List<Alignment> alignments = new ArrayList<>();
    private final List<Cell> head = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    TableReader(InlineReader inlines) {
        this.inlines = inlines;
    }

    Block read(TableBlock table) {
        for (Node part : table.getChildren()) {
            if (!(part instanceof TableSeparator)) {
                rows(part, part instanceof TableHead);
            }
        }
        int columns =
                Math.max(head.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        fill(alignments, columns, Alignment.START);
        fill(head, columns, new Cell(List.of()));
        rows.forEach(row -> fill(row, columns, new Cell(List.of())));
        return new Block.Table(alignments, head, rows);
    }

    private void rows(Node part, boolean ofHead) {
        for (Node row : part.getChildren()) {
            if (row instanceof TableRow) {
                List<Cell> cells = ofHead ? head : new ArrayList<>();
                row.getChildren().forEach(cell -> cells.add(cell((TableCell) cell, ofHead)));
                if (!ofHead) {
                    rows.add(cells);
                }
            }
        }
    }

    private Cell cell(TableCell cell, boolean ofHead) {
        if (ofHead) {
            alignments.add(alignment(cell.getAlignment()));
        }
        return new Cell(inlines.read(cell));
    }

    private static Alignment alignment(TableCell.@org.jspecify.annotations.Nullable Alignment written) {
        if (written == TableCell.Alignment.RIGHT) {
            return Alignment.END;
        }
        return written == TableCell.Alignment.CENTER ? Alignment.CENTER : Alignment.START;
    }

    private static <T> void fill(List<T> cells, int columns, T empty) {
        cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), empty));
    }
}
