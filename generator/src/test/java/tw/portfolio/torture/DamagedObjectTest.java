package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An object that is damaged, or lies about what it is or how long, stops the run in words that name it, and nothing is made of it. */
@Timeout(300)
class DamagedObjectTest {
    private static final List<String> READ = List.of(
            "main",
            "main^2",
            "main^{tree}",
            "main:students/114",
            "main:portfolio.yaml",
            "main:people/staff.yaml",
            "main:" + TinySchool.RIVER + "/outcome.md");

    /** As many words as git-verify-pack has for an entry that is a difference from another. */
    private static final int DIFFERENCE = 7;

    @TempDir
    Path folder;

    private NativeGit git;
    private List<String> whole;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        TinySchool school = TinySchool.in(folder.resolve("school"));
        git = school.git();
        whole = Certified.in(git.folder());
    }

    @Test
    void aLooseObjectOfNoFormOrThatLies() throws IOException {
        for (String name : READ) {
            String id = git.run("rev-parse", name).strip();
            String type = git.run("cat-file", "-t", id).strip();
            byte[] bytes = git.feed(Path.of("/dev/null"), "cat-file", type, id).output();
            Path file = git.folder().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
            byte[] sound = Files.readAllBytes(file);
            Files.delete(file);
            for (Map.Entry<String, byte[]> damage : damages(type, bytes, sound).entrySet()) {
                Files.write(file, damage.getValue());
                assertRefused(id, name + ", " + damage.getKey());
            }
            Files.write(file, sound);
        }
        assertEquals(whole, Certified.in(git.folder()));
    }

    /** gitformat-pack: an entry begins with its kind and length in bits, then, for a difference, where the other thing is. */
    @Test
    void anEntryOfAPackThatLies() throws IOException {
        List<String> read = new ArrayList<>();
        for (String name : READ) {
            read.add(git.run("rev-parse", name).strip());
        }
        for (int i = 0; i < 4; i++) {
            Path list = git.folder().resolve("people/staff.yaml");
            Files.writeString(list, Files.readString(list) + "# " + i + "\n");
            git.run("commit", "-qam", "更新");
        }
        git.run("repack", "-adfq", "--depth=4");
        git.run("prune-packed");
        whole = Certified.in(git.folder());
        Path pack = pack(".pack");
        byte[] sound = Files.readAllBytes(pack);
        assertTrue(pack.toFile().setWritable(true));
        for (String line : git.run("verify-pack", "-v", pack(".idx").toString()).split("\n")) {
            String[] words = line.split(" +");
            if (words.length == DIFFERENCE || read.contains(words[0])) {
                entry(pack, sound, Integer.parseInt(words[4]), line);
            }
        }
        Files.write(pack, sound);
        assertEquals(whole, Certified.in(git.folder()));
    }

    private void entry(Path pack, byte[] sound, int at, String line) throws IOException {
        int length = 1;
        while (sound[at + length - 1] < 0) {
            length++;
        }
        for (int kind = 0; kind < 8; kind++) {
            byte[] changed = sound.clone();
            changed[at] = (byte) (changed[at] & 0x8F | kind << 4);
            asked(pack, changed, "kind " + kind + " of " + line);
        }
        for (int value : new int[] {1, 0x7F, 0xFF}) {
            byte[] changed = sound.clone();
            changed[at + length] = (byte) value; // where the other thing is, or how the bytes are packed
            asked(pack, changed, value + " within " + line);
            changed = sound.clone();
            changed[at + length - 1] = (byte) (changed[at + length - 1] & 0xF0 | value & 0x0F);
            asked(pack, changed, "length " + value + " of " + line);
        }
    }

    private void asked(Path pack, byte[] bytes, String what) throws IOException {
        Files.write(pack, bytes);
        String answer = Certified.answer(git.folder());
        assertTrue(answer.startsWith("refused") || answer.equals(whole.toString()), () -> what + ": " + answer);
    }

    private Path pack(String ending) throws IOException {
        try (Stream<Path> files = Files.list(git.folder().resolve(".git/objects/pack"))) {
            return files.filter(it -> it.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFolderWhoseNamesFillTheMemory() throws IOException {
        byte[] file = HexFormat.of()
                .parseHex(git.run("rev-parse", "main:portfolio.yaml").strip());
        Path names = folder.resolve("names");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(names))) {
            for (int i = 10_000_000; i < 11_500_000; i++) {
                out.write(("100644 " + i + ".yaml\0").getBytes(StandardCharsets.US_ASCII));
                out.write(file);
            }
        }
        String id = git.feed(names, "hash-object", "-t", "tree", "-w", "--stdin")
                .text()
                .strip();
        Path list = folder.resolve("list");
        Files.writeString(list, git.run("ls-tree", "main") + "040000 tree " + id + "\tzz\n");
        String tree = git.feed(list, "mktree").text().strip();
        git.run(
                "update-ref",
                "refs/heads/main",
                git.run("commit-tree", tree, "-p", "main", "-m", "更新").strip());
        assertRefused(id, "a folder");
    }

    private static Map<String, byte[]> damages(String type, byte[] bytes, byte[] sound) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String head :
                new String[] {"", "t", "tree 3", "tree", "tree ", type, type + " ", type + " 3", "blob 3\0"}) {
            all.put("nothing but " + head, packed(head, new byte[0]));
        }
        for (String other : new String[] {"commit", "tree", "blob", "tag", "none", " ", ""}) {
            if (!other.equals(type)) {
                all.put("a " + other, packed(other + " " + bytes.length + "\0", bytes));
            }
        }
        for (String size : new String[] {"", "-5", "0", "3", "4000000", "60000000", "99999999999", "9".repeat(40)}) {
            all.put("size " + size, packed(type + " " + size + "\0", bytes));
        }
        all.put("no end of the head", packed(type + " " + bytes.length, bytes));
        all.put("a long head", packed(type + " " + "0".repeat(80) + bytes.length + "\0", bytes));
        all.put("more", packed(type + " " + bytes.length + "\0", Arrays.copyOf(bytes, bytes.length + 100_000)));
        byte[] large = Arrays.copyOf(bytes, 3 << 20);
        all.put("more than is read of a text", packed(type + " " + large.length + "\0", large));
        all.put("empty", new byte[0]);
        all.put("zeros", new byte[sound.length]);
        all.put("an older form of Git's", new byte[] {(byte) 0xBF, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
        all.put("an older form of Git's, large", new byte[] {(byte) 0xB0, -1, -1, -1, 1, 0x78, 0x01, 0, 0, 0, 0, 0, 0});
        Random random = new Random(bytes.length);
        for (int i = 0; i < 8; i++) {
            byte[] flipped = sound.clone();
            int at = i < 4 ? i : random.nextInt(sound.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            all.put("byte " + at, flipped);
            int cut = i < 4 ? i + 1 : random.nextInt(sound.length);
            all.put("cut at " + cut, Arrays.copyOf(sound, cut));
        }
        return all;
    }

    private static byte[] packed(String head, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out)) {
            zip.write(head.getBytes(StandardCharsets.US_ASCII));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private void assertRefused(String id, String what) {
        String answer = Certified.answer(git.folder());
        assertTrue(answer.startsWith("refused") && answer.contains(id), () -> what + ": " + answer);
    }
}
