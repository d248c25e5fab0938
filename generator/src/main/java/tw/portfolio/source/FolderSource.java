package tw.portfolio.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files on disk below a folder, which may be a link; those below it are not followed. */
final class FolderSource implements Source {
    private static final Set<String> SKIPPED = Set.of(".git", "target");
    private final String name;
    private final Optional<Head> head;
    private final List<SourceFile> files;

    private FolderSource(String name, Optional<Head> head, List<SourceFile> files) {
        this.name = name;
        this.head = head;
        this.files = files;
    }

    static FolderSource of(String name, Path folder, Optional<Head> head) throws IOException {
        Path root = folder.toRealPath();
        List<SourceFile> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(root) && SKIPPED.contains(String.valueOf(folder.getFileName()));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file(root, file, attributes));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(SourceFile::path));
        return new FolderSource(name, head, List.copyOf(files));
    }

    private static SourceFile file(Path root, Path file, BasicFileAttributes attributes) {
        String path = root.relativize(file).toString().replace(File.separatorChar, '/');
        SourceFile.Mode mode = attributes.isSymbolicLink() ? SourceFile.Mode.SYMBOLIC_LINK : SourceFile.Mode.REGULAR;
        return new SourceFile(new DiskBlob(file, path, attributes.size()), mode);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<SourceFile> files() {
        return files;
    }

    @Override
    public boolean workTree() {
        return true;
    }

    @Override
    public Optional<Head> head() {
        return head;
    }

    @Override
    public void close() {
        head.ifPresent(it -> it.repository().close());
    }
}
