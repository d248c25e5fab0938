package tw.portfolio.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTest {
    private static final String KEY = "ab" + "0".repeat(62);
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    private KeptFolder open() throws IOException {
        return KeptFolder.open(folder.resolve("kept"));
    }

    @Test
    void whatWasPutIsFoundByALaterRun() throws IOException {
        assertEquals(Optional.empty(), open().get(KEY));
        open().put(KEY, BYTES);
        assertArrayEquals(BYTES, open().get(KEY).orElseThrow());
        assertEquals(
                PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(folder.resolve("kept")));
        assertEquals("*\n", Files.readString(folder.resolve("kept/.gitignore")));
    }

    @Test
    void aLinkOrAFileThatIsTooLongIsNoEntry() throws IOException {
        open().put(KEY, BYTES);
        Path entry = folder.resolve("kept/ab").resolve(KEY.substring(2));
        Files.move(entry, folder.resolve("elsewhere"));
        Files.createSymbolicLink(entry, folder.resolve("elsewhere"));
        assertEquals(Optional.empty(), open().get(KEY));
        open().put(KEY, BYTES);
        assertTrue(Files.isRegularFile(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS));
        assertArrayEquals(BYTES, open().get(KEY).orElseThrow());
        Files.write(entry, new byte[17 << 20]);
        assertEquals(Optional.empty(), open().get(KEY));
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(folder.resolve("kept/holiday.jpg"), "mine");
        assertThrows(OutputException.class, this::open);
        Files.createDirectories(folder.resolve("school/.git"));
        assertThrows(OutputException.class, () -> KeptFolder.open(folder.resolve("school/.git/kept")));
    }

    @Test
    void theRestIsForgottenAndNothingElse() throws IOException {
        open().put(KEY, BYTES);
        String other = "cd" + "1".repeat(62);
        open().put(other, BYTES);
        Files.writeString(folder.resolve("kept/ab/note.txt"), "somebody's");
        KeptFolder run = open();
        run.get(KEY);
        run.forgetTheRest();
        assertTrue(open().get(KEY).isPresent());
        assertFalse(open().get(other).isPresent());
        assertTrue(Files.exists(folder.resolve("kept/ab/note.txt")));
    }

    @Test
    void manyWritersOfOneEntryLeaveItWhole() throws Exception {
        byte[] large = new byte[300_000];
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(threads.submit(() -> {
                    KeptFolder run = open();
                    Optional<byte[]> found = run.get(KEY);
                    run.put(KEY, large);
                    return found.isEmpty() || found.get().length == large.length;
                }));
            }
            for (Future<Boolean> one : all) {
                assertTrue(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertArrayEquals(large, open().get(KEY).orElseThrow());
        try (Stream<Path> files = Files.list(folder.resolve("kept/ab"))) {
            assertEquals(1, files.count(), "nothing unfinished is left");
        }
    }
}
