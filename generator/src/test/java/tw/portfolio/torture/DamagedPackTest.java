package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose files on disk are damaged is refused or read right; it is never told to be a clone made without some bytes. */
class DamagedPackTest {
    private static final int PLACES = 40;

    @TempDir
    Path folder;

    private NativeGit git;
    private List<String> whole;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        git = TinySchool.in(folder.resolve("school")).git();
        git.run("repack", "-adq");
        git.run("prune-packed");
        whole = certify();
    }

    @Test
    void aByteOfThePackIsDamageAndNoFilter() throws IOException {
        int refused = 0;
        for (String answer : damaged(".pack")) {
            boolean right = answer.equals(whole.toString());
            assertTrue(right || answer.startsWith("refused"), answer);
            refused += right ? 0 : 1;
        }
        assertTrue(refused > PLACES / 2, "most places of a pack matter");
    }

    /** It is made from the indexes of packs, which are read themselves. */
    @Test
    void theIndexOfManyPacksIsNotRead() throws IOException {
        git.run("commit", "-q", "--allow-empty", "-m", "更新");
        git.run("repack", "-dq");
        git.run("multi-pack-index", "write");
        git.run("config", "core.multiPackIndex", "true");
        whole = certify();
        for (String answer : damaged("multi-pack-index")) {
            assertEquals(whole.toString(), answer);
        }
        Path index = file("multi-pack-index");
        Files.write(index, new byte[20], StandardOpenOption.APPEND);
        assertEquals(whole, certify());
        Files.write(index, new byte[0]);
        assertEquals(whole, certify());
    }

    private List<String> damaged(String ending) throws IOException {
        Path file = file(ending);
        byte[] sound = Files.readAllBytes(file);
        assertTrue(file.toFile().setWritable(true));
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            byte[] changed = sound.clone();
            changed[i * sound.length / PLACES] ^= 0x10;
            Files.write(file, changed);
            answers.add(answer());
        }
        Files.write(file, sound);
        assertEquals(whole, certify());
        return answers;
    }

    private String answer() {
        return Certified.answer(git.folder());
    }

    private List<String> certify() throws IOException {
        return Certified.in(git.folder());
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> files = Files.list(git.folder().resolve(".git/objects/pack"))) {
            return files.filter(it -> it.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
