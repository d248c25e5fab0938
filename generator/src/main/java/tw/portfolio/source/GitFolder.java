package tw.portfolio.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import tw.portfolio.diagnostic.Text;

/**
 * Where a repository keeps what it has.
 *
 * @param directory with the objects and references
 * @param head the file that names the branch that is checked out
 */
record GitFolder(Path directory, Path head) {
    private static final int MAX_BYTES = 4096;
    private static final String LINK = "gitdir: ";
    private static final String SYMBOLIC = "ref: ";

    /**
     * Finds the repository at {@code location}: a bare one, one with files beside it, or a further work tree of one.
     *
     * @return nothing when there is none
     * @throws SourceException when it is kept elsewhere, which whoever names it should say
     */
    static Optional<GitFolder> at(Path location) throws IOException {
        Path inner = location.resolve(Constants.DOT_GIT);
        if (Files.isRegularFile(inner)) {
            return Optional.of(linked(location, inner));
        }
        Path directory = Files.isDirectory(inner) ? inner : location;
        boolean repository = Files.isDirectory(directory.resolve(Constants.OBJECTS))
                && Files.isRegularFile(directory.resolve(Constants.HEAD));
        if (!repository) {
            return Optional.empty();
        }
        Path common = directory.resolve("commondir");
        if (Files.exists(common)) {
            throw elsewhere(location, Files.isRegularFile(common) ? read(common) : "commondir");
        }
        return Optional.of(new GitFolder(directory, directory.resolve(Constants.HEAD)));
    }

    /** gitrepository-layout: a further work tree and its repository name each other; a file that is not named back leads astray. */
    private static GitFolder linked(Path location, Path link) throws IOException {
        String text = read(link);
        String target = text.startsWith(LINK) ? text.substring(LINK.length()) : "";
        try {
            Path own = location.resolve(target);
            Path back = own.resolve("gitdir");
            Path common = own.resolve("commondir");
            boolean whole = Files.isRegularFile(back)
                    && Files.isRegularFile(common)
                    && Files.isRegularFile(own.resolve(Constants.HEAD));
            if (!target.isEmpty() && whole) {
                Path named = own.resolve(read(back));
                if (Files.isRegularFile(named) && Files.isSameFile(named, link)) {
                    return new GitFolder(own.resolve(read(common)).normalize(), own.resolve(Constants.HEAD));
                }
            }
        } catch (InvalidPathException e) {
            // a name that no file can have leads nowhere
        }
        throw elsewhere(location, target);
    }

    private static SourceException elsewhere(Path location, String target) {
        return new SourceException(new Text(
                location + " 的儲存庫放在別處（" + target + "）。請確認後直接指定那個資料夾。",
                location + " keeps its repository elsewhere (" + target
                        + "). Make sure of it, and name that folder itself."));
    }

    /** Returns the full name of the branch that is checked out, or the commit where none is. */
    String checkedOut() throws IOException {
        String text = read(head);
        return text.startsWith(SYMBOLIC) ? text.substring(SYMBOLIC.length()) : text;
    }

    /**
     * Returns the reference that another one only leads to; nothing where it has an id of its own, or is kept elsewhere.
     *
     * @param name a valid name of a reference
     */
    Optional<String> symbolic(String name) throws IOException {
        Path file = directory.resolve(name);
        String text = Files.isRegularFile(file) ? read(file) : "";
        return text.startsWith(SYMBOLIC)
                ? Optional.of(text.substring(SYMBOLIC.length()).strip())
                : Optional.empty();
    }

    /** Returns the text of a small file without the blanks around it. */
    private static String read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).strip();
        }
    }
}
