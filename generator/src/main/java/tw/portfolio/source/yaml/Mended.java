package tw.portfolio.source.yaml;

import java.util.List;
import java.util.Map;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;

/**
 * Text that can be parsed, and what was mended to get it.
 *
 * @param notes one for each slip, at its place in the file as it stands
 * @param changed the lines that differ, by 1-based number
 */
record Mended(String text, List<Diagnostic> notes, Map<Integer, Change> changed) {

    /** A line before and after. */
    record Change(String before, String after) {}

    /** Returns the place in the file as it stands for a place in the mended text. */
    Location original(Location at) {
        Change change = changed.get(at.line());
        return change == null ? at : new Location(at.source(), at.path(), at.line(), column(change, at.column()));
    }

    private static int column(Change change, int column) {
        int[] before = change.before().codePoints().toArray();
        int[] after = change.after().codePoints().toArray();
        int same = 0;
        while (same < before.length && same < after.length && before[same] == after[same]) {
            same++;
        }
        int tail = 0;
        while (tail < before.length - same
                && tail < after.length - same
                && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        if (column <= same) {
            return column;
        }
        int fromEnd = after.length - column;
        return fromEnd < tail ? before.length - fromEnd : same + 1;
    }
}
