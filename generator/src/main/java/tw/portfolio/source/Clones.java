package tw.portfolio.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Whether a file lies in a clone of a source: in a repository, of whatever form, that has the first or the newest commit of its main line. */
public final class Clones {
    private static final String COMMON = "commondir";
    private static final String LINK = "gitdir: ";
    private static final int MAX_BYTES = 4096;

    private Clones() {}

    /**
     * Looks at each repository that a file lies in, with its files or among them.
     *
     * @param file by its real path
     */
    public static boolean isIn(Path file, Source.Head head) throws IOException {
        ObjectId newest = ObjectId.fromString(head.commit());
        ObjectId first = first(head, newest);
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Optional<Path> objects = objects(folder);
            if (objects.isPresent() && (has(objects.get(), first) || has(objects.get(), newest))) {
                return true;
            }
        }
        return false;
    }

    private static ObjectId first(Source.Head head, ObjectId newest) throws IOException {
        try (RevWalk walk = new RevWalk(head.repository())) {
            walk.setRetainBody(false);
            RevCommit step = walk.parseCommit(newest);
            while (step.getParentCount() > 0) {
                step = walk.parseCommit(step.getParent(0));
            }
            return step;
        } catch (MissingObjectException e) {
            return newest; // told where the history is read
        }
    }

    private static boolean has(Path objects, ObjectId commit) throws IOException {
        // without settings of that repository, with what it borrows from others
        ObjectDirectory directory = new ObjectDirectory(
                new Config(), objects.toFile(), null, new ReadOnlyFiles(), new File(Constants.SHALLOW));
        try {
            return directory.has(commit);
        } finally {
            directory.close();
        }
    }

    /** Returns where the repository of a folder has its objects, when the folder is one or has one. */
    private static Optional<Path> objects(Path folder) throws IOException {
        Path git = folder.resolve(Constants.DOT_GIT);
        Path directory = Files.isRegularFile(git)
                ? named(folder, Constants.DOT_GIT, LINK)
                : Files.isDirectory(git) ? git : folder;
        Path objects = (Files.isRegularFile(directory.resolve(COMMON)) ? named(directory, COMMON, "") : directory)
                .resolve(Constants.OBJECTS);
        return Files.isDirectory(objects) ? Optional.of(objects.toRealPath()) : Optional.empty();
    }

    /** Returns the folder that a small file of another names. */
    private static Path named(Path folder, String file, String prefix) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(file))) {
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).strip();
            return folder.resolve(text.startsWith(prefix) ? text.substring(prefix.length()) : "");
        } catch (java.nio.file.InvalidPathException e) {
            return folder; // a name that no file can have leads nowhere
        }
    }
}
