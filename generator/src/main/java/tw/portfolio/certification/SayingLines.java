package tw.portfolio.certification;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which lines of a file say something of what a row says. What only holds lines together does not, nor does a remark on a line of its own; but in a file
 * with quotes, or with a text set in a block, what looks like a remark may be of a value. Source: YAML 1.2.2 sections 6.6, 7.3 and 8.1.
 */
final class SayingLines {
    /** The head of a text set in a block. */
    private static final Pattern BLOCK = Pattern.compile("(?:^|[\\s:-])[|>][-+0-9]*+(?:\\s+#.*)?$");

    private static final Pattern QUOTED = Pattern.compile("^\\s*+[^\\s#].*[\"']|^\\s*+[\"']");

    private SayingLines() {}

    /** Returns which lines say something, by their numbers from 0. */
    static BitSet of(List<String> lines) {
        boolean values = lines.stream().anyMatch(SayingLines::mayHoldMore);
        BitSet says = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            String stripped = Blanks.strip(lines.get(i));
            boolean remark = stripped.startsWith("#");
            says.set(i, (remark && values) || RowCutter.says(stripped));
        }
        return says;
    }

    /** Returns whether a line begins a value that may go on behind what looks like a remark. */
    private static boolean mayHoldMore(String line) {
        boolean signs = line.indexOf('|') >= 0 || line.indexOf('>') >= 0;
        boolean quotes = line.indexOf('"') >= 0 || line.indexOf('\'') >= 0;
        return (signs && BLOCK.matcher(Blanks.strip(line)).find())
                || (quotes && QUOTED.matcher(line).find());
    }
}
