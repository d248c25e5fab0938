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
import java.util.Optional;
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
            assertEquals(expected, isPlain(tree), entries::toString); // all have names and modes of Git's own
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
            assertTrue(expected || !isPlain(cut), () -> Arrays.toString(cut));
        }
    }

    /** Versions of a folder, some of them hostile: what is known of one changes nothing of what is found in the other. */
    @Test
    void aTreeIsFoundTheSameBesideOneThatIsKnown() {
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] tree = bytes(entries());
            Optional<PlainTree> known = PlainTree.of(tree);
            byte[] other = random.nextInt(4) > 0 ? edited(tree) : bytes(entries());
            Optional<PlainTree> alone = PlainTree.of(other);
            Optional<PlainTree> beside = PlainTree.of(other, known.orElse(PlainTree.EMPTY));
            assertEquals(alone.map(this::listed), beside.map(this::listed), () -> Arrays.toString(tree));
            plain += known.isPresent() && alone.isPresent() ? 1 : 0;
        }
        assertTrue(plain > 20_000, String.valueOf(plain));
    }

    /** Looks for each name of one tree in another, beside a list of both. */
    @Test
    void namesAreFoundAndComparedAsListed() {
        int equal = 0;
        for (int i = 0; i < 50_000; i++) {
            PlainTree tree = PlainTree.of(bytes(entries())).orElse(PlainTree.EMPTY);
            PlainTree other = PlainTree.of(bytes(entries())).orElse(PlainTree.EMPTY);
            List<String> names =
                    listed(tree).stream().map(it -> it.replaceAll(" .*", "")).toList();
            for (int entry = 0; entry < other.size(); entry++) {
                String name = listed(other).get(entry).replaceAll(" .*", "");
                int at = names.indexOf(name);
                assertEquals(at < 0 ? Optional.empty() : Optional.of(tree.id(at)), tree.id(other, entry), name);
                equal += at < 0 ? 0 : 1;
                for (int mine = 0; mine < tree.size(); mine++) {
                    assertEquals(
                            Integer.signum(names.get(mine).compareTo(name)),
                            tree.order(mine, other, entry),
                            names.get(mine) + " " + name);
                }
            }
        }
        assertTrue(equal > 5_000, String.valueOf(equal));
    }

    /** Returns each entry as Git sorts it, with its id. */
    private List<String> listed(PlainTree tree) {
        List<String> listed = new ArrayList<>();
        for (int entry = 0; entry < tree.size(); entry++) {
            String name = new String(tree.below(new byte[0], entry), StandardCharsets.UTF_8);
            listed.add(name + (tree.isFolder(entry) ? "/" : "") + " "
                    + tree.id(entry).name());
        }
        return listed;
    }

    /** Changes, doubles, moves or takes out a stretch of bytes, be it whole entries or not. */
    private byte[] edited(byte[] tree) {
        int[] places = {random.nextInt(tree.length + 1), random.nextInt(tree.length + 1)};
        if (random.nextInt(4) > 0) {
            List<Integer> starts = starts(tree);
            Arrays.setAll(places, i -> starts.get(random.nextInt(starts.size())));
        }
        Arrays.sort(places);
        byte[] stretch = Arrays.copyOfRange(tree, places[0], places[1]);
        return switch (random.nextInt(5)) {
            case 0 -> joined(tree, places[0], bytes(entries()), places[1]);
            case 1 -> joined(tree, places[1], stretch, places[1]);
            case 2 -> joined(tree, places[0], new byte[0], places[1]);
            case 3 -> joined(tree, 0, stretch, 0);
            default -> joined(tree, places[0], bytes(entries()), places[0]);
        };
    }

    /** Returns where the entries of a plain tree begin and end; the whole of any other. */
    private static List<Integer> starts(byte[] bytes) {
        PlainTree tree = PlainTree.of(bytes).orElse(PlainTree.EMPTY);
        List<Integer> starts = new ArrayList<>(List.of(0, bytes.length));
        int at = 0;
        for (int entry = 0; entry < tree.size(); entry++) {
            at += (tree.isFolder(entry) ? 6 : 7) + tree.below(new byte[0], entry).length + 21;
            starts.add(at);
        }
        return starts;
    }

    private static byte[] joined(byte[] tree, int until, byte[] between, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tree, 0, until);
        all.writeBytes(between);
        all.write(tree, from, tree.length - from);
        return all.toByteArray();
    }

    /** A name with a slash in it is a path to one reader and a name to another. */
    @Test
    void aTreeUnlikeGitsOwnIsNotPlain() {
        for (Entry odd : List.of(
                new Entry("100644", "a/b"),
                new Entry("100644", ""),
                new Entry("100664", "a"),
                new Entry("040000", "a"))) {
            assertFalse(isPlain(bytes(List.of(odd))), odd::toString);
        }
        assertTrue(isPlain(new byte[0]));
    }

    private static boolean isPlain(byte[] tree) {
        return PlainTree.of(tree).isPresent();
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
