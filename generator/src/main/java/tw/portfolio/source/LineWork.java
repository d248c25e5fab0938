package tw.portfolio.source;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** How much work it is to compare two texts line by line. */
public final class LineWork {
    /**
     * As many pairs of lines as are compared where two versions differ. Lines that are alike again and again cost a comparison of each with
     * each; nobody changes thousands of lines of a record on both sides.
     */
    private static final long MOST_PAIRS = 4_000_000;

    private LineWork() {}

    /** Returns whether two versions of a text can be compared in moments, however alike their lines are. */
    public static boolean isBounded(RawText before, RawText after) {
        Edit whole = new Edit(0, before.size(), 0, after.size());
        Edit differing = RawTextComparator.DEFAULT.reduceCommonStartEnd(before, after, whole);
        return (long) differing.getLengthA() * differing.getLengthB() <= MOST_PAIRS;
    }
}
