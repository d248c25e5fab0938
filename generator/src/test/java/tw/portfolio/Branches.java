package tw.portfolio;

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

/** A bare repository with branches; each commit is the one before it with some files put or removed. */
final class Branches implements AutoCloseable {
    private final FileRepository repository;
    private SortedMap<String, byte[]> files = new TreeMap<>();
    private String email = "somebody@example.org";
    private ObjectId head = ObjectId.zeroId();
    private Instant now = Instant.parse("2026-09-01T00:00:00Z");

    private Branches(FileRepository repository) {
        this.repository = repository;
    }

    static Branches create(Path directory) throws IOException {
        FileRepository repository = new FileRepository(directory.toFile());
        repository.create(true);
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
        return new Branches(repository);
    }

    Branches lay(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return this;
    }

    Branches put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Branches remove(String path) {
        files.remove(path);
        return this;
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** Commits on top of the last commit and puts the branch there. */
    Branches commit(String branch) throws IOException {
        head = commit(head.equals(ObjectId.zeroId()) ? List.of() : List.of(head));
        return put(branch);
    }

    /** Commits beside the last commit and merges that, as a forge does, and puts the branch there. */
    Branches merge(String branch) throws IOException {
        head = commit(List.of(head, commit(List.of(head))));
        return put(branch);
    }

    /** Does the same with what somebody else wrote. */
    Branches merge(String branch, String writer) throws IOException {
        String merger = email;
        ObjectId written = by(writer).commit(List.of(head));
        head = by(merger).commit(List.of(head, written));
        return put(branch);
    }

    private ObjectId commit(List<ObjectId> parents) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (String path : List.copyOf(files.keySet())) {
                DirCacheEntry entry = new DirCacheEntry(path);
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, files.get(path)));
                builder.add(entry);
            }
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            commit.setParentIds(parents);
            PersonIdent somebody = new PersonIdent("somebody", email, now, ZoneOffset.UTC);
            commit.setAuthor(somebody);
            commit.setCommitter(somebody);
            commit.setMessage("more");
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            return made;
        }
    }

    private Branches put(String branch) throws IOException {
        RefUpdate update = repository.updateRef("refs/heads/" + branch);
        update.setNewObjectId(head);
        update.setForceUpdate(true);
        update.update();
        return this;
    }

    /** Commits under that address from now on. */
    Branches by(String address) {
        email = address;
        return this;
    }

    /** Commits at that moment from now on. */
    Branches on(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    /** Goes back to what somebody saw earlier. */
    Branches at(State state) {
        files = new TreeMap<>(state.files());
        head = state.head();
        return this;
    }

    /** Returns what there is now, to come back to. */
    State state() {
        return new State(new TreeMap<>(files), head);
    }

    record State(SortedMap<String, byte[]> files, ObjectId head) {}

    /** Makes HEAD the last commit and no branch, as a pipeline's checkout does. */
    Branches detach() throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD, true);
        update.setNewObjectId(head);
        update.forceUpdate();
        return this;
    }

    @Override
    public void close() {
        repository.close();
    }
}
