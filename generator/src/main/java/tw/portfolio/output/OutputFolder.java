package tw.portfolio.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Text;

/**
 * One output root, made beside the old one and put in its place when it is whole. A reader sees the old root or the new one, never a
 * mixture; after a crash the next run removes what was left unfinished. Artifacts may be written by several threads.
 */
public final class OutputFolder implements AutoCloseable {
    private static final String MARKER = ".portfolio-output";
    private static final String IGNORED = ".gitignore";
    private static final int BUFFER = 1 << 13;
    private final Path root;
    private final Path staging;
    private final Access access;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    /** The folders that are there: a file's own is seldom new. */
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private final LongAdder bytes = new LongAdder();

    private OutputFolder(Path root, Access access) {
        this.root = root;
        this.staging = sibling(root, ".new");
        this.access = access;
    }

    /**
     * Refuses a folder for several roots that somebody else keeps files in: one that is not empty and in which no root of ours stands, whole
     * or unfinished, nor what is kept for them.
     *
     * @throws OutputException when it is somebody's
     */
    public static void refuseForeign(Path parent) throws IOException {
        Path absolute = parent.toAbsolutePath().normalize();
        if (!Files.exists(absolute) || Trees.isEmpty(absolute)) {
            return;
        }
        if (Files.isDirectory(absolute)) {
            try (Stream<Path> held = Files.list(absolute)) {
                if (held.anyMatch(folder -> ours(folder) || KeptFolder.ours(folder))) {
                    return;
                }
            }
        }
        throw foreign(absolute);
    }

    /**
     * Begins a new root; nothing of the old one changes before {@link #replace()}.
     *
     * @throws OutputException when a folder stands there that this program did not make, or it is in a repository's own folder
     */
    public static OutputFolder begin(Path root, Access access) throws IOException {
        Path absolute = root.toAbsolutePath().normalize();
        RepositoryGuard.refuse(absolute);
        OutputFolder folder = new OutputFolder(absolute, access);
        Trees.create(Optional.ofNullable(absolute.getParent()).orElse(absolute), Access.PUBLIC);
        recover(absolute);
        if (Files.exists(absolute) && !ours(absolute) && !Trees.isEmpty(absolute)) {
            throw foreign(absolute);
        }
        Trees.delete(folder.staging);
        Trees.create(folder.staging, access);
        folder.write(Artifact.bytes(MARKER, new byte[0]));
        if (access == Access.OWNER) {
            // "git add -A" in the school's work tree must not take identities along
            folder.write(Artifact.bytes(IGNORED, "*\n".getBytes(StandardCharsets.US_ASCII)));
        }
        return folder;
    }

    /** Writes one artifact; a second one under the same name, letter case aside, is our own fault. */
    public void write(Artifact artifact) throws IOException {
        if (!written.add(artifact.path().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("two artifacts are called " + artifact.path());
        }
        Path file = file(artifact.path());
        folder(Optional.ofNullable(file.getParent()).orElse(staging));
        try (SeekableByteChannel channel = Trees.createFile(file, access)) {
            OutputStream plain = Channels.newOutputStream(channel);
            OutputStream out = artifact instanceof Artifact.Bytes ? plain : new BufferedOutputStream(plain, BUFFER);
            artifact.writeTo(out);
            out.flush();
            bytes.add(channel.position());
        }
    }

    /** Makes a folder where none is yet, from above: so that each asks the system once. */
    private void folder(Path folder) throws IOException {
        if (folders.contains(folder)) {
            return;
        }
        Path above = folder.getParent();
        if (above != null && !folder.equals(staging)) {
            folder(above);
        }
        Trees.create(folder, access);
        folders.add(folder);
    }

    /** Copies what was written under that path. */
    public void copy(String path, OutputStream out) throws IOException {
        Files.copy(file(path), out);
    }

    private Path file(String path) throws OutputException {
        try {
            return staging.resolve(path);
        } catch (InvalidPathException e) {
            throw new OutputException(new Text(
                    "這臺電腦目前的語系寫不出檔名「" + path + "」。請先設定 LC_ALL=C.UTF-8 再執行。",
                    "the locale of this machine cannot write the file name \"" + path
                            + "\". Set LC_ALL=C.UTF-8 and run again."));
        }
    }

    /** Puts the new root in the place of the old one. */
    public void replace() throws IOException {
        Path old = sibling(root, ".old");
        Trees.delete(old);
        if (Files.exists(root)) {
            Files.move(root, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(staging, root, StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(old);
    }

    /** Finishes what a run that was cut off between its two moves left behind. */
    private static void recover(Path root) throws IOException {
        Path old = sibling(root, ".old");
        if (!Files.exists(root) && ours(old)) {
            Files.move(old, root, StandardCopyOption.ATOMIC_MOVE);
        }
        Trees.delete(old);
    }

    /** Returns how many files were written, those not counted that every root has. */
    public int files() {
        return written.size() - (access == Access.OWNER ? 2 : 1);
    }

    /** Returns how many bytes were written. */
    public long bytes() {
        return bytes.sum();
    }

    public Path root() {
        return root;
    }

    /** Removes what was begun and not put in place. */
    @Override
    public void close() throws IOException {
        Trees.delete(staging);
    }

    private static OutputException foreign(Path folder) {
        return new OutputException(new Text(
                "資料夾 " + folder + " 不是本程式建立的，不會覆蓋，也不會寫在裡面。請換一個空的輸出資料夾，或自行移走其中的檔案。",
                "the folder " + folder
                        + " was not made by this program; it is not replaced and nothing is written into it. Choose an empty"
                        + " output folder, or move its files away yourself."));
    }

    private static boolean ours(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    private static Path sibling(Path root, String ending) {
        return root.resolveSibling("." + root.getFileName() + ending);
    }
}
