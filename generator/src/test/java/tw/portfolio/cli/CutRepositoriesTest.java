package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.torture.NativeGit;

/** Repositories whose files end too early or say a wrong number: the repository is damaged, and neither memory nor disk is short. */
@Timeout(120)
class CutRepositoriesTest {
    private static final int FANOUT_ENDS = 8 + 255 * 4;

    @TempDir
    Path folder;

    private NativeGit git;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        git = NativeGit.in(folder.resolve("school"));
        git.run("init", "-q", "-b", "main");
        for (String file : new String[] {"portfolio.yaml", "people/staff.yaml"}) {
            Path written = git.folder().resolve(file);
            Files.createDirectories(written.toAbsolutePath().getParent());
            Files.writeString(written, "# " + file + "\n");
            git.run("add", "-A");
            git.run("commit", "-q", "-m", file);
        }
    }

    @Test
    void anIndexThatSaysAnotherNumber() throws IOException {
        git.run("repack", "-adq");
        Path index;
        try (Stream<Path> packs = Files.list(git.folder().resolve(".git/objects/pack"))) {
            index = packs.filter(it -> it.toString().endsWith(".idx"))
                    .findFirst()
                    .orElseThrow();
        }
        assertTrue(index.toFile().setWritable(true));
        byte[] whole = Files.readAllBytes(index);
        said("", false);
        for (int at : new int[] {0, 7, 8, 8 + 100 * 4, FANOUT_ENDS, FANOUT_ENDS + 3}) {
            byte[] odd = whole.clone();
            odd[at] ^= 0x41;
            refused(index, odd, "的長度與它所說的數目不合");
        }
        byte[] many = whole.clone();
        ByteBuffer.wrap(many).putInt(FANOUT_ENDS, Integer.MAX_VALUE);
        refused(index, many, "的長度與它所說的數目不合");
        for (int length : new int[] {0, 100, 1100, whole.length - 1}) {
            refused(index, Arrays.copyOf(whole, length), "的長度與它所說的數目不合");
        }
    }

    @Test
    void anObjectThatEndsTooEarly() throws IOException {
        for (String object : new String[] {"HEAD", "HEAD^{tree}", "HEAD:people"}) {
            String id = git.run("rev-parse", object).strip();
            Path file = git.folder().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
            assertTrue(file.toFile().setWritable(true));
            byte[] whole = Files.readAllBytes(file);
            refused(file, new byte[0], "損壞");
            refused(file, Arrays.copyOf(whole, whole.length / 2), "損壞");
            Files.write(file, whole);
        }
    }

    private void refused(Path file, byte[] bytes, String words) throws IOException {
        Files.write(file, bytes);
        said(words, true);
    }

    private void said(String words, boolean refused) {
        Typed typed = new Typed(Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));
        int code = typed.run("certify", "--repository", git.folder().toString());
        assertEquals(refused, code == ExitCode.USAGE, typed::shown);
        assertTrue(typed.err().contains(words), typed::shown);
    }
}
