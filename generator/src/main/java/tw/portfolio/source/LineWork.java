package tw.portfolio.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** How much work it is to compare two texts line by line. */
public final class LineWork {
    /**
     * As many pairs of lines as are compared between lines that both texts have once, and in the same order. Lines that are alike again and
     * again cost a comparison of each with each; nobody writes thousands of those into a record.
     */
    private static final long MOST_PAIRS = 4_000_000;

    private LineWork() {}

    /** Returns whether two versions of a text can be compared in moments, however alike their lines are. */
    public static boolean isBounded(RawText before, RawText after) {
        Edit whole = new Edit(0, before.size(), 0, after.size());
        Edit differing = RawTextComparator.DEFAULT.reduceCommonStartEnd(before, after, whole);
        if (pairs(differing.getLengthA(), differing.getLengthB()) <= MOST_PAIRS) {
            return true;
        }
        long pairs = 0;
        int a = differing.getBeginA();
        int b = differing.getBeginB();
        for (int[] common : ordered(commonOnce(before, after, differing))) {
            pairs += pairs(common[0] - a, common[1] - b);
            a = common[0] + 1;
            b = common[1] + 1;
        }
        return pairs + pairs(differing.getEndA() - a, differing.getEndB() - b) <= MOST_PAIRS;
    }

    private static long pairs(int before, int after) {
        return (long) before * after;
    }

    /** Returns the numbers of the lines that stand once in both, by their place in the first. */
    private static List<int[]> commonOnce(RawText before, RawText after, Edit differing) {
        Map<String, Optional<Integer>> once = once(after, differing.getBeginB(), differing.getEndB());
        List<int[]> common = new ArrayList<>();
        once(before, differing.getBeginA(), differing.getEndA())
                .forEach((line, at) -> at.ifPresent(first -> once.getOrDefault(line, Optional.empty())
                        .ifPresent(second -> common.add(new int[] {first, second}))));
        common.sort((one, other) -> Integer.compare(one[0], other[0]));
        return common;
    }

    /** Returns the number of each line that stands there once, and nothing for those that stand there more often. */
    private static Map<String, Optional<Integer>> once(RawText text, int begin, int end) {
        Map<String, Optional<Integer>> once = new HashMap<>();
        for (int i = begin; i < end; i++) {
            once.merge(text.getString(i), Optional.of(i), (first, again) -> Optional.empty());
        }
        return once;
    }

    /** Returns as many of the pairs as have the same order in both: the longest rising sequence of the second numbers. */
    private static List<int[]> ordered(List<int[]> pairs) {
        int[] lasts = new int[pairs.size()]; // of the rising sequence of each length, which pair ends lowest
        int[] before = new int[pairs.size()];
        int longest = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int length = lower(pairs, lasts, longest, pairs.get(i)[1]);
            before[i] = length == 0 ? -1 : lasts[length - 1];
            lasts[length] = i;
            longest = Math.max(longest, length + 1);
        }
        int[][] found = new int[longest][];
        for (int i = longest - 1, at = longest == 0 ? -1 : lasts[longest - 1]; i >= 0; i--) {
            found[i] = pairs.get(at);
            at = before[at];
        }
        return Arrays.asList(found);
    }

    private static int lower(List<int[]> pairs, int[] lasts, int length, int second) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (pairs.get(lasts[middle])[1] < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
