package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Tells which lines of a text stand in another one. */
final class StayedLines {
    private StayedLines() {}

    /** Returns for each line after a step which it was before, from 0; -1 for one that is new. */
    static int[] of(RawText before, RawText after) {
        int[] stayed = new int[after.size()];
        Arrays.fill(stayed, -1);
        int old = 0;
        int now = 0;
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
        edits.add(new Edit(before.size(), before.size(), after.size(), after.size()));
        for (Edit edit : edits) {
            while (old < edit.getBeginA()) {
                stayed[now++] = old++;
            }
            old = edit.getEndA();
            now = edit.getEndB();
        }
        return stayed;
    }

    /** Returns lines as a text that can be compared line by line. */
    static RawText text(Stream<String> lines) {
        return new RawText(
                lines.map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }
}
