package tw.portfolio.certification;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.binding.CommittedRecord;

/** What students' record files said of themselves at one commit or another. */
final class StatedReader {
    private final CommittedText text;
    private final Trees trees;

    StatedReader(ObjectReader reader, Trees trees) {
        this.text = new CommittedText(reader);
        this.trees = trees;
    }

    /** Returns what the record says at the commit, as far as records of its kind name whose they are. */
    Stated stated(RevCommit commit, Tracked record) throws IOException {
        return Stated.anything(record.kind()) ? stated(commit, record.file()) : Stated.NOTHING;
    }

    /** Returns what the file says at the commit; nothing where it cannot be read as a record. */
    Stated stated(RevCommit commit, String file) throws IOException {
        Optional<Trees.Entry> found = trees.entry(commit, file);
        Optional<byte[]> bytes = found.isEmpty() ? Optional.empty() : text.of(found.get(), file);
        return bytes.flatMap(it -> CommittedRecord.read(Stated.class, file, it)).orElse(Stated.NOTHING);
    }
}
