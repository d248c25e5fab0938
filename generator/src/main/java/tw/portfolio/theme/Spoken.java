package tw.portfolio.theme;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;

/** The same words in every language of a page; a style shows the chosen one. As plain text they are in the leading language. */
final class Spoken extends TemplateHTMLOutputModel {
    private final List<Said> said;

    /**
     * Words of one language.
     *
     * @param tag the language they are in, as BCP 47 has it
     * @param chosen the languages in which a reader gets them, parted by blanks
     */
    record Said(String tag, String chosen, String words) {}

    /** @param said the leading language first, one at least */
    Spoken(List<Said> said) {
        super(null, markup(said));
        this.said = List.copyOf(said);
    }

    private static String markup(List<Said> said) {
        StringBuilder markup = new StringBuilder();
        for (Said one : said) {
            markup.append("<span class=\"say\" lang=\"").append(one.tag());
            markup.append(one.chosen().equals(one.tag()) ? "" : "\" data-in=\"" + one.chosen());
            markup.append("\">").append(escaped(one.words())).append("</span>");
        }
        return markup.toString();
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /** Returns the words a reader of a language gets. */
    String in(String tag) {
        return said.stream()
                .filter(one -> List.of(one.chosen().split(" ", -1)).contains(tag))
                .findFirst()
                .orElse(said.get(0))
                .words();
    }

    /** Returns the words in the leading language. */
    String plain() {
        return said.get(0).words();
    }
}
