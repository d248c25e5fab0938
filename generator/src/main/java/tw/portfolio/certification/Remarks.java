package tw.portfolio.certification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remarks in an office's file, and whose they are. A remark is no row; where somebody entitled does no more than take its sign off, the row that
 * it becomes is still that of whoever wrote it.
 */
final class Remarks {
    private static final Pattern SIGN = Pattern.compile("(?:^|\\s)#");

    /** As many signs of one line as are looked behind. */
    private static final int MOST_SIGNS = 8;

    /** Those of somebody not entitled, by what they show. */
    private Map<String, Decision> strangers = Map.of();

    private Set<String> all = Set.of();

    /**
     * Takes a file as a step left it.
     *
     * @param stranger the step, where whoever made it was not entitled
     * @param from what stood before: these, and those of files that were renamed
     */
    void step(String text, Optional<Decision> stranger, List<Remarks> from) {
        Map<String, Decision> kept = new HashMap<>();
        Set<String> now = read(text);
        for (String remark : now) {
            Optional<Decision> by = by(remark, from);
            boolean stood = from.stream().anyMatch(before -> before.all.contains(remark));
            by.or(() -> stood ? Optional.empty() : stranger).ifPresent(it -> kept.put(remark, it));
        }
        all = now;
        strangers = kept;
    }

    private static Optional<Decision> by(String remark, List<Remarks> from) {
        return from.stream()
                .flatMap(before -> Optional.ofNullable(before.strangers.get(remark)).stream())
                .findFirst();
    }

    private static Set<String> read(String text) {
        Set<String> remarks = new HashSet<>();
        for (String line : text.indexOf('#') < 0 ? new String[0] : text.split("\n", -1)) {
            Matcher sign = SIGN.matcher(line);
            for (int i = 0; i < MOST_SIGNS && sign.find(); i++) {
                remarks.add(Shown.of(line.substring(sign.end())));
            }
        }
        remarks.remove("");
        return remarks;
    }

    /**
     * Returns whose remark a row was, where all that is new of it stood in the remarks of somebody not entitled.
     *
     * @param stood whether a line stood in the file before
     */
    static Optional<Decision> of(Row row, Predicate<String> stood, List<Remarks> from) {
        if (from.stream().allMatch(before -> before.strangers.isEmpty())) {
            return Optional.empty();
        }
        List<String> fresh = row.written().lines().stream()
                .filter(stood.negate())
                .map(Shown::of)
                .toList();
        List<Optional<Decision>> each =
                fresh.stream().map(line -> by(line, from)).toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).findFirst()
                : by(String.join("", fresh), from); // one line set as several
    }
}
