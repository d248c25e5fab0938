package tw.portfolio.certification;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which lines of a file say something of what a row says. What only holds lines together does not, nor does a remark on a line of its own; but within
 * a text set in a block everything does, and in a file with quotes what looks like a remark may be of a value that they hold together. Source: YAML
 * 1.2.2 sections 6.6, 7.3 and 8.1.
 */
final class SayingLines {
    /** The head of a text set in a block, which holds whatever stands deeper below it. */
    private static final Pattern BLOCK = Pattern.compile("(?:^|[\\s:-])[|>][-+0-9]*+(?:\\s+#.*)?$");

    private static final Pattern QUOTED = Pattern.compile("^\\s*+[^\\s#].*[\"']|^\\s*+[\"']");
    private final boolean quotes;

    /** How deep the head of a block stands, while lines may be of it; else below zero. */
    private int block = -1;

    private SayingLines(boolean quotes) {
        this.quotes = quotes;
    }

    /** Returns which lines say something, by their numbers from 0. */
    static BitSet of(List<String> lines) {
        SayingLines all = new SayingLines(
                lines.stream().anyMatch(line -> QUOTED.matcher(line).find()));
        BitSet says = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            says.set(i, all.says(lines.get(i)));
        }
        return says;
    }

    private boolean says(String line) {
        String stripped = Blanks.strip(line);
        int indent = Blanks.indent(line);
        if (stripped.isEmpty()) {
            return false;
        }
        if (block >= 0 && indent > block) {
            return true;
        }
        boolean remark = stripped.charAt(0) == '#';
        boolean head = !remark && (stripped.indexOf('|') >= 0 || stripped.indexOf('>') >= 0);
        block = head && BLOCK.matcher(stripped).find() ? indent : -1;
        return (remark && quotes) || RowCutter.says(stripped);
    }
}
