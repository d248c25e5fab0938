package tw.portfolio.torture;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/** A directory of a commit that never changes: with another file it is another one, which shares what stayed the same. */
public final class Folder {
    public static final Folder EMPTY = new Folder(new TreeMap<>());
    private final Map<String, Node> children;
    private Optional<ObjectId> id = Optional.empty();

    /** What stands under a name: a file of some mode, or a directory. */
    public record Node(FileMode mode, Optional<ObjectId> file, Optional<Folder> folder) {
        static Node of(Folder folder) {
            return new Node(FileMode.TREE, Optional.empty(), Optional.of(folder));
        }

        /** Returns a file, which may be executable, a symbolic link or a submodule. */
        public static Node of(FileMode mode, ObjectId id) {
            return new Node(mode, Optional.of(id), Optional.empty());
        }
    }

    private Folder(Map<String, Node> children) {
        this.children = Collections.unmodifiableMap(children);
    }

    /** Returns a directory with what stands under each name. */
    public static Folder of(Map<String, Node> children) {
        return new Folder(new TreeMap<>(children));
    }

    public boolean isEmpty() {
        return children.isEmpty();
    }

    public Map<String, Node> children() {
        return children;
    }

    /** Returns what stands at a path. */
    public Optional<Node> at(String path) {
        int slash = path.indexOf('/');
        Optional<Node> child = Optional.ofNullable(children.get(slash < 0 ? path : path.substring(0, slash)));
        return slash < 0 ? child : child.flatMap(Node::folder).flatMap(it -> it.at(path.substring(slash + 1)));
    }

    /** Returns the directory at a path, empty when nothing or a file is there. */
    public Folder folder(String path) {
        return at(path).flatMap(Node::folder).orElse(EMPTY);
    }

    /** Returns this directory with something else, or nothing, at a path; a directory that would be empty is not there. */
    public Folder with(String path, Optional<Node> node) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        Optional<Node> child = node;
        if (slash >= 0) {
            child = Optional.of(Node.of(folder(name).with(path.substring(slash + 1), node)));
        }
        child = child.filter(it -> it.folder().map(folder -> !folder.isEmpty()).orElse(true));
        Map<String, Node> changed = new TreeMap<>(children);
        if (child.isPresent()) {
            changed.put(name, child.get());
        } else {
            changed.remove(name);
        }
        return new Folder(changed);
    }

    public Folder with(String path, Folder folder) {
        return with(path, Optional.of(Node.of(folder)));
    }

    public Folder without(String path) {
        return with(path, Optional.empty());
    }

    /** Returns the same files, the regular ones as executables. */
    public Folder executable() {
        return new Folder(children.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, child -> executable(child.getValue()), (a, b) -> a, TreeMap::new)));
    }

    private static Node executable(Node node) {
        return node.folder()
                .map(folder -> Node.of(folder.executable()))
                .orElseGet(() -> node.mode() == FileMode.REGULAR_FILE
                        ? Node.of(FileMode.EXECUTABLE_FILE, node.file().orElseThrow())
                        : node);
    }

    /** Writes the trees that were not written yet. */
    public ObjectId write(ObjectInserter inserter) throws IOException {
        if (id.isEmpty()) {
            TreeFormatter tree = new TreeFormatter();
            // git: a directory is sorted as if its name ended with a slash
            for (Map.Entry<String, Node> child : children.entrySet().stream()
                    .sorted(Comparator.comparing(
                            it -> it.getKey() + (it.getValue().folder().isPresent() ? "/" : "")))
                    .toList()) {
                Node node = child.getValue();
                ObjectId written = node.folder().isPresent()
                        ? node.folder().get().write(inserter)
                        : node.file().orElseThrow();
                tree.append(child.getKey(), node.mode(), written);
            }
            id = Optional.of(inserter.insert(tree));
        }
        return id.get();
    }
}
