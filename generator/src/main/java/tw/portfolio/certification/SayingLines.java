package tw.portfolio.certification;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which lines of a file say something of what a row says. What only holds lines together does not, nor does a remark on a line of its own; but within
 * a value of several lines everything does. Source: YAML 1.2.2 sections 6.6, 7.3 and 8.1.
 */
final class SayingLines {
    /** The head of a text set in a block, which holds whatever stands deeper below it. */
    private static final Pattern BLOCK = Pattern.compile("(?:^|[\\s:-])[|>][-+0-9]*+(?:\\s+#.*)?$");

    /** Before a value begins. */
    private static final String BEFORE_VALUE = ":-,[{?";

    private final BitSet says = new BitSet();

    /** How deep the head of a block stands, while lines may be of it; else below zero. */
    private int block = -1;

    /** The sign that ends the value in quotes that lines are of, or 0. */
    private char quote;

    private SayingLines() {}

    /** Returns which lines say something, by their numbers from 0. */
    static BitSet of(List<String> lines) {
        SayingLines all = new SayingLines();
        for (int i = 0; i < lines.size(); i++) {
            all.says.set(i, all.says(lines.get(i)));
        }
        return all.says;
    }

    private boolean says(String line) {
        String stripped = line.strip();
        int indent = line.length() - line.stripLeading().length();
        if (stripped.isEmpty()) {
            return false;
        }
        if (block >= 0 && indent > block) {
            return true;
        }
        block = -1;
        boolean within = quote != 0;
        read(stripped);
        if (!within && stripped.charAt(0) != '#' && BLOCK.matcher(stripped).find()) {
            block = indent;
        }
        return within || RowCutter.says(stripped);
    }

    /** Follows the quotes of a line. */
    private void read(String line) {
        char last = ':';
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (quote != 0) {
                boolean doubled = sign == '\'' && quote == sign && line.startsWith("''", i);
                if (doubled || (sign == '\\' && quote == '"')) {
                    i++;
                } else if (sign == quote) {
                    quote = 0;
                }
                last = sign;
            } else if (sign == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return;
            } else if ((sign == '"' || sign == '\'') && BEFORE_VALUE.indexOf(last) >= 0) {
                quote = sign;
            } else if (!Character.isWhitespace(sign)) {
                last = sign;
            }
        }
    }
}
