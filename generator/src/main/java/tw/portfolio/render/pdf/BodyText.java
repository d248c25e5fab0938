package tw.portfolio.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.render.markdown.Block;
import tw.portfolio.render.markdown.Inline;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Look;
import tw.portfolio.render.pdf.layout.RuleSlice;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.pdf.layout.Table;

/** A student's text, set below the headings of the book. */
final class BodyText {
    private static final float INDENT = 21;
    /** Lists and quotes nested deeper than this are no longer moved inwards. */
    private static final float NARROWEST = 190;

    private static final int DEEPEST_HEADING = 6;
    /** A table of more columns is set row by row: its columns would hold a character each. */
    private static final int MOST_COLUMNS = 8;

    private static final Setting CODE = Setting.of(14, Align.START);
    private final Column column;
    private final Plates plates;
    private final int parentLevel;
    private int headingLevel;

    /** @param parentLevel the level of the heading that the text stands under */
    BodyText(Column column, Plates plates, int parentLevel) {
        this.column = column;
        this.plates = plates;
        this.parentLevel = parentLevel;
        this.headingLevel = parentLevel;
    }

    void set(List<Block> blocks, Tag parent) {
        set(blocks, parent, Scale.TEXT);
    }

    private void set(List<Block> blocks, Tag parent, Setting setting) {
        for (Block block : blocks) {
            set(block, parent, setting);
        }
    }

    private void set(Block block, Tag parent, Setting setting) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.text(), parent, setting);
        } else if (block instanceof Block.Heading heading) {
            heading(heading, parent);
        } else if (block instanceof Block.Quote quote) {
            quote(quote, parent);
        } else if (block instanceof Block.Items items) {
            items(items, parent);
        } else if (block instanceof Block.Code code) {
            code(code, parent);
        } else if (block instanceof Block.Table table) {
            table(table, parent);
        } else if (block instanceof Block.Rule) {
            column.gap(9);
            column.slice(new RuleSlice(Ink.HAIR, column.width() / 4, 0.5f));
            column.gap(14);
        }
    }

    /** Sets a paragraph; pictures within it part it where they stand. */
    private void paragraph(List<Inline> text, Tag parent, Setting setting) {
        List<Inline> words = new ArrayList<>();
        for (Inline inline : text) {
            if (inline instanceof Inline.Image image) {
                words(words, parent, setting);
                words.clear();
                plates.figure(image.file(), image.alt(), image.title(), parent);
            } else {
                words.add(inline);
            }
        }
        words(words, parent, setting);
    }

    private void words(List<Inline> text, Tag parent, Setting setting) {
        boolean blank = text.stream()
                .allMatch(inline -> inline instanceof Inline.Break
                        || (inline instanceof Inline.Words words && words.text().isBlank()));
        if (blank) {
            return;
        }
        TextSpans spans = TextSpans.of(text, Scale.BODY, parent.add("P"));
        if (!spans.spans().isEmpty()) {
            column.paragraph(spans.spans(), setting);
        }
        images(spans, parent);
    }

    private void images(TextSpans spans, Tag parent) {
        for (Inline.Image image : spans.images()) {
            plates.figure(image.file(), image.alt(), image.title(), parent);
        }
    }

    /** PDF/UA-1 7.4.2: headings descend by one level at most, whatever the writer did. */
    private void heading(Block.Heading heading, Tag parent) {
        int wished = parentLevel + Math.max(1, heading.level() - 1);
        headingLevel = Math.min(DEEPEST_HEADING, Math.min(wished, headingLevel + 1));
        Look look = headingLevel == parentLevel + 1 ? Scale.SUBHEAD : Scale.MINOR;
        TextSpans spans = TextSpans.of(heading.text(), look, parent.add("H" + headingLevel));
        column.paragraph(spans.spans(), Scale.SUBHEADS);
        images(spans, parent);
    }

    private void quote(Block.Quote quote, Tag parent) {
        boolean room = column.width() > NARROWEST;
        column.gap(6);
        if (room) {
            column.bar(INDENT, Ink.HAIR, 1.5f);
        }
        set(quote.blocks(), parent.add("BlockQuote"));
        if (room) {
            column.outdent();
        }
        column.gap(9);
    }

    private void items(Block.Items items, Tag parent) {
        Tag list = parent.add("L").with("List", "ListNumbering", items.ordered() ? "Decimal" : "Disc");
        boolean room = column.width() > NARROWEST;
        float indent = room ? INDENT : 0;
        Setting setting = items.tight() ? Scale.TIGHT : Scale.TEXT;
        int number = items.start();
        for (int i = 0; i < items.items().size(); i++) {
            if (i == 1 || i == items.items().size() - 1) {
                column.tie(); // no item alone on a page
            }
            Tag row = list.add("LI");
            String mark = items.ordered() ? number++ + "." : "•";
            column.indent(indent, 0);
            column.hang(List.of(Span.of(mark, Scale.BODY, row.add("Lbl"))), Scale.TIGHT, Math.max(indent, 1));
            set(items.items().get(i), row.add("LBody"), setting);
            column.outdent();
        }
        column.gap(9);
    }

    private void code(Block.Code code, Tag parent) {
        Tag tag = parent.add("P").add("Code");
        column.gap(9);
        column.tint(10, Ink.TINT);
        for (String line : code.text().split("\n", -1)) {
            column.paragraph(List.of(Span.of(line.replace("\t", "    "), Scale.CODE, tag)), CODE);
        }
        column.outdent();
        column.gap(18);
    }

    private void table(Block.Table table, Tag parent) {
        List<Inline.Image> images = new ArrayList<>();
        if (table.alignments().size() > MOST_COLUMNS) {
            rows(table, parent);
            return;
        }
        Tag tag = parent.add("Table");
        List<List<Span>> head = cells(table.head(), tag.add("TR"), images);
        List<List<List<Span>>> rows = new ArrayList<>();
        for (List<Block.Cell> row : table.rows()) {
            Tag line = tag.add("TR");
            rows.add(row.stream()
                    .map(cell -> spans(cell, Scale.TABLE, line.add("TD"), images))
                    .toList());
        }
        column.gap(6);
        new Table(alignments(table), head, rows, Scale.TABLE_LEADING, false).into(column);
        column.gap(18);
        images.forEach(image -> plates.figure(image.file(), image.alt(), image.title(), parent));
    }

    private static List<List<Span>> cells(List<Block.Cell> head, Tag row, List<Inline.Image> images) {
        return head.stream()
                .map(cell -> spans(cell, Scale.LABEL, FactTable.head(row), images))
                .toList();
    }

    private static List<Span> spans(Block.Cell cell, Look look, Tag tag, List<Inline.Image> images) {
        TextSpans spans = TextSpans.of(cell.text(), look, tag);
        images.addAll(spans.images());
        return spans.spans();
    }

    private static List<Align> alignments(Block.Table table) {
        return table.alignments().stream()
                .map(alignment -> switch (alignment) {
                    case START -> Align.START;
                    case CENTER -> Align.CENTER;
                    case END -> Align.END;
                })
                .collect(Collectors.toList());
    }

    /** Sets a table of many columns row by row, each cell behind its head. */
    private void rows(Block.Table table, Tag parent) {
        for (List<Block.Cell> row : table.rows()) {
            List<Inline> line = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                line.add(new Inline.Strong(table.head().get(i).text()));
                line.add(new Inline.Words(" "));
                line.addAll(row.get(i).text());
                line.add(new Inline.Words(i < row.size() - 1 ? "；" : ""));
            }
            paragraph(line, parent, Scale.TEXT);
        }
    }
}
