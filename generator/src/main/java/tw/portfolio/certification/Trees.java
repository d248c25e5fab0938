package tw.portfolio.certification;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Records in the trees of commits: compared by their ids, and entered only where ids differ and something is looked for. */
final class Trees {
    private static final int MAX_FILES = 10_000;
    private final ObjectReader reader;

    Trees(ObjectReader reader) {
        this.reader = reader;
    }

    /** Returns the ids of those of the wanted paths that the commit has. */
    Map<String, ObjectId> ids(RevCommit commit, NavigableMap<String, ?> wanted) throws IOException {
        Map<String, ObjectId> found = new LinkedHashMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(commit.getTree());
            while (walk.next()) {
                String path = walk.getPathString();
                if (wanted.containsKey(path)) {
                    found.put(path, walk.getObjectId(0));
                } else if (walk.isSubtree() && anyBelow(path, wanted)) {
                    walk.enterSubtree();
                }
            }
        }
        return found;
    }

    private static boolean anyBelow(String directory, NavigableMap<String, ?> wanted) {
        String prefix = directory + "/";
        String next = wanted.ceilingKey(prefix);
        return next != null && next.startsWith(prefix);
    }

    /** Returns the id of what stands at {@code path}, or nothing when nothing does. */
    Optional<ObjectId> id(RevCommit commit, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
            return walk == null ? Optional.empty() : Optional.of(walk.getObjectId(0));
        }
    }

    /** A file as a tree lists it. */
    record Entry(FileMode mode, ObjectId id) {}

    /** A record, of an earlier commit perhaps, has more files than anybody can have written. */
    static final class ManyFilesException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the files of a record, by their path; a record that is one file is listed under its own path. */
    SortedMap<String, Entry> files(AnyObjectId tree, String path) throws IOException {
        SortedMap<String, Entry> files = new TreeMap<>();
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            if (walk == null) {
                return files;
            }
            if (!walk.isSubtree()) {
                files.put(path, new Entry(walk.getFileMode(0), walk.getObjectId(0)));
                return files;
            }
            try (TreeWalk inner = new TreeWalk(reader)) {
                inner.addTree(walk.getObjectId(0));
                inner.setRecursive(true);
                while (inner.next()) {
                    if (files.size() == MAX_FILES) {
                        throw new ManyFilesException();
                    }
                    files.put(
                            path + "/" + inner.getPathString(), new Entry(inner.getFileMode(0), inner.getObjectId(0)));
                }
            }
        }
        return files;
    }
}
