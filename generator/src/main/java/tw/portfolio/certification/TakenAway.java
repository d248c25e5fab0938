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
import java.util.stream.Stream;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.source.GitPath;
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

    private final SourceHistory history;
    private final List<Gone> files = new ArrayList<>();
    private final Map<ObjectId, List<String>> named = new HashMap<>();
    private final AlikeTexts texts = new AlikeTexts();
    private final NavigableMap<Long, List<Gone>> bySize = new TreeMap<>();
    private final List<Gone> odd = new ArrayList<>();
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
                    add(new Gone(GitPath.of(walk), new Trees.Entry(walk.getFileMode(0), walk.getObjectId(0))));
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
     * Returns how much each file has in common with one, of those that have enough.
     *
     * @param times as many times larger, or smaller, as a file may be, and of how many parts of the larger one is enough
     */
    SortedMap<String, Double> alike(byte[] file, int times) throws IOException {
        NavigableMap<Long, List<Gone>> near =
                unread().tailMap((long) file.length / times, true).headMap((long) file.length * times, true);
        for (List<Gone> of : near.values()) {
            for (Gone each : of) {
                read(each);
            }
        }
        near.clear();
        SortedMap<String, Double> alike = texts.to(Likeness.of(file), 1.0 / times);
        if (texts.looked() > MOST_LOOKED) {
            throw new TooMuchException();
        }
        return alike;
    }

    /**
     * Returns the files that cannot be compared with one, for one of the two is too large to be read, or is no file though it is listed as one:
     * nobody can say that they are not the same.
     *
     * @param size of what they would be compared with, in bytes
     * @param times as many times larger, or smaller, as a file may be
     */
    List<String> incomparable(long size, int times) throws IOException {
        unread();
        long least = Math.max(size / times, size > CommittedText.MAX_BYTES ? 0 : CommittedText.MAX_BYTES + 1L);
        Stream<Gone> large =
                least > size * times ? Stream.empty() : sized(bySize.subMap(least, true, size * times, true));
        return Stream.concat(odd.stream(), large).map(Gone::path).toList();
    }

    private static Stream<Gone> sized(NavigableMap<Long, List<Gone>> files) {
        return files.values().stream().flatMap(List::stream);
    }

    private NavigableMap<Long, List<Gone>> unread() throws IOException {
        if (unread.isEmpty()) {
            for (Gone file : files) {
                if (CommittedText.isRegular(file.entry().mode())) {
                    measure(file);
                }
            }
            unread = Optional.of(new TreeMap<>(bySize.headMap((long) CommittedText.MAX_BYTES, true)));
        }
        return unread.get();
    }

    private void read(Gone file) throws IOException {
        byte[] all = history.versions().bytes(file.entry(), file.path()).orElse(new byte[0]);
        Likeness read = Likeness.of(all);
        bytes += all.length;
        lines += read.lines();
        if (bytes > MOST_BYTES || lines > MOST_LINES) {
            throw new TooMuchException();
        }
        texts.add(file.path(), read);
    }

    private void measure(Gone file) throws IOException {
        try {
            long size = history.mainline().reader().getObjectSize(file.entry().id(), Constants.OBJ_BLOB);
            bySize.computeIfAbsent(size, it -> new ArrayList<>(1)).add(file);
        } catch (MissingObjectException e) {
            throw new MissingBytesException(file.path());
        } catch (IncorrectObjectTypeException e) {
            odd.add(file);
        }
    }
}
