package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
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
        Path directory = gitDirectory.orElseThrow(() -> new SourceException(new Text(
                settings.location() + " 不是 Git 儲存庫。請確認路徑，或加上 --worktree 直接讀取檔案（不會有認證結果）。",
                settings.location()
                        + " is no Git repository. Check the path, or add --worktree to read the files as they are (without"
                        + " certification).")));
        return GitSource.of(settings.name(), head(settings, directory));
    }

    private static Optional<Path> gitDirectory(Path location) {
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
        String branch = settings.branch().map(name -> Constants.R_HEADS + name).orElse(repository.getFullBranch());
        Ref ref = branch == null ? null : repository.exactRef(branch);
        if (ref == null || ref.getObjectId() == null) {
            repository.close();
            throw new SourceException(new Text(
                    "儲存庫 " + settings.location() + " 沒有分支 " + branch + "。請用 --branch 指定主要分支。",
                    "the repository " + settings.location() + " has no branch " + branch
                            + ". Name the main branch with --branch."));
        }
        return new Source.Head(repository, ref.getObjectId().name(), branch);
    }
}
