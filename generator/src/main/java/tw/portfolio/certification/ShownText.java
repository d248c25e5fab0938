package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * A text as it shows: its lines without whatever shows as a blank or as nothing, and without those of which nothing is left. Whoever looks at
 * what a step changed sees no difference between two texts that show the same.
 */
final class ShownText {
    /**
     * Unicode, DerivedCoreProperties (Default_Ignorable_Code_Point) and PropList (White_Space); besides them the braille pattern without a dot
     * and the note without a head, which are drawn as nothing.
     */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{IsWhite_Space}\\p{Cf}\\p{Cc}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180f}\\x{2065}\\x{2800}\\x{3164}"
                    + "\\x{fe00}-\\x{fe0f}\\x{ffa0}\\x{fff0}-\\x{fff8}\\x{1d159}\\x{e0000}-\\x{e0fff}]");

    /** As many characters of broken lines as are compared; more is only needed where somebody made lines alike on purpose. */
    private static final int MOST_COMPARED = 4_000_000;

    private final List<String> lines;

    private ShownText(List<String> lines) {
        this.lines = lines;
    }

    static ShownText of(String text) {
        return new ShownText(text.lines()
                .map(line -> UNSEEN.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** Returns the lines as bytes, to be compared with others. */
    RawText raw() {
        return new RawText(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns this text with its lines broken where another one breaks them, wherever some lines of the one spell what some lines of the other
     * do; nothing where that cannot be told in moments.
     */
    Optional<ShownText> brokenAs(ShownText other) {
        List<String> broken = new ArrayList<>();
        int done = 0;
        Comparison comparison = new Comparison(other.lines, lines);
        for (Edit change : new HistogramDiff().diff(RawTextComparator.DEFAULT, other.raw(), raw())) {
            broken.addAll(lines.subList(done, change.getBeginB()));
            if (!comparison.breaks(change, broken)) {
                return Optional.empty();
            }
            done = change.getEndB();
        }
        broken.addAll(lines.subList(done, lines.size()));
        return Optional.of(new ShownText(broken));
    }

    /** Finds lines that spell the same as differently broken ones. */
    private static final class Comparison {
        private final List<String> before;
        private final List<String> after;
        private int left = MOST_COMPARED;

        /**
         * Lines of both texts that spell the same.
         *
         * @param endBefore where they end in the one, exclusive
         * @param endAfter where they end in the other, exclusive
         */
        private record Run(int endBefore, int endAfter) {}

        Comparison(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
        }

        /** Adds the lines of a change to those that are there, and returns whether it took no longer than it may. */
        boolean breaks(Edit change, List<String> broken) {
            int line = change.getBeginB();
            while (line < change.getEndB() && left > 0) {
                int next = line + 1;
                List<String> lines = after.subList(line, next);
                for (int begin = change.getBeginA(); begin < change.getEndA(); begin++) {
                    Optional<Run> run = run(begin, change.getEndA(), line, change.getEndB());
                    if (run.isPresent()) {
                        lines = before.subList(begin, run.get().endBefore());
                        next = run.get().endAfter();
                        break;
                    }
                }
                broken.addAll(lines);
                line = next;
            }
            return left > 0;
        }

        private Optional<Run> run(int begin, int end, int beginAfter, int endAfter) {
            int one = begin;
            int other = beginAfter;
            int atOne = 0;
            int atOther = 0;
            while (one < end && other < endAfter && left > 0) {
                String lineOne = before.get(one);
                String lineOther = after.get(other);
                int length = Math.min(lineOne.length() - atOne, lineOther.length() - atOther);
                left -= 1 + length;
                if (!lineOne.regionMatches(atOne, lineOther, atOther, length)) {
                    return Optional.empty();
                }
                atOne = (atOne + length) % lineOne.length();
                atOther = (atOther + length) % lineOther.length();
                one += atOne == 0 ? 1 : 0;
                other += atOther == 0 ? 1 : 0;
                if (atOne == 0 && atOther == 0) {
                    return Optional.of(new Run(one, other));
                }
            }
            return Optional.empty();
        }
    }
}
