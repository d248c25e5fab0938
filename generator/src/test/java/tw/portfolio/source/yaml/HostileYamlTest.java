package tw.portfolio.source.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Noted;

/** Text made to exhaust its reader is refused with a finding, soon. */
class HostileYamlTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LONG = 1 << 19;

    @Test
    void aliasesThatWouldUnfoldAreRefused() {
        String text = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        assertEquals(
                List.of("yaml.alias at a.yaml:1:4"),
                read(text).notes().stream()
                        .map(note -> note.rule() + " at " + note.at())
                        .toList());
    }

    @Test
    void depthIsBounded() {
        assertRefused(NodeBuilder.TOO_DEEP, "a: " + "[".repeat(LONG));
        assertRefused(NodeBuilder.TOO_DEEP, "- ".repeat(LONG / 2) + "x");
        assertRefused(NodeBuilder.TOO_DEEP, "a: " + "{a: ".repeat(LONG / 4));
    }

    @Test
    void theNumberOfNodesIsBounded() {
        assertRefused(NodeBuilder.TOO_MANY, "a: [" + "x,".repeat(LONG / 2) + "]");
        assertRefused(NodeBuilder.TOO_MANY, "- x\n".repeat(LONG / 2));
    }

    @Test
    void tagsAndRepeatedKeysAreRefused() {
        assertRefused(NodeBuilder.TAG, "a: !!java.net.URL [http://example.org]\n");
        assertRefused(NodeBuilder.DUPLICATE_KEY, "a: 1\na: 2\n");
    }

    @Test
    void mendingTakesNoLongerThanTheTextIsLong() {
        List<String> texts = List.of(
                "- \"".repeat(1) + "\\\"\n".repeat(LONG / 3),
                "- 'x\n- \"y\n".repeat(LONG / 10),
                "- [\n".repeat(LONG / 4),
                "a".repeat(LONG) + "：",
                "a: \"" + "\\".repeat(LONG),
                "a: " + "x: ".repeat(LONG / 3),
                "　".repeat(LONG / 3) + "a：b",
                "“".repeat(LONG / 3),
                "a: [" + "'".repeat(LONG) + "\n",
                ("k: [" + "(".repeat(500) + "\n").repeat(2000));
        for (String text : texts) {
            assertTimeoutPreemptively(LIMIT, () -> YamlReader.read("", "a.yaml", text, Set.of("k", "title")));
        }
    }

    @Test
    void noTextBringsTheReaderDown() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(114);
        String signs = "abk:：-－ \n\n　\t\"'“”「」[]{}［］，,#&*!|>%@`?\\\u0007\uFEFF𡍼1";
        int[] points = signs.codePoints().toArray();
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            int length = chance.nextInt(60);
            for (int j = 0; j < length; j++) {
                text.appendCodePoint(points[chance.nextInt(points.length)]);
            }
            Noted<Optional<Node>> read = read(text.toString());
            assertTrue(read.value().isPresent() || !read.notes().isEmpty(), "nothing said of: " + text);
            read.notes().forEach(note -> assertTrue(note.at().line() >= 1, () -> note + " of: " + text));
        }
    }

    private static void assertRefused(tw.portfolio.diagnostic.RuleId rule, String text) {
        Noted<Optional<Node>> read = assertTimeoutPreemptively(LIMIT, () -> read(text));
        assertEquals(rule, read.notes().get(read.notes().size() - 1).rule());
    }

    private static Noted<Optional<Node>> read(String text) {
        return YamlReader.read("", "a.yaml", text, Set.of());
    }
}
