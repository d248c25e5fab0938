package tw.portfolio.verification;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tw.portfolio.blob.Blob;

/**
 * What somebody handed in to be checked: a folder, a ZIP, or one file, as files with names. Anybody may have made it, so that names are
 * looked at before anything is opened, nothing is unpacked, and no more is read than it says it holds.
 */
final class HandedIn implements Closeable {
    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_DEPTH = 24;

    /** Names that lead nowhere else on any system. */
    private static final Pattern SAFE =
            Pattern.compile("(?s)(?!/)(?!.*(?:^|/)\\.{1,2}(?:/|$))(?!.*//)[^\\\\:\\x00-\\x1f]{1,1000}(?<!/)");

    private final SortedMap<String, Blob> files = new TreeMap<>();
    private final List<String> strange = new ArrayList<>();
    private final Set<String> folded = new HashSet<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private long bytes;
    private Optional<ZipFile> zip = Optional.empty();

    private HandedIn() {}

    /**
     * Opens what was handed in; the caller closes it.
     *
     * @throws tw.portfolio.source.SourceException when it is too large, out of form, or not there
     */
    static HandedIn open(Path file) throws IOException {
        HandedIn handed = new HandedIn();
        try {
            if (Files.isDirectory(file)) {
                handed.folder(file.toRealPath());
            } else if (!Files.isRegularFile(file)) {
                throw Unreadable.because("absent", file.toString());
            } else if (isZip(file)) {
                handed.zip(file);
            } else {
                handed.put(String.valueOf(file.getFileName()), new OnDisk(String.valueOf(file.getFileName()), file));
            }
            handed.emptyFolders();
            return handed;
        } catch (IOException | RuntimeException e) {
            handed.close();
            throw e;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            // APPNOTE 4.3.7 and 4.3.16: a file comes first, or nothing does
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && (begin[2] == 3 || begin[2] == 5);
        }
    }

    private void folder(Path folder) throws IOException {
        Files.walkFileTree(folder, Set.of(), MOST_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path within, BasicFileAttributes attributes) throws IOException {
                folder(folder.relativize(within).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile()) {
                    put(name, new OnDisk(name, file));
                } else {
                    strange.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void zip(Path file) throws IOException {
        ZipFile opened;
        try {
            opened = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Unreadable.because("zip", String.valueOf(e.getMessage()));
        }
        zip = Optional.of(opened);
        if (opened.size() > MOST_FILES) {
            throw Unreadable.because("too-many", Integer.toString(MOST_FILES));
        }
        for (Enumeration<? extends ZipEntry> entries = opened.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory()) {
                folder(entry.getName().substring(0, entry.getName().length() - 1));
            } else {
                put(entry.getName(), new Zipped(entry.getName(), opened, entry));
            }
        }
        ZipLayout.check(file);
    }

    private void folder(String name) throws IOException {
        if (folders.size() == MOST_FILES) {
            throw Unreadable.because("too-many", Integer.toString(MOST_FILES));
        }
        if (!name.isEmpty()) {
            folders.add(name);
        }
    }

    /** A folder is there for its files; the name of one without any says what nobody checked. */
    private void emptyFolders() {
        for (String folder : folders) {
            SortedMap<String, Blob> within = files.tailMap(folder + "/");
            if (within.isEmpty() || !within.firstKey().startsWith(folder + "/")) {
                strange.add(folder + "/");
            }
        }
    }

    private void put(String name, Blob file) throws IOException {
        if (!SAFE.matcher(name).matches() || !folded.add(name.toLowerCase(Locale.ROOT))) {
            throw Unreadable.because("name", name);
        }
        bytes += Math.max(file.size(), 0);
        if (files.size() == MOST_FILES || file.size() < 0 || bytes > MOST_BYTES) {
            throw Unreadable.because("too-large", (MOST_BYTES >> 30) + " GB");
        }
        files.put(name, file);
    }

    /** Returns the files by name. */
    SortedMap<String, Blob> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    Optional<Blob> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Returns the names of what is neither a file nor a folder of files; it is not followed. */
    List<String> strange() {
        return List.copyOf(strange);
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
    }

    private record OnDisk(String path, Path file) implements Blob {
        @Override
        public long size() {
            return file.toFile().length();
        }

        @Override
        public String id() {
            return GitId.unchecked(this);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** A file of a ZIP: exactly as long as it says, and with the check sum it says, or it cannot be read. */
    private record Zipped(String path, ZipFile zip, ZipEntry entry) implements Blob {
        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public String id() {
            return GitId.unchecked(this);
        }

        @Override
        public InputStream open() throws IOException {
            return new Whole(zip.getInputStream(entry), entry);
        }
    }

    private static final class Whole extends CheckedInputStream {
        private final ZipEntry entry;
        private long left;

        Whole(InputStream in, ZipEntry entry) {
            super(in, new CRC32());
            this.entry = entry;
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw Unreadable.because("damaged", entry.getName());
            }
            left -= Math.max(read, 0);
            boolean atEnd = read < 0;
            if (left < 0 || (atEnd && (left > 0 || getChecksum().getValue() != entry.getCrc()))) {
                throw Unreadable.because("damaged", entry.getName());
            }
            return read;
        }
    }
}
