package tw.portfolio.output;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders and files with the rights their audience asks for. */
final class Trees {
    private static final FileAttribute<?>[] NONE = {};
    private static final FileAttribute<?>[] OWN_FOLDER = {rights("rwx------")};
    private static final FileAttribute<?>[] OWN_FILE = {rights("rw-------")};

    private Trees() {}

    static void create(Path folder, Access access) throws IOException {
        Files.createDirectories(folder, attributes(folder, access, OWN_FOLDER));
    }

    /** Makes a file where none stands, and opens it to be written. */
    static SeekableByteChannel createFile(Path file, Access access) throws IOException {
        Set<StandardOpenOption> fresh = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Files.newByteChannel(file, fresh, attributes(file, access, OWN_FILE));
    }

    /** Rights are set as the file is made, so that it is at no moment open to others. */
    private static FileAttribute<?>[] attributes(Path path, Access access, FileAttribute<?>[] owner) {
        boolean posix = access == Access.OWNER
                && path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? owner : NONE;
    }

    private static FileAttribute<?> rights(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Removes a folder and everything in it; links are removed, never followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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
                if (fault != null) {
                    throw fault;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
