package tw.portfolio.certification;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.source.CommitFiles;
import tw.portfolio.source.SourceFile;

/** A record as a forge would leave it, which merges a branch into the main line as that stands now. */
final class JoinedRecord {
    private static final int MOST_FILES = 500;
    private final Repository repository;
    private final StepCommit line;
    private final Trees trees;
    private final CommittedText text;
    private final ThreeWay threeWay;

    JoinedRecord(SourceHistory history) {
        this.repository = history.source().head().orElseThrow().repository();
        this.line = history.mainline().head();
        this.trees = history.mainline().trees();
        this.text = new CommittedText(history.mainline().reader());
        this.threeWay = new ThreeWay(history.mainline());
    }

    /** Returns its files, sorted by path: of each the main line's where the branch left it alone, else the branch's. */
    List<SourceFile> files(Mainline.Unmerged branch, String path) throws IOException {
        SortedMap<String, SourceFile> before = branch.bases().isEmpty()
                ? new TreeMap<>()
                : byPath(branch.bases().get(0), path);
        SortedMap<String, SourceFile> theirs = byPath(branch.commits().get(0), path);
        SortedMap<String, SourceFile> joined = byPath(line, path);
        joined.keySet().removeIf(file -> !theirs.containsKey(file) && before.containsKey(file));
        theirs.forEach((file, their) -> {
            if (!before.containsKey(file) || !isSame(before.get(file), their)) {
                joined.put(file, their);
            }
        });
        return List.copyOf(joined.values());
    }

    private SortedMap<String, SourceFile> byPath(StepCommit commit, String path) throws IOException {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        files(commit, path).forEach(file -> files.put(file.path(), file));
        return files;
    }

    /** Returns its files as a commit has them. */
    List<SourceFile> files(StepCommit commit, String path) throws IOException {
        return CommitFiles.at(repository, commit.getTree(), path, MOST_FILES);
    }

    private static boolean isSame(SourceFile one, SourceFile other) {
        return one.mode() == other.mode() && one.blob().id().equals(other.blob().id());
    }

    /** Returns its own file; as the branch has it where the lines of both sides collide. */
    Optional<byte[]> own(Mainline.Unmerged branch, String file) throws IOException {
        StepCommit tip = branch.commits().get(0);
        Optional<Trees.Entry> ours = trees.entry(line, file);
        Optional<Trees.Entry> theirs = trees.entry(tip, file);
        for (StepCommit base : branch.bases()) {
            Optional<Trees.Entry> before = trees.entry(base, file);
            if (before.equals(ours)) {
                return own(tip, file);
            }
            if (before.equals(theirs)) {
                return own(line, file);
            }
            Optional<byte[]> both = both(before, ours, theirs);
            if (both.isPresent()) {
                return both;
            }
        }
        return own(tip, file);
    }

    private Optional<byte[]> both(
            Optional<Trees.Entry> before, Optional<Trees.Entry> ours, Optional<Trees.Entry> theirs) throws IOException {
        if (before.isEmpty() || ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        try {
            return threeWay.merged(before.get(), ours.get(), theirs.get());
        } catch (MissingBytesException e) {
            return Optional.empty(); // a clone without blobs
        }
    }

    /** Returns its own file as a commit has it. */
    Optional<byte[]> own(StepCommit commit, String file) throws IOException {
        try {
            Optional<Trees.Entry> found = trees.entry(commit, file);
            return found.isEmpty() ? Optional.empty() : text.of(found.get(), file);
        } catch (MissingBytesException e) {
            return Optional.empty(); // a clone without blobs
        }
    }
}
