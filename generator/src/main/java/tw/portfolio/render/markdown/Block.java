package tw.portfolio.render.markdown;

import java.util.List;

/** A block of a student's text. The renderers of pages and books read this one tree; none of them parses. */
public sealed interface Block {

    /** A heading; {@code level} is 1 to 6 as written, renderers move it below their own. */
    record Heading(int level, List<Inline> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A list.
     *
     * @param ordered whether items are numbered, from {@code start}
     * @param tight whether items follow each other without space between
     */
    record Items(boolean ordered, int start, boolean tight, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Code or preformatted text, line ends kept. */
    record Code(String language, String text) implements Block {}

    /**
     * A table; every row has as many cells as {@code alignments}.
     *
     * @param head the cells of the head
     */
    record Table(List<Alignment> alignments, List<Cell> head, List<List<Cell>> rows) implements Block {
        public Table {
            alignments = List.copyOf(alignments);
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One cell of a table. */
    record Cell(List<Inline> text) {
        public Cell {
            text = List.copyOf(text);
        }
    }

    /** A line between parts. */
    record Rule() implements Block {}

    /** How a column is set. */
    enum Alignment {
        START,
        CENTER,
        END
    }
}
