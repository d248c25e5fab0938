package tw.portfolio.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/**
 * Folders that somebody writes in. They are looked through again and again, for not every disk and no network drive tells of changes: names,
 * sizes and times of files, none of their bytes.
 */
public final class Watch {
    /** What holds no work of anybody: Git's own bytes and what programs made. */
    private static final Set<String> LEFT_OUT = Set.of("objects", "logs", "lfs", "target", "node_modules");

    private static final long FIRST_PRIME = 1_125_899_906_842_597L;
    private final List<Path> places;

    public Watch(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /** Returns a number that is another one when any file came, went or was written; files that vanish meanwhile are no fault. */
    public long fingerprint() {
        Sum sum = new Sum();
        for (Path place : places) {
            try {
                Files.walkFileTree(place.toRealPath(), sum);
            } catch (IOException e) {
                sum.add(place.hashCode());
            }
        }
        return sum.value;
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private long value = FIRST_PRIME;

        private void add(long part) {
            value = value * 31 + part;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            boolean skipped = name != null && LEFT_OUT.contains(name.toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            add(file.toString().hashCode());
            add(attributes.size());
            add(attributes.lastModifiedTime().toMillis());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            add(file.toString().hashCode());
            return FileVisitResult.CONTINUE;
        }
    }
}
