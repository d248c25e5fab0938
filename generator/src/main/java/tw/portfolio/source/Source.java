package tw.portfolio.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/** One repository of the school, opened for reading; safe for use by several threads. */
public interface Source extends Closeable {

    /** Returns the name the school gave it. */
    String name();

    /** Returns every file, sorted by path as strings compare. */
    List<SourceFile> files();

    /** Returns whether the files may be others than those of the commit at the head: those on disk, or what a merge would give. */
    boolean workTree();

    /** Returns the repository and the commit at the head of the branch; absent for a plain folder. */
    Optional<Head> head();

    /** Returns whether every folder of the commit at the head can be read in one way only: it lists its names in Git's order, and none twice. */
    default boolean sound() {
        return true;
    }

    /** Returns the path of a file whose bytes this clone was made without; nothing for a whole one. */
    default Optional<String> lacking() throws IOException {
        return Optional.empty();
    }

    /**
     * The commit that is read.
     *
     * @param repository opened safely: no environment, no work tree operations, no commit graph
     * @param commit 40 lower-case hexadecimal digits
     * @param branch the full name, such as {@code refs/heads/main}; {@code HEAD} where no branch is checked out
     */
    record Head(Repository repository, String commit, String branch) {}

    @Override
    void close();
}
