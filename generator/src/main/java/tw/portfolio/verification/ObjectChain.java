package tw.portfolio.verification;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way from a commit's root tree down to a record and to its files, every step recomputed from bytes. Where the bytes come from, a
 * repository or a proof, makes no difference.
 */
final class ObjectChain {
    private static final int MOST_DEPTH = 16;
    /** Of folders and files within a record, so that lists that name each other again and again come to an end. */
    private static final int MOST_NAMES = 10_000;

    private static final int LONGEST_PATH = 1_000;
    private final Trees source;
    private final Map<String, byte[]> trees = new LinkedHashMap<>();
    private final Map<String, GitTree> read = new HashMap<>();
    private final SortedMap<String, Integer> beside = new TreeMap<>();
    private final SortedMap<String, String> files = new TreeMap<>();
    private Optional<String> digest = Optional.empty();
    private int names;

    /** Where trees come from; nothing for one that is not there. */
    @FunctionalInterface
    interface Trees {
        Optional<byte[]> tree(String id) throws IOException;
    }

    /** Says what breaks the chain: a tree that is missing, altered or out of form, or something with no place in a record. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    private ObjectChain(Trees source) {
        this.source = source;
    }

    /**
     * Walks down to a record and to its files.
     *
     * @param root the id of the commit's root tree
     * @param record the record's path, a directory or a file
     */
    static ObjectChain of(String root, String record, Trees source) throws IOException, Broken {
        ObjectChain chain = new ObjectChain(source);
        GitTree.Child child =
                chain.down(root, record).filter(it -> it.folder() || it.file()).orElseThrow(() -> new Broken(record));
        chain.digest = Optional.of(child.id());
        if (child.file()) {
            chain.files.put(record.substring(record.lastIndexOf('/') + 1), child.id());
        } else {
            chain.record(child.id(), "", 0);
        }
        return chain;
    }

    /** Returns what stands at the record's path, and notes what else each folder on the way shows. */
    private Optional<GitTree.Child> down(String root, String record) throws IOException, Broken {
        WayDown.Standing found = new WayDown(record, this::tree).from(root);
        String path = "/";
        String[] parts = record.split("/", -1);
        for (int i = 0; i < found.trees().size(); i++) {
            beside.put(path, tree(found.trees().get(i)).children().size() - 1);
            path = (i == 0 ? "" : path + "/") + parts[i];
        }
        return found.child();
    }

    private void record(String id, String prefix, int depth) throws IOException, Broken {
        if (depth > MOST_DEPTH) {
            throw new Broken(prefix);
        }
        for (Map.Entry<String, GitTree.Child> child : tree(id).children().entrySet()) {
            String path = prefix + child.getKey();
            names++;
            if (!GitTree.readable(child.getKey()) || names > MOST_NAMES || path.length() > LONGEST_PATH) {
                throw new Broken(prefix);
            }
            if (child.getValue().folder()) {
                record(child.getValue().id(), path + "/", depth + 1);
            } else if (child.getValue().file()) {
                files.put(path, child.getValue().id());
            } else {
                throw new Broken(path);
            }
        }
    }

    private GitTree tree(String id) throws IOException, Broken {
        GitTree known = read.get(id);
        if (known == null) {
            known = tree(
                    tree -> {
                        Optional<byte[]> bytes = source.tree(tree);
                        bytes.ifPresent(it -> trees.put(tree, it));
                        return bytes;
                    },
                    id);
            read.put(id, known);
        }
        return known;
    }

    /** Reads a tree and makes sure that it is the one of that id. */
    static GitTree tree(Trees source, String id) throws IOException, Broken {
        byte[] bytes = source.tree(id).orElseThrow(() -> new Broken(id));
        if (!GitId.of("tree", bytes).equals(id)) {
            throw new Broken(id);
        }
        return GitTree.read(bytes).orElseThrow(() -> new Broken(id));
    }

    /** Returns the id of what stands at the record's path. */
    String digest() {
        return digest.orElseThrow();
    }

    /** Returns every tree on the way and within the record, by id. */
    Map<String, byte[]> trees() {
        return Collections.unmodifiableMap(trees);
    }

    /** Returns the blob ids of the record's files, by their names within it. */
    SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** Returns how many other names each folder on the way shows, by its path. */
    SortedMap<String, Integer> beside() {
        return Collections.unmodifiableSortedMap(beside);
    }
}
