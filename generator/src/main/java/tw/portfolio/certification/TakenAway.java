package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.source.WholeWalk;

/** The files that a step takes away, each read at most once, and all of them no further than a run can bear. */
final class TakenAway {
    /** As many changed files and folders of a step as are gone through. */
    private static final int MOST_CHANGED = 1_000_000;

    /** As long as a path may be that is taken away, in bytes: whoever sends a name that is too long must not be able to keep it there. */
    private static final int LONGEST_PATH = 1 << 16;

    /** As many files as a step may take away, and letters in all their paths. */
    private static final int MOST_FILES = 100_000;

    private static final long MOST_LETTERS = 32L << 20;

    /** As much as is read of them, in bytes and in lines. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int MOST_LINES = 1_000_000;

    /** As often as a line of them is looked at. */
    private static final long MOST_LOOKED = 1_000_000_000;

    /** As many of them as one file may be, or as are followed back through the history. */
    private static final int MOST_ALIKE = 5_000;

    /** How files are called that a list may have been. */
    private static final List<String> TEXTS = List.of(".yaml", ".yml", ".md", ".txt");

    private final SourceHistory history;
    private final List<Gone> files = new ArrayList<>();
    private final Map<ObjectId, List<String>> named = new HashMap<>();
    private final AlikeTexts texts = new AlikeTexts();
    private final NavigableMap<Long, List<Gone>> bySize = new TreeMap<>();
    private Optional<NavigableMap<Long, List<Gone>>> unread = Optional.empty();
    private long letters;
    private long bytes;
    private long lines;

    /** A file as it lay before the step. */
    record Gone(String path, Trees.Entry entry) {}

    /** There is more than is looked through. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;

        private TooMuchException() {
            super("more files are taken away than are compared");
        }
    }

    /**
     * Lists the files that a step takes away, none for the first one.
     *
     * @throws TooMuchException when there are more than are looked through
     */
    TakenAway(SourceHistory history, StepCommit commit) throws IOException {
        this.history = history;
        if (commit.getParentCount() == 0) {
            return;
        }
        try (TreeWalk walk = new TreeWalk(history.mainline().reader())) {
            walk.addTree(commit.getParent(0).getTree());
            walk.addTree(commit.getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            WholeWalk whole = new WholeWalk(walk, MOST_CHANGED, LONGEST_PATH);
            while (whole.next()) {
                if (walk.getFileMode(1).equals(FileMode.MISSING)) {
                    add(new Gone(walk.getPathString(), new Trees.Entry(walk.getFileMode(0), walk.getObjectId(0))));
                }
            }
        } catch (WholeWalk.ManyFilesException e) {
            throw new TooMuchException();
        }
    }

    private void add(Gone file) throws IOException {
        letters += file.path().length();
        if (files.size() == MOST_FILES || letters > MOST_LETTERS) {
            throw new TooMuchException();
        }
        files.add(file);
        named.computeIfAbsent(file.entry().id(), id -> new ArrayList<>(1)).add(file.path());
    }

    /**
     * Holds files that are followed back to what is borne.
     *
     * @throws TooMuchException when there are more
     */
    static void bound(int alike) throws TooMuchException {
        if (alike > MOST_ALIKE) {
            throw new TooMuchException();
        }
    }

    boolean isNothing() {
        return files.isEmpty();
    }

    List<Gone> files() {
        return files;
    }

    /** Returns the names that the very same bytes lay under. */
    List<String> named(ObjectId id) {
        return named.getOrDefault(id, List.of());
    }

    /**
     * Returns how much each file has in common with a text, of those that have enough: none of one that is no text that is read, or a picture
     * whose bytes the clone was made without.
     *
     * @param size of the text, in bytes
     * @param times as many times larger, or smaller, as a file may be, and of how many parts of the larger one is enough
     */
    SortedMap<String, Double> alike(String text, long size, int times) throws IOException {
        NavigableMap<Long, List<Gone>> near =
                unread().tailMap(size / times, true).headMap(size * times, true);
        for (List<Gone> of : near.values()) {
            for (Gone file : of) {
                read(file);
            }
        }
        near.clear();
        SortedMap<String, Double> alike = texts.to(Likeness.of(text), 1.0 / times);
        if (texts.looked() > MOST_LOOKED) {
            throw new TooMuchException();
        }
        return alike;
    }

    /**
     * Returns the files of about a size that cannot be compared with one, for one of the two is too large to be read: nobody can say that they
     * are not the same.
     *
     * @param size of what they would be compared with, in bytes
     * @param times as many times larger, or smaller, as a file may be
     */
    List<String> incomparable(long size, int times) throws IOException {
        unread();
        NavigableMap<Long, List<Gone>> all = size > CommittedText.MAX_BYTES
                ? bySize
                : new TreeMap<>(bySize.tailMap((long) CommittedText.MAX_BYTES, false));
        return all.tailMap(size / times, true).headMap(size * times, true).values().stream()
                .flatMap(List::stream)
                .map(Gone::path)
                .toList();
    }

    private NavigableMap<Long, List<Gone>> unread() throws IOException {
        if (unread.isEmpty()) {
            for (Gone file : files) {
                if (CommittedText.isRegular(file.entry().mode())) {
                    bySize.computeIfAbsent(measured(file), it -> new ArrayList<>(1))
                            .add(file);
                }
            }
            unread = Optional.of(new TreeMap<>(bySize.headMap((long) CommittedText.MAX_BYTES, true)));
        }
        return unread.get();
    }

    private void read(Gone file) throws IOException {
        String text = history.versions().text(file.entry(), file.path()).orElse("");
        Likeness read = Likeness.of(text);
        bytes += text.length();
        lines += read.lines();
        if (bytes > MOST_BYTES || lines > MOST_LINES) {
            throw new TooMuchException();
        }
        texts.add(file.path(), read);
    }

    /** Returns how large a file is, and of one that is not there that it is too large to be read. */
    private long measured(Gone file) throws IOException {
        try {
            return history.mainline().reader().getObjectSize(file.entry().id(), Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            if (TEXTS.stream().anyMatch(file.path()::endsWith)) {
                throw new MissingBytesException(file.path());
            }
            return CommittedText.MAX_BYTES + 1L;
        } catch (IncorrectObjectTypeException e) {
            return CommittedText.MAX_BYTES + 1L;
        }
    }
}
