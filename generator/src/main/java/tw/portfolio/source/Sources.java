package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import tw.portfolio.diagnostic.Text;

/** Opens repositories and folders safely. */
public final class Sources {

    private Sources() {}

    /**
     * Opens a source; the caller closes it.
     *
     * @throws SourceException when there is nothing to read, or what is there would hide history
     */
    public static Source open(SourceSettings settings) throws IOException {
        IsolatedSystem.install();
        Optional<Path> gitDirectory = gitDirectory(settings.location());
        if (settings.workTree()) {
            Optional<Source.Head> head =
                    gitDirectory.isEmpty() ? Optional.empty() : Optional.of(head(settings, gitDirectory.get()));
            return FolderSource.of(settings.name(), settings.location(), head);
        }
        return GitSource.of(settings.name(), head(settings));
    }

    /** Opens the commit at the head of the branch; the caller closes the repository. */
    static Source.Head head(SourceSettings settings) throws IOException {
        IsolatedSystem.install();
        Optional<Path> gitDirectory = gitDirectory(settings.location());
        return head(settings, gitDirectory.isPresent() ? gitDirectory.get() : noRepository(settings));
    }

    private static Path noRepository(SourceSettings settings) throws SourceException {
        throw new SourceException(new Text(
                settings.location() + " 不是 Git 儲存庫。請確認路徑，或加上 --worktree 直接讀取檔案（不會有認證結果）。",
                settings.location()
                        + " is no Git repository. Check the path, or add --worktree to read the files as they are (without"
                        + " certification)."));
    }

    /** Returns whether the main line of a source holds a commit. */
    public static boolean holds(SourceSettings settings, String commit) throws IOException {
        Source.Head head = head(settings);
        try (Repository repository = head.repository();
                RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            RevCommit step = walk.parseCommit(ObjectId.fromString(head.commit()));
            while (!step.name().equals(commit) && step.getParentCount() > 0) {
                step = walk.parseCommit(step.getParent(0));
            }
            return step.name().equals(commit);
        }
    }

    /**
     * Opens a source as it once stood; the caller closes it.
     *
     * @param commit one that its main line holds
     */
    public static Source openAt(SourceSettings settings, String commit) throws IOException {
        Source.Head head = head(settings);
        return GitSource.of(settings.name(), new Source.Head(head.repository(), commit, head.branch()));
    }

    static Optional<Path> gitDirectory(Path location) {
        Path inner = location.resolve(Constants.DOT_GIT);
        if (Files.isDirectory(inner)) {
            return Optional.of(inner);
        }
        boolean bare = Files.isDirectory(location.resolve("objects")) && Files.isRegularFile(location.resolve("HEAD"));
        return bare ? Optional.of(location) : Optional.empty();
    }

    private static Source.Head head(SourceSettings settings, Path gitDirectory) throws IOException {
        Hiding.refuse(gitDirectory);
        Repository repository = new FileRepositoryBuilder()
                .setGitDir(gitDirectory.toFile())
                .setMustExist(true)
                .build();
        // certification: a forged commit-graph can hide a merge, and the repository's own settings come before the
        // machine's
        repository
                .getConfig()
                .setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_COMMIT_GRAPH, false);
        String named = settings.branch().map(Sources::full).orElse(Constants.HEAD);
        Ref ref = repository.exactRef(named);
        if (ref == null || ref.getObjectId() == null) {
            repository.close();
            String branch = ref == null ? named : ref.getTarget().getName();
            throw new SourceException(new Text(
                    "儲存庫 " + settings.location() + " 沒有分支 " + branch + "。請用 --branch 指定主要分支。",
                    "the repository " + settings.location() + " has no branch " + branch
                            + ". Name the main branch with --branch."));
        }
        // a pipeline's checkout has a commit at HEAD and no branch
        return new Source.Head(
                repository, ref.getObjectId().name(), ref.getTarget().getName());
    }

    private static String full(String branch) {
        return branch.startsWith(Constants.R_REFS) ? branch : Constants.R_HEADS + branch;
    }
}
