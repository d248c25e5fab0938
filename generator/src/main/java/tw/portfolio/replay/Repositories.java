package tw.portfolio.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.jspecify.annotations.Nullable;

/** Bare repositories, made anew. */
final class Repositories {

    private Repositories() {}

    /** A repository being filled; everything goes into one pack. */
    record Made(FileRepository repository, ObjectInserter inserter) implements Closeable {

        /** Points {@code ref} at a commit, after everything it needs has been written. */
        void point(String ref, ObjectId commit) throws IOException {
            inserter.flush();
            RefUpdate update = repository.updateRef(ref);
            update.setNewObjectId(commit);
            update.disableRefLog();
            update.forceUpdate();
        }

        @Override
        public void close() {
            inserter.close();
            repository.close();
        }
    }

    static Made create(Path location) throws IOException {
        delete(location);
        Files.createDirectories(location);
        FileRepository repository = new FileRepository(location.toFile());
        repository.create(true);
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
        ObjectDirectory objects = repository.getObjectDatabase();
        return new Made(repository, objects.newPackInserter());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
