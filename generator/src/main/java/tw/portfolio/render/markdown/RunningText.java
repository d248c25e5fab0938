package tw.portfolio.render.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers pieces of running text: neighbouring words become one, a line end between two Chinese characters is no space, and a bare web
 * address becomes a link.
 */
final class RunningText {
    private static final String WIDE =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}\\u3000-\\u303F\\uFF00-\\uFFEF]";
    private static final Pattern LINE_END_IN_CHINESE =
            Pattern.compile("(?<=" + WIDE + ")\n(?=" + WIDE + "|$)|^\n(?=" + WIDE + ")");
    // an address ends at white space, at Chinese punctuation and before the punctuation of its sentence
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[^\\s<>\"'「」『』（）《》〈〉【】，。；：！？、]{1,1990}(?<![.,;:!?)\\]*_~])", Pattern.CASE_INSENSITIVE);
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final boolean addressesAreLinks;

    RunningText(boolean addressesAreLinks) {
        this.addressesAreLinks = addressesAreLinks;
    }

    boolean addressesAreLinks() {
        return addressesAreLinks;
    }

    void words(String text) {
        words.append(text);
    }

    void lineEnd() {
        words.append('\n');
    }

    void add(Inline inline) {
        flush();
        inlines.add(inline);
    }

    List<Inline> inlines() {
        flush();
        return inlines;
    }

    private void flush() {
        boolean oneLine = words.indexOf("\n") < 0;
        String line = oneLine
                ? words.toString()
                : LINE_END_IN_CHINESE.matcher(words).replaceAll("").replace('\n', ' ');
        // entities such as &#x202E; are read after the text itself was made visible
        String text = VisibleText.of(line);
        words.setLength(0);
        int from = 0;
        if (addressesAreLinks && text.contains("://")) {
            Matcher address = ADDRESS.matcher(text);
            while (address.find()) {
                String to = Target.address(address.group()).orElse("");
                if (!to.isEmpty()) {
                    plain(text.substring(from, address.start()));
                    inlines.add(new Inline.Link(to, List.of(new Inline.Words(address.group()))));
                    from = address.end();
                }
            }
        }
        plain(text.substring(from));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.Words(text));
        }
    }
}
