package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;
import tw.portfolio.source.LineWork;

/**
 * Tells what of a row is somebody entitled's, line by line. What such a step did to a row that was not in force is done to the lines that were: where
 * that makes the row as it stands, every difference from what was in force is the step's own, and nothing else is.
 */
final class RowMerge {
    private static final MergeAlgorithm MERGE = new MergeAlgorithm(new HistogramDiff());
    private static final Pattern KEY = Pattern.compile("[-\\s\\[{\"']*+([^:\"'#]++)[\"']?\\s*+:(?:\\s|$)");
    private static final int OURS = 1;

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
        RawText base = raw(before);
        RawText mine = raw(ours);
        RawText theirs = raw(sound);
        if (!LineWork.isBounded(base, mine) || !LineWork.isBounded(base, theirs)) {
            return sound;
        }
        MergeResult<RawText> merged = MERGE.merge(RawTextComparator.DEFAULT, base, mine, theirs);
        List<List<String>> sides = List.of(before, ours, sound);
        List<OwnedLines.Line> owned = after.in(row.written());
        List<String> lines = new ArrayList<>();
        List<String> own = List.of();
        boolean touched = false;
        for (MergeChunk chunk : merged) {
            List<String> part = sides.get(chunk.getSequenceIndex()).subList(chunk.getBegin(), chunk.getEnd());
            switch (chunk.getConflictState()) {
                case FIRST_CONFLICTING_RANGE -> {
                    own = part;
                    touched = chunk.getSequenceIndex() == OURS
                            && owned.subList(chunk.getBegin(), chunk.getEnd()).stream()
                                    .allMatch(line -> line.voided().isEmpty());
                }
                case NEXT_CONFLICTING_RANGE -> lines.addAll(touched && hasKeys(own, part) ? own : part);
                case NO_CONFLICT -> lines.addAll(part);
                default -> {} // what both sides began with
            }
        }
        return lines;
    }

    /** Returns whether lines have one for each that others have, by what it is about: one that was taken out was not looked at. */
    private static boolean hasKeys(List<String> lines, List<String> others) {
        return lacking(lines, others).isEmpty();
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
        RawText before = raw(sound);
        RawText after = raw(laid);
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
        List<Integer> all = there.stream().map(OwnedLines.Line::number).toList();
        return new Unsettled(numbers.isEmpty() && gone.isEmpty() ? all : numbers, gone);
    }

    private static RawText raw(List<String> lines) {
        return new RawText(lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }
}
