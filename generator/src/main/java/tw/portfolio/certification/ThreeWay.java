package tw.portfolio.certification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.source.LineWork;
import tw.portfolio.source.WholeWalk;

/**
 * Recomputes what merging gives by itself, for one record, from the files of both sides and their common ancestor. No setting of a
 * repository and no rename detection has a part in it; where lines of both sides meet, nothing is given by itself.
 */
final class ThreeWay {
    /** The largest file merged line by line, in bytes; a larger one changed on both sides is nobody's clean merge. */
    private static final int MAX_TEXT_BYTES = 1 << 20;

    private static final int MAX_BASES = 4;
    private final ObjectReader reader;
    private final Trees trees;

    ThreeWay(Mainline mainline) {
        this.reader = mainline.reader();
        this.trees = mainline.trees();
    }

    /**
     * Returns whether the record in {@code merge} is what merging its two parents gives. Where histories crossed and there are several
     * common ancestors, a clean merge by any of them will do: it holds nothing but what the two sides hold.
     */
    boolean isClean(RevCommit merge, String path) throws IOException {
        if (merge.getParentCount() != 2) {
            return false;
        }
        try {
            return isMergeOf(merge, path);
        } catch (WholeWalk.ManyFilesException e) {
            return false; // a tree that unfolds without end is nobody's clean merge
        }
    }

