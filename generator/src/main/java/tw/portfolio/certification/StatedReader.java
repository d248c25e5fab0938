package tw.portfolio.certification;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.model.RecordKind;

/** What students' record files said of themselves at one commit or another. */
final class StatedReader {
    /** As much of an earlier record file as is read, in bytes. */
    private static final int MAX_RECORD_BYTES = 2 << 20;

    private final ObjectReader reader;
    private final Trees trees;

    StatedReader(ObjectReader reader, Trees trees) {
        this.reader = reader;
        this.trees = trees;
    }

    /** Returns what the record says at the commit, as far as records of its kind name whose they are. */
    Stated stated(RevCommit commit, Tracked record) throws IOException {
        return record.kind() == RecordKind.OUTCOME || record.kind() == RecordKind.PERFORMANCE
                ? stated(commit, record.file())
                : Stated.NOTHING;
    }

    /** Returns what the file says at the commit; nothing where it cannot be read as a record. */
    Stated stated(RevCommit commit, String file) throws IOException {
        Optional<ObjectId> blob = trees.id(commit, file);
        if (blob.isEmpty()) {
            return Stated.NOTHING;
        }
        try {
            ObjectLoader loader = reader.open(blob.get(), Constants.OBJ_BLOB);
            return loader.getSize() > MAX_RECORD_BYTES
                    ? Stated.NOTHING
                    : CommittedRecord.read(Stated.class, file, loader.getBytes())
                            .orElse(Stated.NOTHING);
        } catch (MissingObjectException e) {
            throw new MissingBytesException(file);
        }
    }
}
