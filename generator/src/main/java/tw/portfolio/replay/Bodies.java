package tw.portfolio.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The bytes a written history speaks of: those in its folder, or the sealed ones where somebody has edited since. */
final class Bodies implements AutoCloseable {
    private final Path folder;
    private final Map<String, ObjectId> sealed;
    private final Optional<Repository> enclosing;

    private Bodies(Path folder, Map<String, ObjectId> sealed, Optional<Repository> enclosing) {
        this.folder = folder;
        this.sealed = sealed;
        this.enclosing = enclosing;
    }

    static Bodies of(Path folder) throws IOException {
        return new Bodies(folder, Seal.read(folder), enclosing(folder));
    }

    private static Optional<Repository> enclosing(Path folder) throws IOException {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        return builder.getGitDir() == null ? Optional.empty() : Optional.of(builder.build());
    }

    /** Returns whether the history says which bytes it means, so that later edits can be told apart. */
    boolean isSealed() {
        return !sealed.isEmpty();
    }

    /** Returns the files of {@code path}, a file or a directory of the folder, sorted, with {@code /}. */
    List<String> files(String path) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        Path start = folder.resolve(path).normalize();
        if (Files.exists(start)) {
            try (Stream<Path> files = Files.walk(start)) {
                files.filter(Files::isRegularFile).forEach(file -> found.put(name(file), file));
            }
        }
        sealed.keySet().stream()
                .filter(name -> name.equals(path) || name.startsWith(path + "/"))
                .forEach(name -> found.put(name, folder.resolve(name)));
        return new ArrayList<>(found.keySet());
    }

    private String name(Path file) {
        return folder.normalize().relativize(file.normalize()).toString().replace('\\', '/');
    }

    /**
     * Returns the bytes the history means, or nothing when they are nowhere. Under a seal they are the sealed ones: what was edited or
     * added since is never taken for them, and is looked for in the enclosing repository.
     */
    Optional<byte[]> original(String file) throws IOException {
        Optional<byte[]> current = current(file);
        if (!isSealed()) {
            return current;
        }
        ObjectId id = sealed.get(file);
        if (id == null || (current.isPresent() && Seal.id(current.get()).equals(id))) {
            return id == null ? Optional.empty() : current;
        }
        boolean kept =
                enclosing.isPresent() && enclosing.get().getObjectDatabase().has(id);
        return kept ? Optional.of(enclosing.get().open(id, Constants.OBJ_BLOB).getBytes()) : Optional.empty();
    }

    /** Returns the bytes as they stand in the folder now. */
    Optional<byte[]> current(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }

    @Override
    public void close() {
        enclosing.ifPresent(Repository::close);
    }
}