    private boolean isMergeOf(RevCommit merge, String path) throws IOException {
        Sides sides = new Sides(
                trees.files(merge.getParent(0).getTree(), path),
                trees.files(merge.getParent(1).getTree(), path),
                trees.files(merge.getTree(), path));
        for (Optional<ObjectId> base : bases(merge)) {
            SortedMap<String, Trees.Entry> before = base.isPresent() ? trees.files(base.get(), path) : new TreeMap<>();
            if (sides.isCleanFrom(before)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a forge can merge the record of a branch by itself, given the trees of the common ancestors. */
    boolean merges(ObjectId ours, ObjectId theirs, List<ObjectId> bases, String path) throws IOException {
        try {
            SortedMap<String, Trees.Entry> main = trees.files(ours, path);
            SortedMap<String, Trees.Entry> branch = trees.files(theirs, path);
            for (ObjectId base : bases) {
                if (merges(main, branch, trees.files(base, path))) {
                    return true;
                }
            }
            return bases.isEmpty() && merges(main, branch, new TreeMap<>());
        } catch (WholeWalk.ManyFilesException e) {
            return false;
        }
    }

    private boolean merges(
            Map<String, Trees.Entry> main, Map<String, Trees.Entry> branch, Map<String, Trees.Entry> base)
            throws IOException {
        SortedSet<String> files = new TreeSet<>(main.keySet());
        files.addAll(branch.keySet());
        for (String file : files) {
            Trees.Entry before = base.get(file);
            Trees.Entry our = main.get(file);
            Trees.Entry their = branch.get(file);
            boolean oneSide =
                    Objects.equals(our, their) || Objects.equals(their, before) || Objects.equals(our, before);
            if (!oneSide && (before == null || our == null || their == null || !merges(before, our, their))) {
                return false;
            }
        }
        return true;
    }

    private boolean merges(Trees.Entry before, Trees.Entry our, Trees.Entry their) throws IOException {
        return merge(before, our, their).isPresent();
    }

    /** Returns the text that a forge makes of a file both sides changed; nothing where their lines collide. */
    Optional<byte[]> merged(Trees.Entry before, Trees.Entry our, Trees.Entry their) throws IOException {
        Optional<MergeResult<RawText>> merge = merge(before, our, their);
        return merge.isEmpty() ? Optional.empty() : Optional.of(bytes(merge.get()));
    }

    private Optional<MergeResult<RawText>> merge(Trees.Entry before, Trees.Entry our, Trees.Entry their)
            throws IOException {
        if (!regular(List.of(before, our, their))) {
            return Optional.empty();
        }
        Optional<RawText> base = text(before.id());
        Optional<RawText> main = text(our.id());
        Optional<RawText> branch = text(their.id());
        if (base.isEmpty()
                || main.isEmpty()
                || branch.isEmpty()
                || !LineWork.isBounded(base.get(), main.get())
                || !LineWork.isBounded(base.get(), branch.get())) {
            return Optional.empty();
        }
        MergeResult<RawText> merge = new MergeAlgorithm(new HistogramDiff())
                .merge(RawTextComparator.DEFAULT, base.get(), main.get(), branch.get());
        return Optional.of(merge).filter(it -> !it.containsConflicts());
    }

    /** Returns the trees of the common ancestors; one that is empty where there is no common ancestor. */
    private List<Optional<ObjectId>> bases(RevCommit merge) throws IOException {
        List<Optional<ObjectId>> bases = new ArrayList<>();
        try (RevWalk walk = new RevWalk(reader)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(merge.getParent(0)));
            walk.markStart(walk.parseCommit(merge.getParent(1)));
            for (RevCommit base = walk.next(); base != null && bases.size() < MAX_BASES; base = walk.next()) {
                bases.add(Optional.of(base.getTree().copy()));
            }
        }
        return bases.isEmpty() ? List.of(Optional.empty()) : bases;
    }

    /** The record on the main line, on the branch and as it was merged. */
    private final class Sides {
        private final SortedMap<String, Trees.Entry> ours;
        private final SortedMap<String, Trees.Entry> theirs;
        private final SortedMap<String, Trees.Entry> merged;

        Sides(
                SortedMap<String, Trees.Entry> ours,
                SortedMap<String, Trees.Entry> theirs,
                SortedMap<String, Trees.Entry> merged) {
            this.ours = ours;
            this.theirs = theirs;
            this.merged = merged;
        }

        boolean isCleanFrom(Map<String, Trees.Entry> base) throws IOException {
            SortedSet<String> files = new TreeSet<>(ours.keySet());
            files.addAll(theirs.keySet());
            files.addAll(merged.keySet());
            for (String file : files) {
                if (!isClean(file, base)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isClean(String file, Map<String, Trees.Entry> base) throws IOException {
            Trees.Entry before = base.get(file);
            Trees.Entry our = ours.get(file);
            Trees.Entry their = theirs.get(file);
            Trees.Entry result = merged.get(file);
            if (Objects.equals(our, their) || Objects.equals(their, before)) {
                return Objects.equals(result, our);
            }
            if (Objects.equals(our, before)) {
                return Objects.equals(result, their);
            }
            if (before == null || our == null || their == null || result == null) {
                return false;
            }
            return regular(List.of(before, our, their, result)) && isClean(before.id(), our.id(), their.id(), result);
        }

        private boolean isClean(ObjectId before, ObjectId our, ObjectId their, Trees.Entry result) throws IOException {
            Optional<RawText> base = text(before);
            Optional<RawText> main = text(our);
            Optional<RawText> branch = text(their);
            if (base.isEmpty() || main.isEmpty() || branch.isEmpty()) {
                return false;
            }
            if (!LineWork.isBounded(base.get(), main.get()) || !LineWork.isBounded(base.get(), branch.get())) {
                return false;
            }
            // git: merges with the histogram algorithm by default, formerly with Myers'; they rarely differ
            for (DiffAlgorithm algorithm : List.of(new HistogramDiff(), MyersDiff.INSTANCE)) {
                MergeResult<RawText> merge = new MergeAlgorithm(algorithm)
                        .merge(RawTextComparator.DEFAULT, base.get(), main.get(), branch.get());
                if (!merge.containsConflicts() && id(merge).equals(result.id())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean regular(List<Trees.Entry> entries) {
        return entries.stream().allMatch(entry -> entry.mode().equals(FileMode.REGULAR_FILE));
    }

    private Optional<RawText> text(AnyObjectId blob) throws IOException {
        ObjectLoader loader;
        try {
            loader = reader.open(blob, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            throw new MissingBytesException(blob.name());
        } catch (IncorrectObjectTypeException e) {
            return Optional.empty(); // git: a tree may list anything as a file
        }
        if (loader.getSize() > MAX_TEXT_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = loader.getBytes();
        return RawText.isBinary(bytes, bytes.length, true) ? Optional.empty() : Optional.of(new RawText(bytes));
    }

    private static ObjectId id(MergeResult<RawText> merge) throws IOException {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, bytes(merge));
        }
    }

    private static byte[] bytes(MergeResult<RawText> merge) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MergeFormatter().formatMerge(bytes, merge, Arrays.asList("", "", ""), StandardCharsets.UTF_8);
        return bytes.toByteArray();
    }
}
