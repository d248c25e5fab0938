package tw.portfolio.render.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Text;

/**
 * The page that lists a student's pages and finds words in them. The index beside it is a plain script, for no browser lets a page from
 * disk fetch a file; it holds the pages' own words, in the order of the list.
 */
final class SearchPages {
    static final String FOLDER = "search";
    private static final String INDEX = FOLDER + "/index.js";
    private final List<Views.Found> works = new ArrayList<>();
    private final List<Views.Found> others = new ArrayList<>();
    private final List<String> textsOfWorks = new ArrayList<>();
    private final List<String> textsOfOthers = new ArrayList<>();

    /** Takes in a page; the cover is left out, for it only leads to the others. */
    void add(String folder, Views.Frame frame, String page) {
        if (folder.isEmpty()) {
            return;
        }
        List<Views.Link> trail = frame.trail();
        Optional<Text> where = trail.size() < 2
                ? Optional.empty()
                : Optional.of(trail.get(trail.size() - 1).label());
        boolean work = where.isPresent();
        (work ? works : others).add(new Views.Found(folder + "/index.html", frame.title(), where));
        (work ? textsOfWorks : textsOfOthers).add(PageText.of(page));
    }

    /** Makes the page and its index; works come first, each part in the order its pages were made. */
    void make(Shelf shelf, Text title) {
        List<Views.Found> pages = new ArrayList<>(works);
        pages.addAll(others);
        List<String> texts = new ArrayList<>(textsOfWorks);
        texts.addAll(textsOfOthers);
        shelf.page("search", FOLDER, new Views.Search(shelf.frame(title, FOLDER, List.of()), pages));
        shelf.put(Artifact.bytes(shelf.in(INDEX), script(texts).getBytes(StandardCharsets.UTF_8)));
    }

    private static String script(List<String> texts) {
        StringBuilder script = new StringBuilder("window.portfolioIndex=[\n");
        for (String text : texts) {
            quote(text, script);
            script.append(",\n");
        }
        return script.append("];\n").toString();
    }

    /** Source: ECMAScript, string literals; what ends a line or an element is written by its number. */
    private static void quote(String text, StringBuilder script) {
        script.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean plain = character >= ' '
                    && character != '"'
                    && character != '\\'
                    && character != '<'
                    && character != 0x2028
                    && character != 0x2029;
            if (plain) {
                script.append(character);
            } else {
                script.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            }
        }
        script.append('"');
    }
}
