package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Looks for pipes, devices and sockets where a repository keeps files: whoever reads one waits for ever. */
final class SpecialFiles {

    private SpecialFiles() {}

    /** Returns the first, named from the repository; links are followed, as reading would. */
    static Optional<String> first(Path gitDirectory) throws IOException {
        Finder finder = new Finder(gitDirectory);
        Files.walkFileTree(gitDirectory, finder);
        return finder.found;
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private Optional<String> found = Optional.empty();

        Finder(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isOther() && !(attributes.isSymbolicLink() && leadsToOther(file))) {
                return FileVisitResult.CONTINUE;
            }
            found = Optional.of(root.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.TERMINATE;
        }

        private static boolean leadsToOther(Path link) {
            try {
                return Files.readAttributes(link, BasicFileAttributes.class).isOther();
            } catch (IOException e) {
                return false; // it leads nowhere, so that nobody reads it
            }
        }

        /** What cannot be looked at is told of when it is read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
