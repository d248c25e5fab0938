package tw.portfolio.render.markdown;

import java.util.List;
import java.util.Optional;
import tw.portfolio.render.markdown.Places.Shown;

/** Writes running text as HTML. */
final class InlineHtml {
    /** A text's measure is 38 characters wide. */
    static final String SIZES = "(min-width: 45rem) 42rem, 100vw";

    private final Places places;

    InlineHtml(Places places) {
        this.places = places;
    }

    void write(List<Inline> inlines, StringBuilder html) {
        inlines.forEach(inline -> write(inline, html));
    }

    private void write(Inline inline, StringBuilder html) {
        if (inline instanceof Inline.Words words) {
            html.append(escaped(words.text()));
        } else if (inline instanceof Inline.Emphasis emphasis) {
            element("em", emphasis.text(), html);
        } else if (inline instanceof Inline.Strong strong) {
            element("strong", strong.text(), html);
        } else if (inline instanceof Inline.CodeSpan code) {
            html.append("<code>").append(escaped(code.text())).append("</code>");
        } else if (inline instanceof Inline.Link link) {
            link(link, html);
        } else if (inline instanceof Inline.Image image) {
            html.append(places.picture(image.file())
                    .map(shown -> picture(image, shown))
                    .orElseGet(() -> instead(image)));
        } else {
            html.append("<br>\n");
        }
    }

    private void element(String name, List<Inline> text, StringBuilder html) {
        html.append('<').append(name).append('>');
        write(text, html);
        html.append("</").append(name).append('>');
    }

    private void link(Inline.Link link, StringBuilder html) {
        Optional<String> href = link.toFile() ? places.link(link.to()) : Optional.of(link.to());
        if (href.isEmpty()) {
            write(link.text(), html);
            return;
        }
        html.append("<a href=\"").append(escaped(href.get())).append('"');
        html.append(link.toFile() ? ">" : " rel=\"noopener noreferrer nofollow\">");
        write(link.text(), html);
        html.append("</a>");
    }

    /** Returns the picture with its title as caption, or nothing when there is no picture to show. */
    Optional<String> figure(Inline.Image image) {
        return places.picture(image.file()).map(shown -> {
            String caption = image.title().isEmpty() ? "" : "<figcaption>" + escaped(image.title()) + "</figcaption>\n";
            return "<figure>\n" + picture(image, shown) + "\n" + caption + "</figure>\n";
        });
    }

    private static String picture(Inline.Image image, Shown shown) {
        String size = shown.width() > 0 && shown.height() > 0
                ? " width=\"" + shown.width() + "\" height=\"" + shown.height() + "\""
                : "";
        String widths =
                shown.widths().isEmpty() ? "" : " srcset=\"" + escaped(shown.widths()) + "\" sizes=\"" + SIZES + "\"";
        return "<img src=\"" + escaped(shown.src()) + "\"" + widths + " alt=\"" + escaped(image.alt()) + "\"" + size
                + " loading=\"lazy\">";
    }

    private String instead(Inline.Image image) {
        String words = escaped(image.alt().isEmpty() ? image.file() : image.alt());
        return places.link(image.file())
                .map(href -> "<a href=\"" + escaped(href) + "\">" + words + "</a>")
                .orElse(words);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
