package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import tw.portfolio.source.LineWork;

/**
 * Tells what of a row is somebody entitled's, line by line. What such a step did to a row that was not in force is done to the lines that were: where
 * that makes the row as it stands, every difference from what was in force is the step's own, and nothing else is.
 */
final class RowMerge {
    private static final Pattern KEY = Pattern.compile("[-\\s\\[{\"']*+([^:\"'#]++)[\"']?\\s*+:(?:\\s|$)");

    private RowMerge() {}

    /**
     * Returns the lines a row would have were all in force that entitled people made of it, after a step of one of them.
     *
     * @param before the row's lines as they stood before the step
     * @param after what the step left of it
     * @param sound the lines it would have had before the step
     */
    static List<String> merged(List<String> before, OwnedLines after, Row row, List<String> sound) {
        List<String> ours = after.laid(row.written());
        RawText base = StayedLines.text(before.stream());
        RawText mine = StayedLines.text(ours.stream());
        RawText theirs = StayedLines.text(sound.stream());
        if (!LineWork.isBounded(base, mine) || !LineWork.isBounded(base, theirs)) {
            return sound;
        }
        List<Boolean> own = after.in(row.written()).stream()
                .map(line -> line.voided().isEmpty())
                .toList();
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (TwoEdits both : TwoEdits.of(edits(base, mine), edits(base, theirs))) {
            lines.addAll(before.subList(at, both.begin()));
            at = both.end();
            if (both.theirs().isEmpty()) {
                lines.addAll(part(ours, both.mine().get()));
            } else if (both.mine().isEmpty()) {
                lines.addAll(part(sound, both.theirs().get()));
            } else {
                boolean touched = part(own, both.mine().get()).stream().allMatch(it -> it);
                List<String> stood = before.subList(both.begin(), both.end());
                lines.addAll(resolved(
                        part(ours, both.mine().get()),
                        touched,
                        stood,
                        part(sound, both.theirs().get())));
            }
        }
        lines.addAll(before.subList(at, before.size()));
        return lines;
    }

    private static EditList edits(RawText base, RawText side) {
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, base, side);
    }

    private static <T> List<T> part(List<T> lines, Edit edit) {
        return lines.subList(edit.getBeginB(), edit.getEndB());
    }

    /** Returns what becomes of lines that were changed on both sides. */
    private static List<String> resolved(List<String> own, boolean touched, List<String> stood, List<String> inForce) {
        if (own.equals(inForce) || (touched && answers(own, stood, inForce))) {
            return own;
        }
        return stood.isEmpty() ? Stream.concat(inForce.stream(), own.stream()).toList() : inForce;
    }

    /**
     * Returns whether an officer who wrote some lines has looked at whatever becomes of others that were in force. There is a line in the place of
     * each, about the same and set as deep. In the place of an entry of a list another one stood already that was looked at: else the officer's may be
     * one more.
     *
     * @param stood what stood there before the officer's step
     */
    private static boolean answers(List<String> own, List<String> stood, List<String> inForce) {
        List<String> wanted = inForce.stream().map(RowMerge::head).toList();
        List<String> entries = inForce.stream().filter(RowMerge::isEntry).toList();
        return wanted.size() <= own.size()
                && wanted.equals(own.subList(0, wanted.size()).stream()
                        .map(RowMerge::head)
                        .toList())
                && lacking(stood, entries).isEmpty();
    }

    /** Returns whether a line is of a value, or of one more entry, and not itself of a key of the row. */
    private static boolean isNested(String line) {
        return Blanks.indent(line) > 2 || (line.startsWith(" ") && isEntry(line));
    }

    private static boolean isEntry(String line) {
        return Blanks.strip(line).startsWith("-");
    }

    /** Returns how deep a line is set, whether it begins an entry of a list, and what it is about. */
    private static String head(String line) {
        int deep = Blanks.indent(line);
        return deep + (isEntry(line) ? "-" : " ") + key(line);
    }

    /** Returns what others have lines about, as often as these have none. */
    private static List<String> lacking(List<String> lines, List<String> others) {
        List<String> left = others.stream().map(RowMerge::key).collect(Collectors.toCollection(ArrayList::new));
        lines.stream().map(RowMerge::key).forEach(left::remove);
        return left;
    }

    /** Returns what stands before the value of a line; nothing of a line of words. */
    private static String key(String line) {
        Matcher key = KEY.matcher(line);
        return key.lookingAt() ? key.group(1).strip() : "";
    }

    /** Returns what of a void row is not somebody entitled's, and what of it is gone. */
    static Unsettled unsettled(OwnedLines now, VoidRow row) {
        List<OwnedLines.Line> there = now.in(row.row().written());
        List<String> laid = now.laid(row.row().written());
        List<String> sound = row.open().gone();
        List<Integer> numbers = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        RawText before = StayedLines.text(sound.stream());
        RawText after = StayedLines.text(laid.stream());
        if (LineWork.isBounded(before, after)) {
            for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after)) {
                there.subList(edit.getBeginB(), edit.getEndB()).stream()
                        .filter(line -> line.voided().isPresent())
                        .forEach(line -> numbers.add(line.number()));
                gone.addAll(lacking(
                        laid.subList(edit.getBeginB(), edit.getEndB()),
                        sound.subList(edit.getBeginA(), edit.getEndA())));
            }
        }
        laid.stream().filter(line -> !isNested(line)).map(RowMerge::key).forEach(gone::remove);
        List<Integer> all = there.stream().map(OwnedLines.Line::number).toList();
        return new Unsettled(numbers.isEmpty() && gone.isEmpty() ? all : numbers, gone);
    }
}
