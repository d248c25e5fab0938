package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.WholeWalk;

/** Office files as they stood at one commit or another. */
final class Versions {
    private final String source;
    private final CommittedText text;
    private final Trees trees;

    /** A file is asked about more than once where somebody changed it, and reading it takes long. */
    private Optional<LastRead> last = Optional.empty();

    private record LastRead(Trees.Entry file, String path, boolean certain) {}

    Versions(String source, Mainline mainline) {
        this.source = source;
        this.text = new CommittedText(mainline.reader());
        this.trees = mainline.trees();
    }

    /** Returns the id of the record at a commit. */
    Optional<ObjectId> id(RevCommit commit, Tracked record) throws IOException {
        return trees.id(commit, record.path());
    }

    /** Returns the record before a step. */
    FileVersion before(StepCommit step, Tracked record) throws IOException {
        return step.getParentCount() == 0 ? FileVersion.NONE : at(step.getParent(0), record);
    }

    /**
     * Returns the record at a commit.
     *
     * @throws tw.portfolio.blob.MissingBytesException when the clone was made without its bytes: then nobody can say what is in force
     */
    FileVersion at(RevCommit commit, Tracked record) throws IOException {
        return new FileVersion(rows(commit, record), text(commit, record.file()), files(commit, record));
    }

    /** Returns what stands at a path but a folder, which is no file in its place. */
    private Optional<Trees.Entry> entry(RevCommit commit, String path) throws IOException {
        return trees.entry(commit, path).filter(it -> !it.mode().equals(FileMode.TREE));
    }

    /** Returns the text of a file, empty where there is none; nothing where it is no text that is read. */
    Optional<String> text(RevCommit commit, String path) throws IOException {
        Optional<Trees.Entry> file = entry(commit, path);
        return file.isEmpty() ? Optional.of("") : text(file.get(), path);
    }

    /** Returns the text of what a tree lists; nothing where it is no text that is read. */
    Optional<String> text(Trees.Entry file, String path) throws IOException {
        return text.of(file, path).map(CommittedRecord::text);
    }

    /** Returns the bytes of what a tree lists; nothing where it is no regular file, or larger than is read. */
    Optional<byte[]> bytes(Trees.Entry file, String path) throws IOException {
        return text.of(file, path);
    }

    /**
     * Returns the rows of the record's file at a commit, none where there is no file; nothing when it cannot be read.
     *
     * @throws tw.portfolio.blob.MissingBytesException when the clone was made without its bytes: then nobody can say what is in force
     */
    Optional<List<Row>> rows(RevCommit commit, Tracked record) throws IOException {
        Optional<Trees.Entry> file = entry(commit, record.file());
        if (file.isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<Row.Read> read =
                text.of(file.get(), record.file()).map(bytes -> Row.read(source, record.kind(), record.file(), bytes));
        last = read.map(it -> new LastRead(file.get(), record.file(), it.certain()));
        return read.flatMap(Row.Read::rows);
    }

    /** Returns a line of the record's file as a row of its own. */
    Row row(Tracked record, OwnedLines.Line line) {
        return Row.line(new Location(source, record.file(), line.number(), 1), new Row.Line(line.text()));
    }

    /**
     * Returns the text below the fields of a Markdown record, then the further files of the record's folder, none where it is one file; nothing
     * where there are more than are looked at.
     */
    Optional<List<Row>> files(RevCommit commit, Tracked record) throws IOException {
        List<Row> files = new ArrayList<>();
        if (record.kind().markdown()) {
            text(commit, record).ifPresent(files::add);
        }
        if (record.kind().unit() != RecordKind.Unit.DIRECTORY) {
            return Optional.of(files);
        }
        try {
            trees.files(commit.getTree(), record.path()).forEach((path, file) -> {
                if (!path.equals(record.file())) {
                    Row.File content =
                            new Row.File(file.mode().toString(), file.id().name(), Optional.empty());
                    files.add(Row.file(Location.ofFile(source, path), content));
                }
            });
            return Optional.of(files);
        } catch (WholeWalk.ManyFilesException e) {
            return Optional.empty();
        }
    }

    /** Returns the text below the fields of a record's own file; of what is no text that is read, whatever it is. */
    private Optional<Row> text(RevCommit commit, Tracked record) throws IOException {
        Optional<Trees.Entry> file = entry(commit, record.file());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = text.of(file.get(), record.file());
        return bytes.isPresent()
                ? WholeText.of(source, record.file(), bytes.get())
                : Optional.of(Row.file(
                        Location.ofFile(source, record.file()),
                        new Row.File(Row.File.TEXT, file.get().id().name(), Optional.empty())));
    }

    /** Returns whether the record's own file is there at a commit; a folder of its name is not it. */
    boolean hasOwnFile(RevCommit commit, Tracked record) throws IOException {
        return entry(commit, record.file()).isPresent();
    }

    /** Returns whether a step changed the record's own file, and not only files beside it. */
    boolean isOwnFileChanged(StepCommit step, Tracked record) throws IOException {
        return step.getParentCount() == 0
                || !entry(step, record.file()).equals(entry(step.getParent(0), record.file()));
    }

    /** Returns whether the record's file at a commit can be read in more ways than one. */
    boolean isDoubtful(RevCommit commit, Tracked record) throws IOException {
        Optional<Trees.Entry> file = entry(commit, record.file());
        Optional<LastRead> known = last.filter(
                it -> Optional.of(it.file()).equals(file) && it.path().equals(record.file()));
        if (known.isPresent()) {
            return !known.get().certain();
        }
        return file.isPresent()
                && text.of(file.get(), record.file())
                        .filter(bytes -> !CommittedRecord.isCertain(record.kind(), record.file(), bytes))
                        .isPresent();
    }

    /** Returns the record that rows make, or nothing when they make none. */
    Optional<Entry<?>> entry(Tracked record, List<Row> rows) {
        Blob file = record.entry().<Blob>map(Entry::file).orElseGet(() -> new DeletedFile(record.file()));
        List<Blob> attachments = record.entry().map(Entry::attachments).orElse(List.of()).stream()
                .filter(it -> rows.stream().anyMatch(row -> row.isFile(it.path())))
                .toList();
        BodyFacts body = record.entry().map(Entry::body).orElse(BodyFacts.none());
        return FormBinder.bind(record.kind().form(), Row.together(rows, Location.ofFile(source, record.file())))
                .value()
                .map(value -> new Entry<>(record.kind(), source, file, value, body, attachments));
    }
}
