package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;

/** The Git id that a record on disk would have once committed, each file as a regular one. */
final class Digest {

    private Digest() {}

    static String of(Entry<?> entry) {
        List<Blob> files = new ArrayList<>(entry.attachments());
        files.add(entry.file());
        return of(entry.kind(), entry.path(), files);
    }

    /**
     * Returns the id of a record that has these files.
     *
     * @param files at least one; the last is the record's own where it is one file
     */
    static String of(RecordKind kind, String path, List<Blob> files) {
        return kind.unit() == RecordKind.Unit.FILE
                ? files.get(files.size() - 1).id()
                : tree(files, path.length() + 1).name();
    }

    /** Returns the id of the tree of files whose paths share their first {@code prefix} characters. */
    private static ObjectId tree(List<Blob> files, int prefix) {
        Map<String, List<Blob>> children = new LinkedHashMap<>();
        for (Blob file : files) {
            int slash = file.path().indexOf('/', prefix);
            // a directory is kept under its name with the slash, by which Git sorts it
            String child =
                    slash < 0 ? file.path().substring(prefix) : file.path().substring(prefix, slash + 1);
            children.computeIfAbsent(child, name -> new ArrayList<>()).add(file);
        }
        TreeFormatter tree = new TreeFormatter();
        children.entrySet().stream()
                .sorted(Comparator.comparing(
                        child -> child.getKey().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .forEach(child -> append(tree, child.getKey(), child.getValue(), prefix));
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return tree.computeId(formatter);
        }
    }

    private static void append(TreeFormatter tree, String child, List<Blob> files, int prefix) {
        if (child.endsWith("/")) {
            tree.append(child.substring(0, child.length() - 1), FileMode.TREE, tree(files, prefix + child.length()));
        } else {
            tree.append(
                    child,
                    FileMode.REGULAR_FILE,
                    ObjectId.fromString(files.get(0).id()));
        }
    }
}
