package tw.portfolio.source;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

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
        if (settings.workTree()) {
            Optional<GitFolder> folder = GitFolder.at(settings.location());
            Optional<Source.Head> head =
                    folder.isEmpty() ? Optional.empty() : Optional.of(head(settings, folder.get()));
            return FolderSource.of(settings.name(), settings.location(), head);
        }
        return GitSource.of(settings.name(), head(settings));
    }

    /** Opens the commit at the head of the branch; the caller closes the repository. */
    static Source.Head head(SourceSettings settings) throws IOException {
        IsolatedSystem.install();
        return head(
                settings,
                GitFolder.at(settings.location()).orElseThrow(() -> new NoRepositoryException(settings.location())));
    }

    /** Returns whether the main line of a source holds a commit. */
    public static boolean holds(SourceSettings settings, String commit) throws IOException {
        Source.Head head = head(settings);
        try (Repository repository = head.repository()) {
            return holds(repository, ObjectId.fromString(head.commit()), commit);
        }
    }

    private static boolean holds(Repository repository, ObjectId head, String commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            RevCommit step = walk.parseCommit(head);
            while (!step.name().equals(commit) && step.getParentCount() > 0) {
                step = walk.parseCommit(step.getParent(0));
            }
            return step.name().equals(commit);
        }
    }

    /**
     * Returns the reference of a branch, of the repository itself or of a remote's as it was fetched last, that is ahead of what was read.
     *
     * @param branch without {@code refs/heads/}
     */
    public static Optional<String> ahead(Source.Head read, String branch) throws IOException {
        Repository repository = read.repository();
        for (Ref ref : repository.getRefDatabase().getRefs()) {
            if (isOf(ref.getName(), branch)
                    && ref.getObjectId() != null
                    && !ref.getObjectId().name().equals(read.commit())
                    && holds(repository, ref.getObjectId(), read.commit())) {
                return Optional.of(ref.getName());
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(String reference, String branch) {
        return reference.equals(Constants.R_HEADS + branch)
                || (reference.startsWith(Constants.R_REMOTES) && reference.endsWith("/" + branch));
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

    private static Source.Head head(SourceSettings settings, GitFolder folder) throws IOException {
        Hiding.refuse(folder.directory());
        Repository repository = new CheckedRepository(new FileRepositoryBuilder()
                .setFS(new ReadOnlyFiles())
                .setGitDir(folder.directory().toFile())
                .setBare()
                .setMustExist(true)
                .setup());
        try {
            return Branches.head(settings, folder, repository);
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
    }
}
