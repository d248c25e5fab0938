package tw.portfolio.binding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/** A bare repository of one commit, made of files and of what only Git can hold. */
final class TestRepository {
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    private record Entry(FileMode mode, byte[] bytes) {}

    TestRepository folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        FileMode.REGULAR_FILE,
                        Files.readAllBytes(file));
            }
        }
        return this;
    }

    TestRepository put(String path, FileMode mode, byte[] bytes) {
        entries.put(path, new Entry(mode, bytes));
        return this;
    }

    TestRepository put(String path, String text) {
        return put(path, FileMode.REGULAR_FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the repository and returns its folder. */
    Path write(Path directory) throws IOException {
        try (FileRepository repository = new FileRepository(directory.toFile())) {
            repository.create(true);
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                DirCache index = DirCache.newInCore();
                DirCacheBuilder builder = index.builder();
                for (String path : List.copyOf(entries.keySet())) {
                    Entry entry = entries.get(path);
                    DirCacheEntry row = new DirCacheEntry(path);
                    row.setFileMode(entry.mode());
                    row.setObjectId(
                            entry.mode() == FileMode.GITLINK
                                    ? ObjectId.fromString("1".repeat(40))
                                    : inserter.insert(Constants.OBJ_BLOB, entry.bytes()));
                    builder.add(row);
                }
                builder.finish();
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(index.writeTree(inserter));
                PersonIdent nobody = new PersonIdent(
                        "nobody", "nobody@example.org", Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);
                commit.setAuthor(nobody);
                commit.setCommitter(nobody);
                commit.setMessage("all");
                ObjectId id = inserter.insert(commit);
                inserter.flush();
                RefUpdate update = repository.updateRef("refs/heads/main");
                update.setNewObjectId(id);
                update.update();
                repository.updateRef(Constants.HEAD).link("refs/heads/main");
            }
        }
        return directory;
    }
}
