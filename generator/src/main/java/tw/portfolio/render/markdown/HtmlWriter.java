package tw.portfolio.render.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.render.markdown.Block.Alignment;
import tw.portfolio.render.markdown.Block.Cell;

/** Writes blocks as HTML that carries no script, no style and no address but those of {@link Places} and the text's own links. */
public final class HtmlWriter {
    private static final int DEEPEST_HEADING = 6;
    private final int headingsBelow;
    private final InlineHtml inlines;

    /**
     * Creates a writer.
     *
     * @param headingsBelow the level of the page's heading above the text, 0 for none: {@code #} becomes the next level
     */
    public HtmlWriter(int headingsBelow, Places places) {
        this.headingsBelow = headingsBelow;
        this.inlines = new InlineHtml(places);
    }

    /** Returns the HTML of the blocks; should a second reader object to any of it, their bare words. */
    public String write(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        blocks(blocks, html);
        return SecondReader.accepts(html.toString()) ? html.toString() : words(blocks);
    }

    private static String words(List<Block> blocks) {
        return "<p>" + InlineHtml.escaped(PlainWords.of(blocks)).replace("\n", "<br>\n") + "</p>\n";
    }

    private void blocks(List<Block> blocks, StringBuilder html) {
        blocks.forEach(block -> block(block, html));
    }

    private void block(Block block, StringBuilder html) {
        if (block instanceof Block.Heading heading) {
            int level = Math.min(heading.level() + headingsBelow, DEEPEST_HEADING);
            element("h" + level, heading.text(), html);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph, html);
        } else if (block instanceof Block.Quote quote) {
            html.append("<blockquote>\n");
            blocks(quote.blocks(), html);
            html.append("</blockquote>\n");
        } else if (block instanceof Block.Items items) {
            items(items, html);
        } else if (block instanceof Block.Code code) {
            html.append("<pre><code>").append(InlineHtml.escaped(code.text())).append("</code></pre>\n");
        } else if (block instanceof Block.Table table) {
            table(table, html);
        } else {
            html.append("<hr>\n");
        }
    }

    private void element(String name, List<Inline> text, StringBuilder html) {
        html.append('<').append(name).append('>');
        inlines.write(text, html);
        html.append("</").append(name).append(">\n");
    }

    /** A paragraph that is one picture is a figure; the picture's title is its caption. */
    private void paragraph(Block.Paragraph paragraph, StringBuilder html) {
        Optional<String> figure =
                paragraph.text().size() == 1 && paragraph.text().get(0) instanceof Inline.Image image
                        ? inlines.figure(image)
                        : Optional.empty();
        figure.ifPresentOrElse(html::append, () -> element("p", paragraph.text(), html));
    }

    private void items(Block.Items items, StringBuilder html) {
        String name = items.ordered() ? "ol" : "ul";
        html.append('<').append(name);
        if (items.ordered() && items.start() != 1) {
            html.append(" start=\"").append(items.start()).append('"');
        }
        html.append(">\n");
        for (List<Block> item : items.items()) {
            html.append("<li>");
            item(item, items.tight(), html);
            html.append("</li>\n");
        }
        html.append("</").append(name).append(">\n");
    }

    private void item(List<Block> item, boolean tight, StringBuilder html) {
        for (Block block : item) {
            if (tight && block instanceof Block.Paragraph paragraph) {
                inlines.write(paragraph.text(), html);
                html.append('\n');
            } else {
                block(block, html);
            }
        }
    }

    private void table(Block.Table table, StringBuilder html) {
        html.append("<table>\n<thead>\n");
        row(table.head(), table.alignments(), "th scope=\"col\"", html);
        html.append("</thead>\n<tbody>\n");
        table.rows().forEach(row -> row(row, table.alignments(), "td", html));
        html.append("</tbody>\n</table>\n");
    }

    private void row(List<Cell> cells, List<Alignment> alignments, String open, StringBuilder html) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append('<').append(open);
            if (alignments.get(i) != Alignment.START) {
                String name = alignments.get(i).name().toLowerCase(Locale.ROOT);
                html.append(" class=\"").append(name).append('"');
            }
            html.append('>');
            inlines.write(cells.get(i).text(), html);
            html.append("</").append(open, 0, 2).append('>');
        }
        html.append("</tr>\n");
    }
}
