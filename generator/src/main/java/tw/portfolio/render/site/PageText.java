package tw.portfolio.render.site;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words a page shows, taken from the page itself: what a reader of it cannot see cannot be among them. */
final class PageText {
    /** As many characters as a work's text may have and more. */
    private static final int MOST = 100_000;

    private static final String END_OF_MAIN = "</main>";

    /** What repeats other pages or leads to them, and what is for comparing and not for reading: how each begins and ends. */
    private static final Map<String, String> ASIDES = Map.of(
            "<nav", "</nav>",
            "<svg", "</svg>",
            "<script", "</script>",
            "<style", "</style>",
            "<article class=\"card", "</article>",
            "<details class=\"receipt\"", "</details>",
            "<p class=\"badge", "</p>");

    /** The letters that asides, and what is said in one language, begin with. */
    private static final String FIRST_OF_ASIDES = "nsadp";

    /** Words in one language of several; those in the leading one are kept. */
    private static final String SAID = "<span class=\"say\" lang=\"";

    private static final String LEADING = "zh-TW";
    private static final String END_OF_SAID = "</span>";

    private static final String COMMENT = "<!--";
    private static final String END_OF_COMMENT = "-->";

    /** What ends a line. */
    private static final String ENDS = "\n\r\u0085\u2028\u2029";

    private static final Pattern ALTERNATIVE = Pattern.compile(" alt=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));");

    /** Elements within a line: no gap stands where they begin or end. */
    private static final Set<String> INLINE =
            Set.of("a", "b", "code", "del", "em", "i", "mark", "s", "strong", "sub", "sup", "u");

    private PageText() {}

    /** Returns the words of a page's main part in one line; nothing where it has none. */
    static String of(String page) {
        int main = page.indexOf("<main");
        int begin = main < 0 ? -1 : page.indexOf('>', main) + 1;
        int end = page.lastIndexOf(END_OF_MAIN);
        if (begin <= 0 || end < begin) {
            return "";
        }
        String shown = withoutAsides(page.substring(begin, end));
        String words = oneLine(resolved(withoutTags(shown))).strip();
        return words.length() <= MOST ? words : words.substring(0, words.offsetByCodePoints(0, MOST / 2));
    }

    private static String withoutAsides(String main) {
        StringBuilder shown = new StringBuilder(main.length());
        int from = 0;
        for (int at = main.indexOf('<'); at >= 0; at = main.indexOf('<', Math.max(at + 1, from))) {
            int end = endOfAside(main, at);
            if (end > 0) {
                shown.append(main, from, at).append(' ');
                from = end;
            }
        }
        return shown.append(main, from, main.length()).toString();
    }

    /** Returns the text with gaps, or nothing at all, in the place of tags and comments. */
    private static String withoutTags(String shown) {
        StringBuilder text = new StringBuilder(shown.length());
        int from = 0;
        for (int at = shown.indexOf('<'); at >= 0; at = shown.indexOf('<', Math.max(at + 1, from))) {
            int name = at + (shown.startsWith("</", at) ? 2 : 1);
            int end = endOfName(shown, name);
            int close = end > name ? shown.indexOf('>', end) + 1 : endOfComment(shown, at);
            if (close > 0) {
                text.append(shown, from, at).append(between(shown, at, close, shown.substring(name, end)));
                from = close;
            }
        }
        return text.append(shown, from, shown.length()).toString();
    }

    private static int endOfName(String shown, int from) {
        int end = from;
        while (end < shown.length() && isPlain(shown.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    /** Returns where a comment of one line ends; 0 where none begins. */
    private static int endOfComment(String shown, int at) {
        int end = shown.startsWith(COMMENT, at) ? shown.indexOf(END_OF_COMMENT, at + COMMENT.length()) : -1;
        for (int i = at; i < end; i++) {
            if (ENDS.indexOf(shown.charAt(i)) >= 0) {
                return 0;
            }
        }
        return end < 0 ? 0 : end + END_OF_COMMENT.length();
    }

    /** Returns where what begins at a bracket and is not shown ends; -1 where it is shown. */
    private static int endOfAside(String main, int at) {
        if (at + 1 == main.length() || FIRST_OF_ASIDES.indexOf(main.charAt(at + 1)) < 0) {
            return -1;
        }
        if (main.startsWith(SAID, at)) {
            int tag = at + SAID.length();
            int words = main.startsWith(LEADING, tag) ? -1 : main.indexOf('>', tag);
            int end = words < 0 ? -1 : main.indexOf('<', words);
            return end >= 0 && main.startsWith(END_OF_SAID, end) ? end + END_OF_SAID.length() : -1;
        }
        for (Map.Entry<String, String> aside : ASIDES.entrySet()) {
            int name = at + aside.getKey().length();
            if (main.startsWith(aside.getKey(), at) && isWhole(aside.getKey(), main, name)) {
                int end = main.indexOf(aside.getValue(), name);
                return end < 0 ? -1 : end + aside.getValue().length();
            }
        }
        return -1;
    }

    /** Returns whether an element's name ends where it should: {@code <navigator} is no {@code <nav}. */
    private static boolean isWhole(String begin, String main, int end) {
        boolean name = begin.indexOf(' ') < 0;
        boolean more = end < main.length() && (Character.isLetterOrDigit(main.charAt(end)) || main.charAt(end) == '_');
        return !name || !more;
    }

    /** Returns the text with something else for every match of a pattern that begins with one certain character. */
    private static String replaced(String text, char first, Pattern pattern, Function<Matcher, String> by) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, Math.max(at + 1, from))) {
            if (matcher.region(at, text.length()).lookingAt()) {
                replaced.append(text, from, at).append(by.apply(matcher));
                from = matcher.end();
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean blank = character == ' ' || (character >= '\t' && character <= '\r');
            if (!blank) {
                line.append(character);
            } else if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static String between(String shown, int at, int close, String name) {
        if (INLINE.contains(name)) {
            return "";
        }
        String tag = shown.substring(at, close);
        if (!tag.contains(" alt=")) {
            return " ";
        }
        Matcher alternative = ALTERNATIVE.matcher(tag);
        return alternative.find() ? " " + alternative.group(1) + " " : " ";
    }

    private static String resolved(String text) {
        return replaced(text, '&', REFERENCE, found -> resolved(found.group(1), found.group(2), found.group(3)));
    }

    private static String resolved(@Nullable String decimal, @Nullable String hexadecimal, @Nullable String name) {
        if (name != null) {
            return switch (name) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> " ";
            };
        }
        int point = decimal != null
                ? Integer.parseInt(decimal)
                : Integer.parseInt(hexadecimal == null ? "20" : hexadecimal, 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
    }
}
