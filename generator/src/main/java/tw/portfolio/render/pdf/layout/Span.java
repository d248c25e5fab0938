package tw.portfolio.render.pdf.layout;

import java.util.Optional;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;

/**
 * Characters that look alike.
 *
 * @param text {@code \n} begins a new line
 * @param tag what the characters belong to
 * @param goal where they lead
 */
public record Span(String text, Look look, Tag tag, Optional<Page.Goal> goal) {

    public static Span of(String text, Look look, Tag tag) {
        return new Span(text, look, tag, Optional.empty());
    }
}
