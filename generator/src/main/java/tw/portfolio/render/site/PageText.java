package tw.portfolio.render.site;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words a page shows, taken from the page itself: what a reader of it cannot see cannot be among them. */
final class PageText {
    /** As many characters as a work's text may have and more. */
    private static final int MOST = 100_000;

    private static final Pattern MAIN = Pattern.compile("(?s)<main[^>]*>(.*)</main>");

    /** What repeats other pages or leads to them, and what is for comparing and not for reading. */
    private static final Pattern ASIDE =
            Pattern.compile("(?s)<nav\\b.*?</nav>|<svg\\b.*?</svg>|<article class=\"card.*?</article>"
                    + "|<span class=\"say\" lang=\"(?!zh-TW)[^>]*>[^<]*</span>"
                    + "|<details class=\"receipt\".*?</details>|<p class=\"badge.*?</p>|<(script|style)\\b.*?</\\1>");

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z0-9]+)[^>]*>|<!--.*?-->");
    private static final Pattern ALTERNATIVE = Pattern.compile(" alt=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));");

    /** Elements within a line: no gap stands where they begin or end. */
    private static final Set<String> INLINE =
            Set.of("a", "b", "code", "del", "em", "i", "mark", "s", "strong", "sub", "sup", "u");

    private PageText() {}

    /** Returns the words of a page's main part in one line; nothing where it has none. */
    static String of(String page) {
        Matcher main = MAIN.matcher(page);
        if (!main.find()) {
            return "";
        }
        String shown = ASIDE.matcher(main.group(1)).replaceAll(" ");
        String text =
                TAG.matcher(shown).replaceAll(tag -> Matcher.quoteReplacement(between(tag.group(), tag.group(1))));
        String words = resolved(text).replaceAll("\\s+", " ").strip();
        return words.length() <= MOST ? words : words.substring(0, words.offsetByCodePoints(0, MOST / 2));
    }

    private static String between(String tag, @Nullable String name) {
        if (name != null && INLINE.contains(name)) {
            return "";
        }
        Matcher alternative = ALTERNATIVE.matcher(tag);
        return alternative.find() ? " " + alternative.group(1) + " " : " ";
    }

    private static String resolved(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(resolved(found.group(1), found.group(2), found.group(3))));
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
