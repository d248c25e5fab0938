package tw.portfolio.render.markdown;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** Reads finished HTML with another parser and says whether it holds nothing but what {@link HtmlWriter} means to write. */
final class SecondReader {
    private static final Pattern ALIGNMENT = Pattern.compile("center|end");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "ul", "ol", "li", "pre", "code", "hr")
            .allowElements("br", "em", "strong", "a", "img", "figure", "figcaption")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("href", "rel")
            .onElements("a")
            .allowAttributes("src", "srcset", "alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("sizes")
            .matching(Pattern.compile(Pattern.quote(InlineHtml.SIZES)))
            .onElements("img")
            .allowAttributes("loading")
            .matching(Pattern.compile("lazy"))
            .onElements("img")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("scope")
            .matching(Pattern.compile("col"))
            .onElements("th")
            .allowAttributes("class")
            .matching(ALIGNMENT)
            .onElements("th", "td")
            .allowUrlProtocols("http", "https", "mailto")
            .allowTextIn("table")
            .toFactory();

    /** Takes what was read, of which nothing is kept. */
    private static final HtmlStreamEventReceiver NOWHERE = new HtmlStreamEventReceiver() {
        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {}

        @Override
        public void closeTag(String element) {}

        @Override
        public void text(String text) {}
    };

    private SecondReader() {}

    static boolean accepts(String html) {
        AtomicBoolean objected = new AtomicBoolean();
        HtmlChangeListener<AtomicBoolean> listener = new HtmlChangeListener<>() {
            @Override
            public void discardedTag(AtomicBoolean result, String element) {
                result.set(true);
            }

            @Override
            public void discardedAttributes(AtomicBoolean result, String element, String... attributes) {
                result.set(true);
            }
        };
        HtmlSanitizer.sanitize(html, ALLOWED.apply(NOWHERE, listener, objected));
        return !objected.get();
    }
}
