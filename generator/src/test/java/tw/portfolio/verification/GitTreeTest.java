package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;

/** A folder's list as a proof holds it. */
class GitTreeTest {
    private static final ObjectId ONE = ObjectId.fromString("1".repeat(40));
    private static final ObjectId TWO = ObjectId.fromString("2".repeat(40));

    @Test
    void aNameThatIsNoUtf8StandsBesideOthersAndIsTakenForNoneOfThem() {
        TreeFormatter list = new TreeFormatter();
        list.append("é".getBytes(StandardCharsets.UTF_8), FileMode.REGULAR_FILE, TWO);
        list.append("é".getBytes(StandardCharsets.ISO_8859_1), FileMode.REGULAR_FILE, ONE);
        GitTree tree = GitTree.read(list.toByteArray()).orElseThrow();
        assertEquals(2, tree.children().size());
        assertEquals(Optional.of(new GitTree.Child("100644", TWO.name())), tree.child("é"));
        assertEquals(
                1, tree.children().keySet().stream().filter(GitTree::readable).count());
    }

    @Test
    void aListThatCouldBeReadInTwoWaysIsNone() {
        byte[] list = list("a", "a");
        assertFalse(GitTree.read(list).isPresent());
        assertTrue(GitTree.read(list("a", "b")).isPresent());
        byte[] padded = new String(list("a", "b"), StandardCharsets.ISO_8859_1)
                .replaceFirst("100644", "0100644")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(GitTree.read(padded).isPresent());
        byte[] path = new String(list("a", "b.c"), StandardCharsets.ISO_8859_1)
                .replace("b.c", "b/c")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(GitTree.read(path).isPresent(), "the name is a path");
        byte[] nameless = new String(list("a", "b"), StandardCharsets.ISO_8859_1)
                .replace(" b\0", " \0")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(GitTree.read(nameless).isPresent());
    }

    private static byte[] list(String one, String other) {
        TreeFormatter list = new TreeFormatter();
        list.append(one, FileMode.REGULAR_FILE, ONE);
        list.append(other, FileMode.REGULAR_FILE, TWO);
        return list.toByteArray();
    }
}
