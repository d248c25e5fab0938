package tw.portfolio.replay;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The files of one commit.
 *
 * @param files blob ids by path
 */
record Tree(NavigableMap<String, ObjectId> files) {
    static final Tree EMPTY = new Tree(new TreeMap<>());

    Tree {
        files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    }

    /** Returns this tree with what {@code branch} changed since {@code base}; the branch wins where both did. */
    Tree merged(Tree base, Tree branch) {
        NavigableMap<String, ObjectId> merged = new TreeMap<>(files);
        branch.files.forEach((path, id) -> {
            if (!id.equals(base.files.get(path))) {
                merged.put(path, id);
            }
        });
        base.files.keySet().stream()
                .filter(path -> !branch.files.containsKey(path))
                .forEach(merged::remove);
        return new Tree(merged);
    }
}
