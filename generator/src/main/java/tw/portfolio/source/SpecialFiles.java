package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for pipes, devices and sockets where a repository keeps files: whoever reads one waits for ever. Folders of objects or references
 * that are links to elsewhere are told too, for what lies behind them is not looked at, and so is what may not be read.
 */
final class SpecialFiles {

    /** Below the folders of objects and references; of those two themselves and of packs {@link Hiding} tells. */
    private static final Pattern READ = Pattern.compile("refs(/.*)?|objects/(?!pack$).*");

    /** What is read of a repository; what is lacking there looks as if it had never been. */
    private static final Pattern NEEDED = Pattern.compile("HEAD|config|packed-refs|(refs|objects)(/.*)?");

    private SpecialFiles() {}

    /**
     * What is wrong with the files of a repository, each named from the repository.
     *
     * @param special the first that is no file
     * @param denied the first that may not be read
     */
    record Found(Optional<String> special, Optional<String> denied) {}

    /** Looks at every file; links are followed, as reading would, and so is one that the repository itself is. */
    static Found in(Path gitDirectory) throws IOException {
        Path root = gitDirectory.toRealPath();
        Finder finder = new Finder(root);
        Files.walkFileTree(root, finder);
        return new Found(finder.found, finder.denied);
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private Optional<String> found = Optional.empty();
        private Optional<String> denied = Optional.empty();

        Finder(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (!Files.isReadable(file) && !attributes.isSymbolicLink()) {
                deny(name);
            }
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

        /** What is gone by now is told of when it is read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (e instanceof AccessDeniedException) {
                deny(name(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private void deny(String name) {
            if (denied.isEmpty() && NEEDED.matcher(name).matches()) {
                denied = Optional.of(name);
            }
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}
