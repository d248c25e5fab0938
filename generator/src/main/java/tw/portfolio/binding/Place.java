package tw.portfolio.binding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.Entry;

/** Places that are not remembered, found by reading the file again; for findings alone, which are few, or in a file that nobody wrote by hand. */
public final class Place {
    private static final int MAX_LINES = 200;

    /** In a larger file the place of the list is told, in bytes: it would be read once for each of many thousand items. */
    private static final long MOST_READ = 32 << 10;

    private Place() {}

    /** Returns where an item stands in the list that begins at a place, or that place. */
    public static Location ofItem(Entry<?> entry, Location list, String item) {
        return ofItem(entry, list, item, 1);
    }

    /**
     * Returns where an item stands in the list that begins at a place, or that place.
     *
     * @param time 1 where it is written first, 2 where it is written again
     */
    public static Location ofItem(Entry<?> entry, Location list, String item, int time) {
        if (entry.file().size() > MOST_READ) {
            return list;
        }
        Optional<String> text = RecordText.read(entry.source(), entry.file()).value();
        String[] lines = text.orElse("").split("\n", -1);
        Pattern word = Pattern.compile("(?<![\\w./-])" + Pattern.quote(item) + "(?![\\w./-])");
        int first = Math.max(0, list.line() - 1);
        int last = Math.min(lines.length, list.line() + MAX_LINES);
        int left = time;
        for (int i = first; i < last; i++) {
            Matcher found = word.matcher(lines[i]);
            int from = i == first ? begin(lines[i], list.column()) : 0;
            for (boolean more = found.find(from); more; more = found.find()) {
                if (--left == 0) {
                    int column = lines[i].codePointCount(0, found.start()) + 1;
                    return new Location(list.source(), list.path(), i + 1, column);
                }
            }
        }
        return list;
    }

    private static int begin(String line, int column) {
        int before = Math.min(Math.max(0, column - 1), line.codePointCount(0, line.length()));
        return line.offsetByCodePoints(0, before);
    }
}
