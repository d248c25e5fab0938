package tw.portfolio.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.junit.jupiter.api.Test;

/** Trees as Git writes them and otherwise, beside the library's checker. */
class TreeCheckTest {
    private static final ObjectChecker LIBRARY = new ObjectChecker()
            .setIgnore(EnumSet.complementOf(
                    EnumSet.of(ObjectChecker.ErrorType.DUPLICATE_ENTRIES, ObjectChecker.ErrorType.TREE_NOT_SORTED)));
    private static final List<String> MODES = List.of("40000", "100644", "100755", "120000", "160000");
    private static final List<String> NAMES =
            List.of("a", "a-", "a.b", "a.b.c", "a0", "ab", "b", "b.", "河川", "河川.md", "河川。", "\u007f");
    private final Random random = new Random(7);

    private record Entry(String mode, String name) {
        String sorted() {
            return name + (mode.equals("40000") ? "/" : "");
        }
    }

    @Test
    void isAsStrictAsTheLibrary() {
        int plain = 0;
        int refused = 0;
        for (int i = 0; i < 200_000; i++) {
            List<Entry> entries = entries();
            byte[] tree = bytes(entries);
            boolean expected = passes(tree);
            assertEquals(expected, TreeCheck.isSound(tree), entries::toString);
            assertEquals(expected, TreeCheck.isPlain(tree), entries::toString); // all have names and modes of Git's own
            plain += expected ? 1 : 0;
            refused += expected ? 0 : 1;
        }
        assertTrue(plain > 50_000 && refused > 50_000, plain + " and " + refused);
    }

    @Test
    void bytesOfAnyKindAreNeverSoundWhereTheLibraryRefusesThem() {
        for (int i = 0; i < 200_000; i++) {
            byte[] tree = bytes(entries());
            byte[] cut = Arrays.copyOf(tree, random.nextInt(tree.length + 1));
            if (cut.length > 0) {
                cut[random.nextInt(cut.length)] = (byte) "/0 47\u0000a".charAt(random.nextInt(7));
            }
            boolean expected = passes(cut);
            assertEquals(expected, TreeCheck.isSound(cut), () -> Arrays.toString(cut));
            assertTrue(expected || !TreeCheck.isPlain(cut), () -> Arrays.toString(cut));
        }
    }

    /** A name with a slash in it is a path to one reader and a name to another. */
    @Test
    void aTreeUnlikeGitsOwnIsNotPlain() {
        for (Entry odd : List.of(
                new Entry("100644", "a/b"),
                new Entry("100644", ""),
                new Entry("100664", "a"),
                new Entry("040000", "a"))) {
            assertFalse(TreeCheck.isPlain(bytes(List.of(odd))), odd::toString);
        }
        assertTrue(TreeCheck.isPlain(new byte[0]));
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            entries.add(new Entry(MODES.get(random.nextInt(MODES.size())), NAMES.get(random.nextInt(NAMES.size()))));
        }
        if (random.nextInt(8) > 0) {
            entries.sort(Comparator.comparing(Entry::sorted));
        }
        return entries;
    }

    private byte[] bytes(List<Entry> entries) {
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            tree.writeBytes((entry.mode() + " " + entry.name() + "\0").getBytes(StandardCharsets.UTF_8));
            byte[] id = new byte[20];
            random.nextBytes(id);
            tree.writeBytes(id);
        }
        return tree.toByteArray();
    }

    private static boolean passes(byte[] tree) {
        try {
            LIBRARY.checkTree(tree);
            return true;
        } catch (CorruptObjectException e) {
            return false;
        }
    }
}
