package tw.portfolio.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

/** How commits begin, beside a pattern that says the same in one line. */
class MalformedCommitTest {
    private static final Pattern BEGINNING = Pattern.compile(
            "tree [0-9a-f]{40}\\n(?:parent [0-9a-f]{40}\\n)*+author [^\\n\\x00]*+\\ncommitter [^\\n\\x00]*+\\n(?! )");
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";
    private static final String BYTES = "\n \0g0aP\nparent " + ID + "\n";

    @Test
    void isAsStrictAsThePattern() {
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text =
                    new StringBuilder("tree " + ID + "\n" + ("parent " + ID + "\n").repeat(random.nextInt(3))
                            + "author 王 <w@yfsh.example> 1 +0800\ncommitter 王 <w@yfsh.example> 1 +0800\n");
            text.append(random.nextBoolean() ? "\n更新\n" : "");
            for (int change = random.nextInt(3); change > 0 && !text.isEmpty(); change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, BYTES.charAt(random.nextInt(BYTES.length())));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.setLength(at);
                }
            }
            boolean expected = BEGINNING.matcher(text).lookingAt();
            assertEquals(expected, passes(text.toString()), text::toString);
            refused += expected ? 0 : 1;
        }
        assertTrue(refused > 100_000 && refused < 250_000, "refused: " + refused);
    }

    /** However many parents Git wrote, they are read; what follows them is looked at all the same. */
    @Test
    void aCommitOfManyParentsIsLookedAtToItsEnd() {
        String many = "tree " + ID + "\n" + ("parent " + ID + "\n").repeat(2000);
        String end = "author 王 <w@yfsh.example> 1 +0800\ncommitter 王 <w@yfsh.example> 1 +0800\n\n";
        assertTrue(passes(many + end));
        assertEquals(false, passes(many));
        assertEquals(false, passes(many + "parent x\n" + end));
    }

    private static boolean passes(String commit) {
        try {
            MalformedCommitException.check(ObjectId.zeroId(), commit.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (MalformedCommitException e) {
            return false;
        }
    }
}
