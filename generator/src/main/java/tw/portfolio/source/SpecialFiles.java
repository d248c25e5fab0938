package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for pipes, devices and sockets where a repository keeps files: whoever reads one waits for ever. Folders of objects or references
 * that are links to elsewhere are told too, for what lies behind them is not looked at.
 */
final class SpecialFiles {

    /** Below the folders of objects and references; of those two themselves and of packs {@link Hiding} tells. */
    private static final Pattern READ = Pattern.compile("refs(/.*)?|objects/(?!pack$).*");

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
            String name = root.relativize(file).toString().replace('\\', '/');
            if (!attributes.isOther() && !(attributes.isSymbolicLink() && leadsAstray(file, name))) {
                return FileVisitResult.CONTINUE;
            }
            found = Optional.of(name);
            return FileVisitResult.TERMINATE;
        }

        private static boolean leadsAstray(Path link, String name) {
            try {
                BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
                return target.isOther()
                        || (target.isDirectory() && READ.matcher(name).matches());
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
