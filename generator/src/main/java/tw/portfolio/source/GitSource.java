package tw.portfolio.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of the commit at the head of a branch. */
final class GitSource implements Source {
    private final String name;
    private final Head head;
    private final List<SourceFile> files;

    private GitSource(String name, Head head, List<SourceFile> files) {
        this.name = name;
        this.head = head;
        this.files = files;
    }

    static GitSource of(String name, Head head) throws IOException {
        Repository repository = head.repository();
        List<SourceFile> files = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(head.commit())).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                files.add(new SourceFile(
                        new GitBlob(repository, walk.getPathString(), walk.getObjectId(0)), mode(walk.getFileMode(0))));
            }
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return new GitSource(name, head, List.copyOf(files));
    }

    static SourceFile.Mode mode(FileMode mode) {
        if (mode == FileMode.EXECUTABLE_FILE) {
            return SourceFile.Mode.EXECUTABLE;
        }
        if (mode == FileMode.SYMLINK) {
            return SourceFile.Mode.SYMBOLIC_LINK;
        }
        return mode == FileMode.GITLINK ? SourceFile.Mode.SUBMODULE : SourceFile.Mode.REGULAR;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<SourceFile> files() {
        return files;
    }

    @Override
    public boolean workTree() {
        return false;
    }

    @Override
    public Optional<Head> head() {
        return Optional.of(head);
    }

    @Override
    public void close() {
        head.repository().close();
    }
}
