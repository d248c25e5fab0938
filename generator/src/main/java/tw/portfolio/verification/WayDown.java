package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from root trees down to one record and no further: it shows what stands there, or that nothing does. Each tree is read, hashed
 * and looked through once, however many commits have it.
 */
final class WayDown {
    private final String[] names;
    private final Forest forest;
    private final Map<String, Optional<GitTree.Child>> looked = new HashMap<>();

    /** Where trees come from, each the one of its id. */
    @FunctionalInterface
    interface Forest {
        GitTree tree(String id) throws IOException, ObjectChain.Broken;
    }

    /**
     * What stands at the record's path.
     *
     * @param child absent where a folder on the way lacks the next name
     * @param trees the ids of the folders on the way
     */
    record Standing(Optional<GitTree.Child> child, List<String> trees) {
        Standing {
            trees = List.copyOf(trees);
        }

        /** Returns the id of what stands there. */
        Optional<String> digest() {
            return child.map(GitTree.Child::id);
        }
    }

    WayDown(String record, Forest forest) {
        this.names = record.split("/", -1);
        this.forest = forest;
    }

    /** Walks down from a root tree. */
    Standing from(String root) throws IOException, ObjectChain.Broken {
        List<String> trees = new ArrayList<>();
        String id = root;
        for (int depth = 0; ; depth++) {
            trees.add(id);
            Optional<GitTree.Child> child = child(id, depth);
            if (child.isEmpty() || depth == names.length - 1) {
                return new Standing(child, trees);
            }
            if (!child.get().folder()) {
                return new Standing(Optional.empty(), trees);
            }
            id = child.get().id();
        }
    }

    private Optional<GitTree.Child> child(String id, int depth) throws IOException, ObjectChain.Broken {
        String key = depth + " " + id;
        Optional<GitTree.Child> known = looked.get(key);
        if (known == null) {
            known = forest.tree(id).child(names[depth]);
            looked.put(key, known);
        }
        return known;
    }
}
