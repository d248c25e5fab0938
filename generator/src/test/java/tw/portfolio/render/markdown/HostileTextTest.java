package tw.portfolio.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts written to break the reader or the page: the time is bounded, nothing is run and nothing is lost. */
class HostileTextTest {
    private static final int LARGE = 100_000;
    /** Of a processor's time, which does not grow with what else the machine does. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private static final Duration GIVEN_UP = Duration.ofMinutes(2);
    private static final Places NOWHERE = new Places() {
        @Override
        public Optional<String> link(String file) {
            return Optional.empty();
        }

        @Override
        public Optional<Shown> picture(String file) {
            return Optional.empty();
        }
    };

    private static String html(String text) {
        return new HtmlWriter(0, NOWHERE).write(Markdown.parse(text));
    }

    static Stream<String> floods() {
        Stream<String> repeated = Stream.of(
                        "[",
                        "]",
                        "![",
                        "[]",
                        "[a](",
                        "[a](b\n",
                        "[a][b]",
                        "*",
                        "*a ",
                        "a**b",
                        "*a_ ",
                        "**a *a ",
                        "`a ",
                        "<",
                        "<a ",
                        "<!--",
                        "<?",
                        "<![CDATA[",
                        "<a b='",
                        "&",
                        "&amp;",
                        "\\",
                        "#",
                        "\t",
                        "[a]: b\n",
                        "[a\n",
                        "|",
                        "|a\n",
                        "|-",
                        "|-|\n",
                        "- a\n",
                        "- a\n\n",
                        "1. a\n",
                        "```\n",
                        "~",
                        ">a\n\n",
                        "    a\n\n",
                        "<a@b.c>",
                        "-\n",
                        "- ",
                        "> ",
                        ">",
                        "1. ",
                        "a  \n",
                        "---\n",
                        "a\n---\n",
                        "文字\n\n",
                        "文\n",
                        "https://a.b/ ",
                        "\u202E",
                        "\u0000",
                        "\uD800",
                        "[a](b) \n\n",
                        "*a* \n\n",
                        "> - ")
                .map(piece -> piece.repeat(LARGE / piece.length()));
        return Stream.of(
                        repeated,
                        Stream.of("[".repeat(LARGE / 2) + "a" + "]".repeat(LARGE / 2)),
                        Stream.of(
                                "# a" + " ".repeat(LARGE) + "#a",
                                "a\n" + "=".repeat(LARGE),
                                ">a\n" + "b\n".repeat(LARGE / 2)),
                        Stream.of("|a".repeat(1500) + "|\n" + "|-".repeat(1500) + "|\n" + "|a|\n".repeat(900)),
                        Stream.of("|a".repeat(1900) + "|\n" + "|-".repeat(1900) + "|\n" + "|\n".repeat(8)),
                        Stream.of(("- ".repeat(15) + "a\n\n").repeat(3900)),
                        Stream.of(nested("- ", 2), nested("> ", 0), nested("1. ", 3)),
                        partsAtTheBounds())
                .flatMap(texts -> texts);
    }

    /** As many parts as fit, each as full of costly marks as the bounds allow. */
    private static Stream<String> partsAtTheBounds() {
        return Stream.of(
                        "[]",
                        "[a](b ",
                        "[a][b]",
                        "`a ",
                        "<?",
                        "&amp;",
                        "*a ",
                        "<a@b.c>",
                        "**a *a ",
                        "[a]: <b 'c\n",
                        "|a",
                        "- a\n")
                .map(piece -> (piece.repeat(Math.min(300 / marks(piece), 900)) + "\n\n").repeat(LARGE))
                .map(text -> text.substring(0, 2 * LARGE))
                .map(HostileTextTest::firstLines);
    }

    private static int marks(String piece) {
        return (int) Math.max(
                1, piece.chars().filter(mark -> "[]`<&*_!".indexOf(mark) >= 0).count());
    }

    private static String firstLines(String text) {
        return String.join("\n", text.lines().limit(7_900).toList());
    }

    private static String nested(String marker, int indent) {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; text.length() < 2 * LARGE; depth++) {
            text.append(indent == 0 ? marker.repeat(depth) : " ".repeat(indent * depth))
                    .append(marker)
                    .append("a\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("floods")
    void floodsAreReadAndWrittenInTime(String flood) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Duration[] took = {Duration.ZERO};
        String html = assertTimeoutPreemptively(GIVEN_UP, () -> {
            long begun = threads.getCurrentThreadCpuTime();
            String written = html(flood);
            took[0] = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
            return written;
        });
        assertTrue(took[0].compareTo(LIMIT) < 0, took[0]::toString);
        assertTrue(SecondReader.accepts(html));
    }

    @Test
    void whatIsTooMuchForTheParserIsStillThere() {
        String text = "第一段\n*照字面*\n\n" + "[".repeat(5_000);
        assertEquals("<p>第一段<br>\n*照字面*</p>\n<p>" + "[".repeat(5_000) + "</p>\n", html(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick='x'>b</b>",
                "<!-- <style>*{display:none}</style> -->",
                "<svg/onload=alert(1)>",
                "<iframe src=//example.org>",
                "</div></body>"
            })
    void htmlIsWords(String text) {
        String escaped = text.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;");
        assertEquals("<p>" + escaped + "</p>\n", html(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#x09;script:alert(1)",
                "&#106;avascript:alert(1)",
                "data:text/html,hello",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/x",
                "/etc/passwd",
                "../other/outcome.md",
                "a/../../b.pdf",
                "..%2f..%2fb.pdf",
                "a\\..\\b",
                "https:/nohost",
                "https://school.example@evil.example/",
                "ftp://example.org/"
            })
    void linksElsewhereAreWords(String target) {
        Places everywhere = new Places() {
            @Override
            public Optional<String> link(String file) {
                throw new AssertionError("a file of the record: " + file);
            }

            @Override
            public Optional<Shown> picture(String file) {
                throw new AssertionError("a picture of the record: " + file);
            }
        };
        for (String text : List.of("[a](" + target + ")", "![a](" + target + ")", "[a]\n\n[a]: " + target)) {
            String html = new HtmlWriter(0, everywhere).write(Markdown.parse(text));
            assertFalse(html.contains("<a"), html);
            assertFalse(html.contains("<img"), html);
            assertTrue(html.startsWith("<p>a（"), html);
        }
    }

    @Test
    void charactersThatActUnseenAreGone() {
        assertEquals("<p>abcd efgh</p>\n", html("a\u202Eb\u200Bc\uFEFFd\u2028e\u0007f&#x202E;g\u2066h"));
        assertEquals("<p><code>ab</code></p>\n", html("`a\u202Eb`"));
        assertEquals("<p>\uFFFD\uFFFD</p>\n", html("\uD800&#0;"));
    }

    @Test
    void deepEmphasisIsFlattenedNotFollowed() {
        assertTrue(html("*a **b ".repeat(60) + "c" + "** *".repeat(60)).length() < 5_000);
    }

    @Test
    void anAddressOurOwnCodeGotWrongNeverReachesThePage() {
        Places wrong = new Places() {
            @Override
            public Optional<String> link(String file) {
                return Optional.of("javascript:alert(1)");
            }

            @Override
            public Optional<Shown> picture(String file) {
                return Optional.empty();
            }
        };
        assertEquals("<p>報告</p>\n", new HtmlWriter(0, wrong).write(Markdown.parse("[報告](report.pdf)")));
    }
}
