package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.WholeWalk;
import tw.portfolio.source.yaml.Node;

/** Compares a record as it stood at two commits: its fields, its text and what is attached to it. */
final class RecordDifferences {
    private static final Text NONE = Text.same("");
    private static final Text HIDDEN = new Text("（內容不顯示）", "(not shown)");
    private static final Text UNFOLDS = new Text(
            "（資料夾與檔案超過 " + Trees.MAX_FILES + " 個，不比較）",
            "(more than " + Trees.MAX_FILES + " files and folders, not compared)");
    private final ObjectReader reader;
    private final CommittedText text;
    private final Trees trees;

    RecordDifferences(Mainline mainline) {
        this.reader = mainline.reader();
        this.text = new CommittedText(reader);
        this.trees = mainline.trees();
    }

    /** Returns what differs; numbers and birth dates are shown by nobody. */
    List<Difference> between(Optional<RevCommit> before, Optional<RevCommit> after, RecordKind kind, String file)
            throws IOException {
        try {
            return compared(before, after, kind, file);
        } catch (WholeWalk.ManyFilesException e) {
            return List.of(new Difference(
                    Difference.What.ATTACHMENT,
                    Difference.How.CHANGED,
                    Text.same(FieldDifferences.cut(e.path()) + "/"),
                    NONE,
                    UNFOLDS));
        }
    }

    private List<Difference> compared(
            Optional<RevCommit> before, Optional<RevCommit> after, RecordKind kind, String file) throws IOException {
        SortedMap<String, Trees.Entry> old = files(before, kind.identity(file));
        SortedMap<String, Trees.Entry> now = files(after, kind.identity(file));
        List<Difference> found = new ArrayList<>();
        Optional<Trees.Entry> oldFile = Optional.ofNullable(old.remove(file));
        Optional<Trees.Entry> newFile = Optional.ofNullable(now.remove(file));
        if (!oldFile.equals(newFile)) {
            found.addAll(ofFile(text(oldFile, file), text(newFile, file), kind, file));
        }
        attachments(old, now, kind.identity(file).length() + 1, found);
        return found;
    }

    private SortedMap<String, Trees.Entry> files(Optional<RevCommit> commit, String path) throws IOException {
        return commit.isEmpty() ? new TreeMap<>() : trees.files(commit.get().getTree(), path);
    }

    /** What was written: nothing where there is no file, absent where it cannot be read. */
    private Optional<byte[]> text(Optional<Trees.Entry> file, String path) throws IOException {
        try {
            return file.isEmpty() ? Optional.of(new byte[0]) : text.of(file.get(), path);
        } catch (MissingBytesException e) {
            return Optional.empty(); // a clone without blobs
        }
    }

    private static List<Difference> ofFile(
            Optional<byte[]> before, Optional<byte[]> after, RecordKind kind, String file) {
        Optional<Node> old = before.flatMap(bytes -> CommittedRecord.fields(kind, file, bytes));
        Optional<Node> now = after.flatMap(bytes -> CommittedRecord.fields(kind, file, bytes));
        boolean known = kind != RecordKind.IDENTITIES && before.isPresent() && after.isPresent();
        List<Difference> found = new ArrayList<>();
        if (known) {
            found.addAll(FieldDifferences.between(old, now, kind.form()));
            body(before.get(), after.get(), kind).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            Text name = Text.same(file.substring(file.lastIndexOf('/') + 1));
            found.add(new Difference(Difference.What.FILE, Difference.How.CHANGED, name, NONE, known ? NONE : HIDDEN));
        }
        return found;
    }

    private static Optional<Difference> body(byte[] before, byte[] after, RecordKind kind) {
        String old = kind.markdown() ? CommittedRecord.body(before).strip() : "";
        String now = kind.markdown() ? CommittedRecord.body(after).strip() : "";
        return old.equals(now)
                ? Optional.empty()
                : Optional.of(Difference.of(
                        Difference.What.TEXT, new Text("內文", "text"), written(old, now), written(now, old)));
    }

    /** Returns how long a text is, and the first line in which it is not the other. */
    private static Text written(String text, String other) {
        if (text.isEmpty() || other.isEmpty()) {
            return characters(text);
        }
        String[] others = other.split("\n", -1);
        String[] lines = text.split("\n", -1);
        int line = 0;
        while (line < lines.length - 1 && line < others.length && lines[line].equals(others[line])) {
            line++;
        }
        String shown = FieldDifferences.cut(lines[line]);
        Text count = characters(text);
        return new Text(count.zh() + "「" + shown + "」", count.en() + ", \"" + shown + "\"");
    }

    private static Text characters(String text) {
        int count = text.codePointCount(0, text.length());
        return count == 0 ? NONE : new Text(count + " 字", count + " characters");
    }

    private void attachments(
            SortedMap<String, Trees.Entry> old, SortedMap<String, Trees.Entry> now, int prefix, List<Difference> found)
            throws IOException {
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            Optional<ObjectId> before = Optional.ofNullable(old.get(name)).map(Trees.Entry::id);
            Optional<ObjectId> after = Optional.ofNullable(now.get(name)).map(Trees.Entry::id);
            if (!before.equals(after)) {
                found.add(Difference.of(
                        Difference.What.ATTACHMENT,
                        Text.same(FieldDifferences.cut(name.substring(prefix))),
                        size(before),
                        size(after)));
            }
        }
    }

    /** Returns a file's size in words; a mark where it is not known. */
    private Text size(Optional<ObjectId> file) throws IOException {
        if (file.isEmpty()) {
            return NONE;
        }
        try {
            long bytes = reader.getObjectSize(file.get(), Constants.OBJ_BLOB);
            return Text.same(bytes < 1024 ? bytes + " B" : (bytes + 1023) / 1024 + " KB");
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Text.same("?");
        }
    }
}
