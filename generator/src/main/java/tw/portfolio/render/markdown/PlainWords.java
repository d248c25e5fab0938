package tw.portfolio.render.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of blocks without anything around them, one line a block: for descriptions, searching and plain surroundings. */
public final class PlainWords {

    private PlainWords() {}

    public static String of(List<Block> blocks) {
        return blocks.stream()
                .map(PlainWords::block)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return running(heading.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return running(paragraph.text());
        }
        if (block instanceof Block.Quote quote) {
            return of(quote.blocks());
        }
        if (block instanceof Block.Items items) {
            return items.items().stream().map(PlainWords::of).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Code code) {
            return code.text();
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(Stream.of(table.head()), table.rows().stream())
                    .map(row -> row.stream().map(cell -> running(cell.text())).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
        }
        return "";
    }

    private static String running(List<Inline> inlines) {
        return inlines.stream().map(PlainWords::inline).collect(Collectors.joining());
    }

    private static String inline(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return words.text();
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return running(emphasis.text());
        }
        if (inline instanceof Inline.Strong strong) {
            return running(strong.text());
        }
        if (inline instanceof Inline.CodeSpan code) {
            return code.text();
        }
        if (inline instanceof Inline.Link link) {
            return running(link.text());
        }
        return inline instanceof Inline.Image image ? image.alt() : "\n";
    }
}
