package tw.portfolio.replay;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The files of one commit.
 *
 * @param files by path
 */
record Tree(NavigableMap<String, Leaf> files) {
    static final Tree EMPTY = new Tree(new TreeMap<>());

    /** What stands at a path. */
    record Leaf(EntryMode mode, ObjectId id) {

        static Leaf file(ObjectId id) {
            return new Leaf(EntryMode.REGULAR, id);
        }
    }

    Tree {
        files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    }

    /** Returns this tree with what {@code branch} changed since {@code base}; the branch wins where both did. */
    Tree merged(Tree base, Tree branch) {
        NavigableMap<String, Leaf> merged = new TreeMap<>(files);
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
