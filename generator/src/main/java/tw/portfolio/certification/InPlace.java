package tw.portfolio.certification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.source.LineWork;

/**
 * What a step of whoever is entitled changes in a further file that somebody not entitled left under the same name. A forge shows those lines
 * and no others, so that what it leaves of the stranger's nobody has looked at.
 */
final class InPlace {
    private final SourceHistory history;
    private final StepCommit commit;

    InPlace(SourceHistory history, StepCommit commit) {
        this.history = history;
        this.commit = commit;
    }

    /**
     * Returns whether a step leaves anything of what somebody not entitled did to a text, be it by blanks alone that it touches it. What is no
     * text it leaves where the two have as much in common as a file has with what it was renamed from.
     *
     * @param now as the step leaves it
     * @param inForce the file in force in whose place the stranger's stood; none where it was an addition
     * @throws MissingBytesException when the clone was made without bytes that are compared
     */
    boolean leaves(Row now, Optional<Row> inForce) throws IOException {
        return leaves(now.name(), entry(now), inForce.map(InPlace::entry));
    }

    /** Returns the same of what a tree lists. */
    boolean leaves(String path, Trees.Entry now, Optional<Trees.Entry> inForce) throws IOException {
        Optional<Trees.Entry> before = history.mainline().trees().entry((StepCommit) commit.getParent(0), path);
        if (before.isEmpty() || inForce.equals(Optional.of(now))) {
            return false;
        }
        Optional<byte[]> was = history.versions().bytes(before.get(), path);
        Optional<byte[]> is = history.versions().bytes(now, path);
        if (was.isEmpty() || is.isEmpty()) {
            return isText(before.get(), path) && isText(now, path);
        }
        if (RawText.isBinary(was.get()) != RawText.isBinary(is.get())) {
            return true; // a forge shows nothing of a text that was put into other bytes
        }
        if (RawText.isBinary(was.get())) {
            return Origins.isAlike(Likeness.of(decoded(is.get())), Likeness.of(decoded(was.get())));
        }
        byte[] left = inForce.isEmpty()
                ? new byte[0]
                : history.versions().bytes(inForce.get(), path).orElse(new byte[0]);
        return !isUndone(raw(left), raw(was.get()), raw(is.get()))
                || !isUndone(ShownText.of(text(left)), ShownText.of(text(was.get())), ShownText.of(text(is.get())));
    }

    private static Trees.Entry entry(Row file) {
        String[] listed = file.text().split(" ", 2);
        return new Trees.Entry(FileMode.fromBits(Integer.parseInt(listed[0], 8)), ObjectId.fromString(listed[1]));
    }

    /** Returns whether a file that is too large to be read is a text by its beginning, as Git takes it. */
    private boolean isText(Trees.Entry file, String path) throws IOException {
        if (!CommittedText.isRegular(file.mode())) {
            return false;
        }
        try (InputStream bytes =
                history.mainline().reader().open(file.id(), Constants.OBJ_BLOB).openStream()) {
            return !RawText.isBinary(bytes);
        } catch (MissingObjectException e) {
            throw new MissingBytesException(path);
        } catch (IncorrectObjectTypeException e) {
            return false;
        }
    }

    /** The last line is no other once a line follows it. */
    private static RawText raw(byte[] text) {
        boolean ended = text.length == 0 || text[text.length - 1] == '\n';
        byte[] whole = ended ? text : Arrays.copyOf(text, text.length + 1);
        if (!ended) {
            whole[text.length] = '\n';
        }
        return new RawText(whole);
    }

    /** Returns the text of bytes that are no text to Git, be it one in two or four bytes a character. */
    private static String decoded(byte[] bytes) {
        for (String charset : List.of("UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE")) {
            byte[] mark = "\ufeff".getBytes(Charset.forName(charset));
            if (Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
                return new String(bytes, Charset.forName(charset)).substring(1);
            }
        }
        return text(bytes).replace("\0", "");
    }

    private static String text(byte[] bytes) {
        return CommittedRecord.text(bytes);
    }

    /**
     * Returns whether each line in which a text differs from the one in force is changed in the next; where more was taken away than brought,
     * whether it is put back.
     */
    private static boolean isUndone(RawText left, RawText was, RawText is) {
        if (!LineWork.isBounded(left, was) || !LineWork.isBounded(was, is)) {
            return false;
        }
        NavigableMap<Integer, Edit> changes = new TreeMap<>();
        BitSet touched = new BitSet();
        for (Edit change : differences(was, is)) {
            changes.put(change.getEndA(), change);
            touched.set(change.getBeginA(), change.getEndA());
        }
        return differences(left, was).stream().allMatch(done -> isUndone(done, left, touched, changes, is));
    }

    private static boolean isUndone(
            Edit done, RawText left, BitSet touched, NavigableMap<Integer, Edit> changes, RawText is) {
        boolean all = touched.nextClearBit(done.getBeginB()) >= done.getEndB();
        return all && (done.getLengthA() <= done.getLengthB() || isPutBack(done, left, changes, is));
    }

    /** Returns the same of what shows of the texts, wherever their lines are broken. */
    private static boolean isUndone(ShownText left, ShownText was, ShownText is) {
        Optional<BitSet> touched = was.changedIn(is);
        if (touched.isEmpty() || !LineWork.isBounded(left.raw(), was.raw())) {
            return false;
        }
        NavigableMap<Integer, Edit> changes = new TreeMap<>();
        differences(was.raw(), is.raw()).forEach(change -> changes.put(change.getEndA(), change));
        for (Edit done : differences(left.raw(), was.raw())) {
            String gone = left.spelt(done.getBeginA(), done.getEndA());
            if (!gone.equals(was.spelt(done.getBeginB(), done.getEndB()))
                    && !isUndone(done, left.raw(), touched.get(), changes, is.raw())) {
                return false;
            }
        }
        return true;
    }

    private static EditList differences(RawText before, RawText after) {
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
    }

    /** Returns whether the lines that one difference took away stand in what is put in their place: nobody sees what is missing. */
    private static boolean isPutBack(Edit done, RawText left, NavigableMap<Integer, Edit> changes, RawText is) {
        List<String> gone = lines(left, done.getBeginA(), done.getEndA());
        return changes.tailMap(done.getBeginB(), true).values().stream()
                .takeWhile(it -> it.getBeginA() <= done.getEndB())
                .anyMatch(it -> Collections.indexOfSubList(lines(is, it.getBeginB(), it.getEndB()), gone) >= 0);
    }

    private static List<String> lines(RawText text, int begin, int end) {
        return IntStream.range(begin, end).mapToObj(text::getString).toList();
    }
}
