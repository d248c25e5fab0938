package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
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

    /** Returns the id of the tree of files whose paths share their first {@code prefix} characters, however deep they lie. */
    private static ObjectId tree(List<Blob> files, int prefix) {
        List<Blob> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(Blob::path)); // so that what one folder holds stands together
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder("", prefix));
        for (Blob file : sorted) {
            while (!open.element().holds(file.path(), prefix)) {
                close(open);
            }
            int begin = open.element().end();
            for (int slash = file.path().indexOf('/', begin);
                    slash >= 0;
                    slash = file.path().indexOf('/', begin)) {
                begin = slash + 1;
                open.push(new Folder(file.path().substring(prefix, begin), begin));
            }
            open.element().put(file.path().substring(begin), FileMode.REGULAR_FILE, ObjectId.fromString(file.id()));
        }
        while (open.size() > 1) {
            close(open);
        }
        return open.element().id();
    }

    private static void close(Deque<Folder> open) {
        Folder full = open.pop();
        String name = full.path.substring(open.element().path.length());
        open.element().put(name, FileMode.TREE, full.id());
    }

    /** A folder whose files are being gathered. */
    private static final class Folder {
        /** Within the record, with a slash at its end; empty for the record itself. */
        private final String path;

        private final int end;
        private final Map<String, Child> children = new LinkedHashMap<>();

        private record Child(FileMode mode, ObjectId id) {}

        Folder(String path, int end) {
            this.path = path;
            this.end = end;
        }

        int end() {
            return end;
        }

        boolean holds(String file, int prefix) {
            return file.startsWith(path, prefix);
        }

        /** Puts in a child; a folder goes by its name with the slash, by which Git sorts it. */
        void put(String name, FileMode mode, ObjectId id) {
            children.putIfAbsent(name, new Child(mode, id));
        }

        ObjectId id() {
            TreeFormatter tree = new TreeFormatter();
            children.entrySet().stream()
                    .sorted(Comparator.comparing(
                            child -> child.getKey().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                    .forEach(child -> tree.append(
                            child.getKey().replaceAll("/$", ""),
                            child.getValue().mode(),
                            child.getValue().id()));
            try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
                return tree.computeId(formatter);
            }
        }
    }
}
