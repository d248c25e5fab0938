package tw.portfolio.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.artifact.Measured;
import tw.portfolio.diagnostic.Text;

/**
 * A folder of bytes that are dear to make, a file for each, readable by its owner alone. A file begins with the SHA-256 of its key and
 * bytes: one cut short or changed counts as absent and is written anew. Runs at the same time may share the folder, for a file is written
 * beside its place and moved there.
 */
public final class KeptFolder implements Kept {
    /** The name that tells a folder of ours; nothing is written into any other. */
    private static final String MARKER = ".portfolio-kept";

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String UNFINISHED = ".new";
    private static final int DIGITS = 64;
    private static final int MAX_BYTES = 16 << 20;
    private final Path folder;
    private final FileTime opened;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final LongAdder found = new LongAdder();
    private final LongAdder made = new LongAdder();

    private KeptFolder(Path folder, FileTime opened) {
        this.folder = folder;
        this.opened = opened;
    }

    /**
     * Opens a folder, which is made where there is none.
     *
     * @throws OutputException when a folder stands there that this program did not make, or it is in a repository's own folder
     */
    public static KeptFolder open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        RepositoryGuard.refuse(absolute);
        boolean fresh = !Files.exists(absolute) || Trees.isEmpty(absolute);
        if (!fresh && !ours(absolute)) {
            throw new OutputException(new Text(
                    "資料夾 " + absolute + " 不是本程式建立的，不會在裡面存縮圖。請用 --cache 換一個空的資料夾。",
                    "the folder " + absolute
                            + " was not made by this program, and no pictures are kept in it. Choose an"
                            + " empty folder with --cache."));
        }
        Trees.create(Optional.ofNullable(absolute.getParent()).orElse(absolute), Access.PUBLIC);
        Trees.create(absolute, Access.OWNER);
        for (String name : List.of(MARKER, ".gitignore")) {
            Files.write(absolute.resolve(name), "*\n".getBytes(StandardCharsets.US_ASCII));
        }
        return new KeptFolder(absolute, Files.getLastModifiedTime(absolute.resolve(MARKER)));
    }

    /** Returns whether the folder is one of these. */
    static boolean ours(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<byte[]> get(String key) throws IOException {
        wanted.add(key);
        Optional<byte[]> file = read(file(key));
        Optional<byte[]> bytes = file.filter(whole -> whole.length > DIGITS)
                .map(whole -> Arrays.copyOfRange(whole, DIGITS, whole.length));
        if (bytes.isEmpty() || !Arrays.equals(Arrays.copyOf(file.get(), DIGITS), seal(key, bytes.get()))) {
            return Optional.empty();
        }
        found.increment();
        return bytes;
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // another run has just let it go
        }
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        wanted.add(key);
        made.increment();
        if (bytes.length > MAX_BYTES - DIGITS) {
            return;
        }
        try {
            write(file(key), seal(key, bytes), bytes);
        } catch (IOException e) {
            return; // a full disk or another run's hand: what is not kept is made again
        }
    }

    private static void write(Path place, byte[] seal, byte[] bytes) throws IOException {
        Path above = Objects.requireNonNull(place.getParent());
        Trees.create(above, Access.OWNER);
        Path beside = Files.createTempFile(above, "", UNFINISHED);
        try {
            byte[] file = ByteBuffer.allocate(DIGITS + bytes.length)
                    .put(seal)
                    .put(bytes)
                    .array();
            Files.write(beside, file);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static byte[] seal(String key, byte[] bytes) throws IOException {
        Measured measured = Measured.of(out -> {
            out.write(key.getBytes(StandardCharsets.US_ASCII));
            Artifact.bytes("kept", bytes).writeTo(out);
        });
        return measured.sha256().getBytes(StandardCharsets.US_ASCII);
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a digest: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
    }

    /**
     * Removes what no part of this run asked for, and what runs before it left unfinished: pictures of records that are gone go with
     * them. To be called after a run that made everything.
     */
    public void forgetTheRest() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file :
                    (Iterable<Path>) files.filter(it -> it.getNameCount() == folder.getNameCount() + 2)::iterator) {
                String key = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "");
                boolean unfinished = key.endsWith(UNFINISHED) && opened.compareTo(Files.getLastModifiedTime(file)) > 0;
                if (unfinished || (KEY.matcher(key).matches() && !wanted.contains(key))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Returns how many were found as they had been put. */
    public long found() {
        return found.sum();
    }

    /** Returns how many had to be made. */
    public long made() {
        return made.sum();
    }
}
