package tw.portfolio.source;

import java.io.File;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * What the Git library may do with files: read those of a repository but its configuration, which may name other files and programs,
 * set a work tree elsewhere or let a forged commit-graph count. Nothing can be run.
 */
final class ReadOnlyFiles extends FS {

    @Override
    public FS newInstance() {
        return new ReadOnlyFiles();
    }

    /** HEAD is a file, so that nothing can be below it. */
    @Override
    public File resolve(File folder, String name) {
        return Constants.CONFIG.equals(name)
                ? new File(new File(folder, Constants.HEAD), name)
                : super.resolve(folder, name);
    }

    @Override
    public boolean supportsExecute() {
        return false;
    }

    @Override
    public boolean isCaseSensitive() {
        return true;
    }

    @Override
    public boolean canExecute(File file) {
        return false;
    }

    @Override
    public boolean setExecute(File file, boolean executable) {
        return false;
    }

    @Override
    public boolean retryFailedLockFileCommit() {
        return false;
    }

    @Override
    protected @Nullable File discoverGitExe() {
        return null;
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
        throw new UnsupportedOperationException("no program is run: " + command);
    }
}
