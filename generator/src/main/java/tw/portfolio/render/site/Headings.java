package tw.portfolio.render.site;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tw.portfolio.render.markdown.Block;

/** A text's headings, moved so that the highest is of the first level and none leaves out a level below the one before it. */
final class Headings {
    private final int highest;
    private int last;

    private Headings(int highest) {
        this.highest = highest;
    }

    static List<Block> ordered(List<Block> blocks) {
        OptionalInt highest = levels(blocks).min();
        return highest.isEmpty() ? blocks : new Headings(highest.getAsInt()).move(blocks);
    }

    private static IntStream levels(List<Block> blocks) {
        return blocks.stream().flatMapToInt(block -> {
            if (block instanceof Block.Heading heading) {
                return IntStream.of(heading.level());
            }
            if (block instanceof Block.Quote quote) {
                return levels(quote.blocks());
            }
            return block instanceof Block.Items items
                    ? items.items().stream().flatMapToInt(Headings::levels)
                    : IntStream.empty();
        });
    }

    private List<Block> move(List<Block> blocks) {
        List<Block> moved = new ArrayList<>(blocks.size());
        blocks.forEach(block -> moved.add(move(block)));
        return moved;
    }

    private Block move(Block block) {
        if (block instanceof Block.Heading heading) {
            last = Math.min(heading.level() - highest + 1, last + 1);
            return new Block.Heading(last, heading.text());
        }
        if (block instanceof Block.Quote quote) {
            return new Block.Quote(move(quote.blocks()));
        }
        if (block instanceof Block.Items items) {
            List<List<Block>> moved = new ArrayList<>();
            items.items().forEach(item -> moved.add(move(item)));
            return new Block.Items(items.ordered(), items.start(), items.tight(), moved);
        }
        return block;
    }
}
