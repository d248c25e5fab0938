package tw.portfolio.render.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** The parser's blocks as ours. */
final class BlockReader {
    private final InlineReader inlines;

    BlockReader(InlineReader inlines) {
        this.inlines = inlines;
    }

    List<Block> read(Node parent) {
        return children(parent, 0);
    }

    private List<Block> children(Node parent, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (Node child : parent.getChildren()) {
            if (!(child instanceof Reference)) {
                blocks.add(depth < Markdown.MAX_DEPTH ? block(child, depth + 1) : asWritten(child));
            }
        }
        return blocks;
    }

    private Block block(Node node, int depth) {
        if (node instanceof Paragraph) {
            return new Block.Paragraph(inlines.read(node));
        }
        if (node instanceof Heading heading) {
            return new Block.Heading(heading.getLevel(), inlines.read(node));
        }
        if (node instanceof BlockQuote) {
            return new Block.Quote(children(node, depth));
        }
        if (node instanceof ListBlock list) {
            return items(list, depth);
        }
        if (node instanceof FencedCodeBlock code) {
            return new Block.Code(
                    code.getInfo().unescape().strip(), code.getContentChars().toString());
        }
        if (node instanceof IndentedCodeBlock code) {
            return new Block.Code(
                    "", code.getContentChars().trimTailBlankLines().toString());
        }
        if (node instanceof ThematicBreak) {
            return new Block.Rule();
        }
        if (node instanceof TableBlock table) {
            return new TableReader(inlines).read(table);
        }
        return asWritten(node);
    }

    private Block items(ListBlock list, int depth) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item : list.getChildren()) {
            items.add(item instanceof ListItem ? children(item, depth) : List.of(asWritten(item)));
        }
        boolean ordered = list instanceof OrderedList;
        int start = list instanceof OrderedList numbered ? numbered.getStartNumber() : 1;
        return new Block.Items(ordered, start, list.isTight(), items);
    }

    private static Block asWritten(Node node) {
        return new Block.Paragraph(List.of(new Inline.Words(node.getChars().toString())));
    }
}
