package tw.portfolio.render.markdown;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import tw.portfolio.model.BodyBounds;

/**
 * Reads a student's text into blocks. HTML in it is words; links lead to http, https, mailto or the record's own files; pictures from
 * elsewhere become links; characters that act unseen are gone. Any text gives blocks, in bounded time and depth.
 */
public final class Markdown {
    /** How deep lists, quotes and emphasis may nest in the tree. */
    static final int MAX_DEPTH = 40;

    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                    .set(Parser.HTML_BLOCK_PARSER, false)
                    .set(Parser.INLINE_DELIMITER_DIRECTIONAL_PUNCTUATIONS, true)
                    .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.WITH_CAPTION, false)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.MIN_HEADER_ROWS, 1)
                    .set(TablesExtension.MAX_HEADER_ROWS, 1)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true))
            .customDelimiterProcessor(new CjkEmphasis())
            .build();

    private Markdown() {}

    /** Returns the blocks of a text in its order; none for a blank one. */
    public static List<Block> parse(String body) {
        String visible = VisibleText.of(body);
        if (visible.isBlank()) {
            return List.of();
        }
        if (!BodyBounds.isMarkup(visible)) {
            return PlainText.blocks(visible);
        }
        try {
            Document document = PARSER.parse(visible);
            return new BlockReader(new InlineReader(document)).read(document);
        } catch (StackOverflowError e) { // the parser matches some lines by recursion
            return PlainText.blocks(visible);
        }
    }
}
