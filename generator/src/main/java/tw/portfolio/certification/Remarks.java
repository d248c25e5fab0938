package tw.portfolio.certification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remarks in an office's file, and whose they are. A remark is no row; where somebody entitled takes its sign off, the line that it becomes is
 * still that of whoever wrote it.
 */
final class Remarks {
    private static final Pattern SIGN = Pattern.compile("(?:^|\\s)#");

    /** As many signs of one line as are looked behind. */
    private static final int MOST_SIGNS = 8;

    /** As many remarks one below the other as may be set as one line. */
    private static final int MOST_JOINED = 8;

    /** Those of somebody not entitled, by what they show, in the order of the file. */
    private Map<String, Decision> strangers = Map.of();

    /** How often each stands in the file. */
    private Map<String, Integer> all = Map.of();

    /**
     * Takes a file as a step left it.
     *
     * @param stranger the step, where whoever made it was not entitled
     * @param from what stood before: these, and those of files that were renamed
     */
    void step(String text, Optional<Decision> stranger, List<Remarks> from) {
        Map<String, Decision> kept = new LinkedHashMap<>();
        Map<String, Integer> now = read(text);
        now.forEach((remark, times) -> {
            int before =
                    from.stream().mapToInt(it -> it.all.getOrDefault(remark, 0)).sum();
            by(remark, from)
                    .or(() -> times > before ? stranger : Optional.empty())
                    .ifPresent(it -> kept.put(remark, it));
        });
        all = now;
        strangers = kept;
    }

    private static Optional<Decision> by(String remark, List<Remarks> from) {
        return from.stream()
                .flatMap(before -> Optional.ofNullable(before.strangers.get(remark)).stream())
                .findFirst();
    }

    private static Map<String, Integer> read(String text) {
        Map<String, Integer> remarks = new LinkedHashMap<>();
        for (String line : text.indexOf('#') < 0 ? new String[0] : text.split("\n", -1)) {
            Matcher sign = SIGN.matcher(line);
            for (int i = 0; i < MOST_SIGNS && sign.find(); i++) {
                remarks.merge(Shown.of(line.substring(sign.end())), 1, Integer::sum);
            }
        }
        remarks.remove("");
        return remarks;
    }

    /** Returns those of somebody not entitled that stood before, and stand there less often as a step leaves the text. */
    static Remarks gone(String text, List<Remarks> from) {
        Remarks gone = new Remarks();
        boolean any = from.stream().anyMatch(before -> !before.strangers.isEmpty());
        Map<String, Integer> now = any ? read(text) : Map.of();
        gone.strangers = new LinkedHashMap<>();
        for (Remarks before : from) {
            before.strangers.forEach((remark, by) -> {
                if (now.getOrDefault(remark, 0) < before.all.getOrDefault(remark, 0)) {
                    gone.strangers.put(remark, by);
                }
            });
        }
        return gone;
    }

    /**
     * Returns whose remark a line of a row was.
     *
     * @param fresh gives what of the row is new; all of it where nothing is
     */
    Optional<Decision> in(Supplier<List<String>> fresh) {
        if (strangers.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = fresh.get().stream()
                .map(Shown::of)
                .filter(line -> !line.isEmpty())
                .toList();
        return shown.stream()
                .flatMap(line -> Optional.ofNullable(strangers.get(line)).or(() -> joined(line)).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(strangers.get(String.join("", shown)))); // one line set as several
    }

    /** Returns whose remarks make a line where they are set as one. */
    private Optional<Decision> joined(String line) {
        List<String> remarks = List.copyOf(strangers.keySet());
        for (int first = 0; first < remarks.size(); first++) {
            StringBuilder together = new StringBuilder();
            for (int i = first; i < Math.min(remarks.size(), first + MOST_JOINED); i++) {
                together.append(remarks.get(i));
                if (line.contentEquals(together)) {
                    return Optional.ofNullable(strangers.get(remarks.get(first)));
                }
            }
        }
        return Optional.empty();
    }
}
