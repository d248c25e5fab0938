package tw.portfolio.torture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Writes objects of any content into the packs of one repository. */
public final class Pen implements Closeable {
    private final Path folder;
    private final FileRepository repository;
    private final PackInserter inserter;

    private Pen(Path folder, FileRepository repository) {
        this.folder = folder;
        this.repository = repository;
        this.inserter = repository.getObjectDatabase().newPackInserter();
    }

    /** Begins a bare repository whose HEAD names {@code main}. */
    public static Pen begin(Path folder) throws IOException {
        NativeGit.in(folder).run("init", "-q", "--bare", "-b", "main");
        return open(folder);
    }

    public static Pen open(Path folder) throws IOException {
        return new Pen(folder, new FileRepository(folder.toFile()));
    }

    public Folder.Node file(String text) throws IOException {
        return file(FileMode.REGULAR_FILE, text);
    }

    public Folder.Node file(FileMode mode, String text) throws IOException {
        return Folder.Node.of(mode, inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the files below a folder of the disk, each as a regular one. */
    public Folder copy(Path from) throws IOException {
        Folder copied = Folder.EMPTY;
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                copied = copied.with(
                        from.relativize(file).toString().replace('\\', '/'), Optional.of(file(Files.readString(file))));
            }
        }
        return copied;
    }

    /** Returns the files of a commit, or of a tree. */
    public Folder read(ObjectId tree) throws IOException {
        try (RevWalk objects = new RevWalk(repository);
                TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(objects.parseTree(tree));
            Map<String, Folder.Node> children = new TreeMap<>();
            while (walk.next()) {
                Folder.Node node = walk.isSubtree()
                        ? Folder.Node.of(read(walk.getObjectId(0)))
                        : Folder.Node.of(walk.getFileMode(0), walk.getObjectId(0));
                children.put(walk.getNameString(), node);
            }
            return Folder.of(children);
        }
    }

    /** Writes a commit; {@code rest} is everything from the author's line on. */
    public ObjectId commit(Folder files, List<ObjectId> parents, String rest) throws IOException {
        StringBuilder raw =
                new StringBuilder("tree ").append(files.write(inserter).name()).append('\n');
        parents.forEach(parent -> raw.append("parent ").append(parent.name()).append('\n'));
        return raw(raw.append(rest).toString());
    }

    /** Writes a commit as it is given. */
    public ObjectId raw(String commit) throws IOException {
        return inserter.insert(Constants.OBJ_COMMIT, commit.getBytes(StandardCharsets.UTF_8));
    }

    public ObjectId tree(Folder files) throws IOException {
        return files.write(inserter);
    }

    /** Points a ref at a commit. */
    public void point(String ref, ObjectId commit) throws IOException {
        inserter.flush();
        Path file = folder.resolve(ref);
        Files.createDirectories(file.getParent());
        Files.writeString(file, commit.name() + "\n");
    }

    @Override
    public void close() throws IOException {
        inserter.flush();
        inserter.close();
        repository.close();
    }
}
