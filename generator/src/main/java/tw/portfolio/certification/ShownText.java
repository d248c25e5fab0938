package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import tw.portfolio.source.LineWork;

/**
 * A text as it shows: its lines without whatever shows as a blank or as nothing, letters alike that look alike (Unicode, NFKC), and without
 * the lines of which nothing is left. Whoever looks at what a step changed sees no difference between two texts that show the same.
 */
final class ShownText {
    /**
     * Unicode, DerivedCoreProperties (Default_Ignorable_Code_Point) and PropList (White_Space, Noncharacter_Code_Point); besides them what is
     * drawn as nothing: the braille pattern without a dot, the note without a head, half a space, blanks and controls of other scripts.
     */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{IsWhite_Space}\\p{Cf}\\p{Cc}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180f}\\x{2065}\\x{2800}\\x{303f}"
                    + "\\x{3164}\\x{fdd0}-\\x{fdef}\\x{fe00}-\\x{fe0f}\\x{ffa0}\\x{fff0}-\\x{fffc}\\x{fffe}\\x{ffff}\\x{13430}-\\x{13455}"
                    + "\\x{16fe4}\\x{1d159}\\x{e0000}-\\x{e0fff}]");

    private final List<String> lines;
    private final RawText raw;

    private ShownText(List<String> lines) {
        this.lines = lines;
        this.raw = raw(lines);
    }

    static ShownText of(String text) {
        return new ShownText(text.lines()
                .map(line -> UNSEEN.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** Each line ends alike, so that the last one is no other once a line follows it. */
    private static RawText raw(List<String> lines) {
        return new RawText(lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the lines as bytes, to be compared with others. */
    RawText raw() {
        return raw;
    }

    /** Returns what some lines spell, wherever they are broken. */
    String spelt(int begin, int end) {
        return String.join("", lines.subList(begin, end));
    }

    /**
     * Returns the numbers of the lines of which another version of the text does not show every character in its place, or shows others beside
     * it; nothing where that cannot be told in moments.
     */
    Optional<BitSet> changedIn(ShownText next) {
        BitSet changed = new BitSet();
        if (!LineWork.isBounded(raw, next.raw)) {
            return Optional.empty();
        }
        for (Edit change : new HistogramDiff().diff(RawTextComparator.DEFAULT, raw, next.raw)) {
            RawText before = characters(spelt(change.getBeginA(), change.getEndA()));
            RawText after = characters(next.spelt(change.getBeginB(), change.getEndB()));
            if (!LineWork.isBounded(before, after)) {
                return Optional.empty();
            }
            mark(change, next, new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), changed);
        }
        return Optional.of(changed);
    }

    private void mark(Edit change, ShownText next, EditList characters, BitSet changed) {
        int begin = 0;
        for (int line = change.getBeginA(); line < change.getEndA(); line++) {
            String text = lines.get(line);
            int end = begin + text.codePointCount(0, text.length());
            for (Edit edit : characters) {
                int beside = edit.getLengthA() == 0 ? 1 : 0; // what is added at a line's end shows there
                if (edit.getBeginA() < end + beside && edit.getEndA() > begin - beside) {
                    changed.set(line);
                }
            }
            if (next.spells(text, change)) {
                changed.clear(line);
            }
            begin = end;
        }
    }

    /** Returns whether lines that a change brought spell a text, wherever among them: it was moved, and broken on the way. */
    private boolean spells(String text, Edit change) {
        for (int first = change.getBeginB(); first < change.getEndB(); first++) {
            int spelt = 0;
            for (int line = first; line < change.getEndB() && text.startsWith(lines.get(line), spelt); line++) {
                spelt += lines.get(line).length();
                if (spelt == text.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RawText characters(String text) {
        return raw(text.codePoints().mapToObj(Character::toString).toList());
    }
}
