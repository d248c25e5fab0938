package tw.portfolio.binding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.Entry;

/** Places that are not remembered, found by reading the file again; for findings alone, which are few. */
final class Place {
    private static final int MAX_LINES = 200;

    private Place() {}

    /** Returns where an item stands in the list that begins at a place, or that place. */
    static Location ofItem(Entry<?> entry, Location list, String item) {
        Optional<String> text = RecordText.read(entry.source(), entry.file()).value();
        String[] lines = text.orElse("").split("\n", -1);
        Pattern word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(item) + "(?![\\w.-])");
        int last = Math.min(lines.length, list.line() + MAX_LINES);
        for (int i = Math.max(0, list.line() - 1); i < last; i++) {
            Matcher found = word.matcher(lines[i]);
            if (found.find()) {
                return new Location(list.source(), list.path(), i + 1, lines[i].codePointCount(0, found.start()) + 1);
            }
        }
        return list;
    }
}
