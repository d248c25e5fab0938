package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remarks that stood in an office's file when somebody not entitled changed it, by what they show: theirs, or brought by them behind another
 * line than it was. A remark is no row; where somebody entitled takes its sign off, nobody has looked at the line that it becomes.
 */
final class Remarks {
    private static final Pattern SIGN = Pattern.compile("(?:^|\\s)#");

    /** As many signs of one line as are looked behind. */
    private static final int MOST_SIGNS = 8;

    /** As many remarks one below the other as may be set as one line. */
    private static final int MOST_JOINED = 8;

    /** In the order of the file, with who changed it. */
    private List<Remark> doubtful = List.of();

    private Map<String, Decision> hands = Map.of();

    private record Remark(String shown, Decision hand) {}

    /**
     * Takes a file as a step left it.
     *
     * @param stranger the step, where whoever made it was not entitled
     * @param from what stood before: these, and those of files that were renamed
     */
    void step(String text, Optional<Decision> stranger, List<Remarks> from) {
        List<Remark> left = new ArrayList<>();
        Map<String, Decision> now = new LinkedHashMap<>();
        for (String shown : read(text)) {
            from.stream()
                    .flatMap(before -> Optional.ofNullable(before.hands.get(shown)).stream())
                    .findFirst()
                    .or(() -> stranger)
                    .ifPresent(hand -> {
                        left.add(new Remark(shown, hand));
                        now.put(shown, hand);
                    });
        }
        doubtful = left;
        hands = now;
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
     * Returns who changed the file in which a line of a row stood as a remark, alone or with those below it.
     *
     * @param fresh gives what of the row is new; all of it where nothing is
     */
    Optional<Decision> in(Supplier<List<String>> fresh) {
        if (doubtful.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = fresh.get().stream()
                .map(Shown::of)
                .filter(line -> !line.isEmpty())
                .toList();
        return shown.stream()
                .flatMap(line -> Optional.ofNullable(hands.get(line)).or(() -> joined(line)).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(hands.get(String.join("", shown)))); // one line set as several
    }

    private Optional<Decision> joined(String line) {
        for (int first = 0; first < doubtful.size(); first++) {
            int length = 0;
            for (int i = first; i < Math.min(doubtful.size(), first + MOST_JOINED); i++) {
                if (!line.startsWith(doubtful.get(i).shown(), length)) {
                    break;
                }
                length += doubtful.get(i).shown().length();
            }
            if (length == line.length()) {
                return Optional.of(doubtful.get(first).hand());
            }
        }
        return Optional.empty();
    }
}
