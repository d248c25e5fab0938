package tw.portfolio.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;

/** Names of any bytes. */
class GitPathTest {

    private static byte[] bytes(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    @Test
    void namesInUtf8AreAsTheyAre() {
        for (String name : List.of("a.txt", "課程/成果.md", "ÿ.csv", "a\\b", "\\9", "😀.png")) {
            assertEquals(name, GitPath.of(name.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** As {@code git} shows them, name by name, so that a folder is called alike with whatever in it. */
    @Test
    void otherNamesAreQuoted() {
        assertEquals("\\377.csv", GitPath.of(bytes(0xff, '.', 'c', 's', 'v')));
        assertEquals("成/\\245\\134", GitPath.of(bytes(0xe6, 0x88, 0x90, '/', 0xa5, '\\')));
        assertEquals("a/\\300\\200", GitPath.of(bytes('a', '/', 0xc0, 0x80)));
    }

    @Test
    void noTwoNamesAreCalledAlike() {
        Set<String> names = new HashSet<>();
        int count = 0;
        for (int first = 1; first < 256; first++) {
            for (int second = 1; second < 256; second++) {
                if (first != '/' && second != '/') {
                    count++;
                    assertTrue(names.add(GitPath.of(bytes(first, second))), first + " " + second);
                }
            }
        }
        assertTrue(names.add(GitPath.of("\\377".getBytes(StandardCharsets.UTF_8))));
        assertTrue(names.add(GitPath.of(bytes(0xff))));
        assertTrue(names.add(GitPath.of("\\134377".getBytes(StandardCharsets.UTF_8))));
        assertEquals(count + 3, names.size());
    }

    @Test
    void eachIsFoundByWhatItIsCalled() throws IOException {
        try (InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription("names"));
                ObjectInserter inserter = repository.newObjectInserter()) {
            TreeFormatter below = new TreeFormatter();
            below.append("\\377.csv".getBytes(StandardCharsets.UTF_8), FileMode.REGULAR_FILE, blob(inserter, "words"));
            below.append("ÿ.csv".getBytes(StandardCharsets.UTF_8), FileMode.REGULAR_FILE, blob(inserter, "letter"));
            below.append(bytes(0xff, '.', 'c', 's', 'v'), FileMode.REGULAR_FILE, blob(inserter, "byte"));
            TreeFormatter tree = new TreeFormatter();
            tree.append("成".getBytes(StandardCharsets.UTF_8), FileMode.TREE, inserter.insert(below));
            ObjectId root = inserter.insert(tree);
            inserter.flush();
            try (ObjectReader reader = repository.newObjectReader()) {
                assertEquals("words", at(reader, root, "成/\\134377.csv"));
                assertEquals("letter", at(reader, root, "成/ÿ.csv"));
                assertEquals("byte", at(reader, root, "成/\\377.csv"));
                assertNull(GitPath.find(reader, root, "成/\\376.csv"));
            }
        }
    }

    private static String at(ObjectReader reader, ObjectId tree, String path) throws IOException {
        try (TreeWalk walk = GitPath.find(reader, tree, path)) {
            assertNotNull(walk, path);
            return new String(reader.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectId blob(ObjectInserter inserter, String text) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }
}
