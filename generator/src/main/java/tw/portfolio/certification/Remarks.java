package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remarks that stood in an office's list when somebody not entitled changed it, by what they show: theirs, or brought by them to another place than
 * they had. Whoever puts back a list that was set as remarks takes signs off, and looks at none of it.
 */
final class Remarks {
    private static final Pattern SIGN = Pattern.compile("(?:^|\\s)#");

    /** As many signs of one line as are looked behind. */
    private static final int MOST_SIGNS = 8;

    /** As many remarks as are held against rows at one step. */
    private static final int MOST_LOOKS = 20_000_000;

    /** In the order of the file. */
    private List<Remark> all = List.of();

    private Map<String, Decision> hands = Map.of();

    private int looks;

    private record Remark(String shown, Decision hand) {}

    /**
     * Takes a file as a step left it.
     *
     * @param stranger the step, where whoever made it was not entitled
     * @param readable whether the file can be read; as long as it cannot, a remark that is gone may be of a row that nobody sees yet
     * @param from what stood before: these, and those of files that were renamed
     */
    void step(String text, Optional<Decision> stranger, boolean readable, List<Remarks> from) {
        List<Remark> left = new ArrayList<>();
        if (!readable) {
            from.forEach(before -> left.addAll(before.all));
        }
        for (String shown : read(text)) {
            from.stream()
                    .flatMap(before -> Optional.ofNullable(before.hands.get(shown)).stream())
                    .findFirst()
                    .or(() -> stranger)
                    .ifPresent(hand -> left.add(new Remark(shown, hand)));
        }
        all = left;
        looks = MOST_LOOKS;
        hands = new HashMap<>();
        left.forEach(remark -> hands.put(remark.shown(), remark.hand()));
    }

    private static List<String> read(String text) {
        List<String> remarks = new ArrayList<>();
        for (String line : text.indexOf('#') < 0 ? new String[0] : text.split("\n", -1)) {
            Matcher sign = SIGN.matcher(line);
            for (int i = 0; i < MOST_SIGNS && sign.find(); i++) {
                remarks.add(Shown.of(line.substring(sign.end())));
            }
        }
        remarks.removeIf(String::isEmpty);
        return remarks;
    }

    /**
     * Returns who changed the list while a row stood in it as remarks, line for line or as one set otherwise; nothing where it did not.
     *
     * @param lineShown what shows of a line
     */
    Optional<Decision> of(Row row, UnaryOperator<String> lineShown) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = row.written().lines().stream()
                .map(lineShown)
                .filter(line -> !line.isEmpty())
                .toList();
        return !shown.isEmpty() && hands.keySet().containsAll(shown)
                ? Optional.ofNullable(hands.get(shown.get(0)))
                : joined(String.join("", shown));
    }

    /** Returns who changed the list where remarks one below the other make a row; of more than are looked at, whoever did. */
    private Optional<Decision> joined(String row) {
        for (int first = 0; first < all.size(); first++) {
            if (--looks < 0) {
                return Optional.of(all.get(first).hand());
            }
            int length = 0;
            for (int i = first;
                    i < all.size()
                            && length < row.length()
                            && row.startsWith(all.get(i).shown(), length);
                    i++) {
                length += all.get(i).shown().length();
                looks--;
            }
            if (length > 0 && length == row.length()) {
                return Optional.of(all.get(first).hand());
            }
        }
        return Optional.empty();
    }
}
