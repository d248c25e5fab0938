package tw.portfolio.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;
import tw.portfolio.blob.Blob;

/** One file of a merge, as Git merges lines. */
final class TextMerge {
    private static final int MAX_TEXT_BYTES = 4 << 20;
    private final Repository repository;

    TextMerge(Repository repository) {
        this.repository = repository;
    }

    /** Returns what becomes of a file: the side that changed it, both sides' lines, or the branch's where they collide. */
    SourceFile of(ObjectId base, SourceFile ours, SourceFile theirs) {
        boolean alike = ours.blob().id().equals(theirs.blob().id());
        if (alike || ours.blob().id().equals(base.name())) {
            return theirs;
        }
        try {
            return merged(base, ours, theirs)
                    .map(bytes -> new SourceFile(new Made(theirs.path(), bytes), theirs.mode()))
                    .orElse(theirs);
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return theirs; // what Git calls a file may be another repository's commit
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> merged(ObjectId base, SourceFile ours, SourceFile theirs) throws IOException {
        Optional<RawText> before = text(base);
        Optional<RawText> main = text(ObjectId.fromString(ours.blob().id()));
        Optional<RawText> branch = text(ObjectId.fromString(theirs.blob().id()));
        if (before.isEmpty() || main.isEmpty() || branch.isEmpty()) {
            return Optional.empty();
        }
        if (!LineWork.isBounded(before.get(), main.get()) || !LineWork.isBounded(before.get(), branch.get())) {
            return Optional.empty();
        }
        MergeResult<RawText> merge = new MergeAlgorithm(new HistogramDiff())
                .merge(RawTextComparator.DEFAULT, before.get(), main.get(), branch.get());
        if (merge.containsConflicts()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MergeFormatter().formatMerge(bytes, merge, List.of("", "", ""), StandardCharsets.UTF_8);
        return Optional.of(bytes.toByteArray());
    }

    private Optional<RawText> text(AnyObjectId blob) throws IOException {
        ObjectLoader loader = repository.open(blob, Constants.OBJ_BLOB);
        if (loader.getSize() > MAX_TEXT_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = loader.getBytes();
        return RawText.isBinary(bytes, bytes.length, true) ? Optional.empty() : Optional.of(new RawText(bytes));
    }

    /** A file that no commit has yet. */
    private static final class Made implements Blob {
        private final String path;
        private final byte[] bytes;

        Made(String path, byte[] bytes) {
            this.path = path;
            this.bytes = bytes;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String id() {
            try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
                return formatter.idFor(Constants.OBJ_BLOB, bytes).name();
            }
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
