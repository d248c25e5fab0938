package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.RawText;
import tw.portfolio.source.LineWork;

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

    /** All by what they show, in the order of the file. */
    private List<String> all = List.of();

    /** The lines of the file, without blanks at their ends. */
    private List<String> lines = List.of();

    /**
     * Takes a file as a step left it.
     *
     * @param stranger the step, where whoever made it was not entitled
     * @param from what stood before: these, and those of files that were renamed
     */
    void step(String text, Optional<Decision> stranger, List<Remarks> from) {
        List<String> now = read(text);
        Map<String, Decision> kept = new LinkedHashMap<>();
        Set<Integer> touched = stranger.isPresent()
                ? touched(from.stream().flatMap(it -> it.all.stream()).toList(), now)
                : Set.of();
        for (int i = 0; i < now.size(); i++) {
            String remark = now.get(i);
            boolean theirs = touched.contains(i);
            by(remark, from).or(() -> theirs ? stranger : Optional.empty()).ifPresent(it -> kept.put(remark, it));
        }
        all = now;
        lines = lines(text);
        strangers = kept;
    }

    /** Returns the numbers of remarks that a step put in or moved, and of those beside one that it took out. */
    private static Set<Integer> touched(List<String> before, List<String> now) {
        RawText was = StayedLines.text(before.stream());
        RawText is = StayedLines.text(now.stream());
        Set<Integer> touched = new HashSet<>();
        int[] stayed = LineWork.isBounded(was, is) ? StayedLines.of(was, is) : new int[0];
        for (int i = 0; i < now.size(); i++) {
            int last = i == 0 || stayed.length == 0 ? -1 : stayed[i - 1];
            if (stayed.length == 0 || stayed[i] < 0) {
                touched.add(i);
            } else if (stayed[i] != last + 1) {
                touched.add(i);
                touched.add(i - 1);
            }
        }
        if (stayed.length > 0 && stayed[now.size() - 1] != before.size() - 1) {
            touched.add(now.size() - 1);
        }
        return touched;
    }

    private static Optional<Decision> by(String remark, List<Remarks> from) {
        return from.stream()
                .flatMap(before -> Optional.ofNullable(before.strangers.get(remark)).stream())
                .findFirst();
    }

    private static List<String> lines(String text) {
        return text.indexOf('#') < 0
                ? List.of()
                : text.lines().map(String::strip).toList();
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

    /** Returns those of somebody not entitled that a step took away, or from where they stood. */
    static Remarks gone(String text, List<Remarks> from) {
        Remarks gone = new Remarks();
        gone.strangers = new LinkedHashMap<>();
        for (Remarks before : from) {
            if (!before.strangers.isEmpty()) {
                RawText was = StayedLines.text(before.lines.stream());
                RawText is = StayedLines.text(lines(text).stream());
                BitSet stayed = new BitSet();
                if (LineWork.isBounded(was, is)) {
                    Arrays.stream(StayedLines.of(was, is)).filter(it -> it >= 0).forEach(stayed::set);
                }
                for (int i = stayed.nextClearBit(0); i < before.lines.size(); i = stayed.nextClearBit(i + 1)) {
                    for (String remark : read(before.lines.get(i))) {
                        Optional.ofNullable(before.strangers.get(remark))
                                .ifPresent(by -> gone.strangers.put(remark, by));
                    }
                }
            }
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
