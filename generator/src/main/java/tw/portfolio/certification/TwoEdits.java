package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;

/**
 * What became of some lines on one side or on both. Changes of lines next to each other are two; only where a line, or one place between lines, was
 * changed on both sides are they one.
 *
 * @param begin the first line of what both sides began with, from 0
 * @param end the line after the last one
 */
record TwoEdits(int begin, int end, Optional<Edit> mine, Optional<Edit> theirs) {

    /** Returns the changes of both sides in the order of the lines. */
    static List<TwoEdits> of(List<Edit> mine, List<Edit> theirs) {
        List<TwoEdits> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < mine.size() || j < theirs.size()) {
            boolean ours = j == theirs.size() || (i < mine.size() && isFirst(mine.get(i), theirs.get(j)));
            Edit first = ours ? mine.get(i) : theirs.get(j);
            int begin = first.getBeginA();
            int end = first.getEndA();
            int fromMine = i;
            int fromTheirs = j;
            i += ours ? 1 : 0;
            j += ours ? 0 : 1;
            boolean more = true;
            while (more) {
                more = false;
                if (i < mine.size() && touches(mine.get(i), begin, end)) {
                    end = Math.max(end, mine.get(i++).getEndA());
                    more = true;
                }
                if (j < theirs.size() && touches(theirs.get(j), begin, end)) {
                    end = Math.max(end, theirs.get(j++).getEndA());
                    more = true;
                }
            }
            all.add(new TwoEdits(
                    begin, end, whole(mine, fromMine, i, begin, end), whole(theirs, fromTheirs, j, begin, end)));
        }
        return all;
    }

    private static boolean isFirst(Edit one, Edit other) {
        return one.getBeginA() != other.getBeginA()
                ? one.getBeginA() < other.getBeginA()
                : one.getEndA() < other.getEndA();
    }

    private static boolean touches(Edit edit, int begin, int end) {
        if (begin == end) {
            return edit.getBeginA() == begin && edit.getEndA() == begin;
        }
        return edit.getBeginA() == edit.getEndA()
                ? begin < edit.getBeginA() && edit.getBeginA() < end
                : edit.getBeginA() < end && begin < edit.getEndA();
    }

    /** Returns a side's changes as one of all those lines; nothing where it changed none of them. */
    private static Optional<Edit> whole(List<Edit> edits, int from, int to, int begin, int end) {
        if (from == to) {
            return Optional.empty();
        }
        Edit first = edits.get(from);
        Edit last = edits.get(to - 1);
        return Optional.of(new Edit(
                begin, end, first.getBeginB() - (first.getBeginA() - begin), last.getEndB() + (end - last.getEndA())));
    }
}
