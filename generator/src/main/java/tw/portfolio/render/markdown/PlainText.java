package tw.portfolio.render.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as it stands, without any markup read: paragraphs between blank lines, every line end kept. */
final class PlainText {

    private PlainText() {}

    static List<Block> blocks(String body) {
        return Arrays.stream(body.split("\n(?:[ \t]*\n)+"))
                .map(part -> part.replaceAll("^\n+|\n+$", ""))
                .filter(part -> !part.isBlank())
                .<Block>map(part -> new Block.Paragraph(lines(part)))
                .toList();
    }

    private static List<Inline> lines(String part) {
        List<Inline> lines = new ArrayList<>();
        for (String line : part.split("\n", -1)) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.Break());
            }
            lines.add(new Inline.Words(line));
        }
        return lines;
    }
}
