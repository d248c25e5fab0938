package tw.portfolio.source;

import java.io.Closeable;
import java.io.IOException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files that trees list, each held to be one: a tree may list a folder, a commit or a tag as a file, and Git hands it on. Of each object
 * only the beginning is looked at, which says what it is.
 */
final class ListedFiles implements Closeable {
    /** In bytes; objects of more are opened, and not read. */
    private static final int LEAST_READ = 1;

    private final Repository repository;
    private final ObjectReader reader;

    ListedFiles(Repository repository) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        reader.setStreamFileThreshold(LEAST_READ);
    }

    /** Returns the file that a tree lists, under a path of ours. */
    SourceFile file(String path, TreeWalk walk, int tree) throws IOException {
        ObjectId id = walk.getObjectId(tree);
        SourceFile.Mode listed = mode(walk.getFileMode(tree));
        SourceFile.Mode mode =
                listed == SourceFile.Mode.SUBMODULE || isFile(id) ? listed : SourceFile.Mode.OTHER_OBJECT;
        SourceFile file = new SourceFile(new GitBlob(repository, path, id), mode);
        return file.isElsewhere() ? new SourceFile(new NoFile(path, id.name()), mode) : file;
    }

    /** Returns whether an object is a file, or is not here: of that, whoever reads it tells. */
    private boolean isFile(ObjectId id) throws IOException {
        try {
            return reader.open(id, Constants.OBJ_BLOB).getType() == Constants.OBJ_BLOB;
        } catch (IncorrectObjectTypeException e) {
            return false;
        } catch (MissingObjectException e) {
            return true;
        }
    }

    private static SourceFile.Mode mode(FileMode mode) {
        if (mode == FileMode.EXECUTABLE_FILE) {
            return SourceFile.Mode.EXECUTABLE;
        }
        if (mode == FileMode.SYMLINK) {
            return SourceFile.Mode.SYMBOLIC_LINK;
        }
        return mode == FileMode.GITLINK ? SourceFile.Mode.SUBMODULE : SourceFile.Mode.REGULAR;
    }

    @Override
    public void close() {
        reader.close();
    }
}
