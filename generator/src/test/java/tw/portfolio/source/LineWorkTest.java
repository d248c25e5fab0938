package tw.portfolio.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.eclipse.jgit.diff.RawText;
import org.junit.jupiter.api.Test;

/** Short lines, each alike to many others, are the dearest to compare. */
class LineWorkTest {
    @Test
    void aLongTextInWhichOneLineChangedIsNoWork() {
        String text = letters(100_000, 1);
        assertTrue(LineWork.isBounded(text(text), text(text.replaceFirst("a", "A"))));
    }

    @Test
    void aLongListInWhichLinesFarApartChangedIsNoWork() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            list.append("- student: ").append(i).append("\n  passed: true\n");
        }
        String text = list.toString();
        String changed = text.replaceFirst("student: 1\n", "student: 1a\n").replaceFirst("student: 19998\n", "x\n");
        assertTrue(LineWork.isBounded(text(text), text(changed)));
    }

    @Test
    void thousandsOfLinesThatAllChangedAreTooMuch() {
        assertTrue(LineWork.isBounded(text(letters(1_900, 1)), text(letters(1_900, 2))));
        assertFalse(LineWork.isBounded(text(letters(2_100, 1)), text(letters(2_100, 2))));
    }

    private static RawText text(String lines) {
        return new RawText(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String letters(int lines, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append((char) ('a' + random.nextInt(26))).append('\n');
        }
        return text.toString();
    }
}
