package tw.portfolio.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.render.markdown.Inline;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Look;
import tw.portfolio.render.pdf.layout.Span;

/** Running text as spans. Pictures within it are gathered, for their own place behind the paragraph. */
final class TextSpans {
    private final Tag paragraph;
    private final boolean parted;
    private final List<Span> spans = new ArrayList<>();
    private final List<Inline.Image> images = new ArrayList<>();
    private Optional<Tag> plain = Optional.empty();

    private TextSpans(Tag paragraph, boolean parted) {
        this.paragraph = paragraph;
        this.parted = parted;
    }

    /** Returns the text, each piece belonging to {@code paragraph} or to an element below it. */
    static TextSpans of(List<Inline> text, Look look, Tag paragraph) {
        TextSpans spans = new TextSpans(paragraph, text.stream().anyMatch(TextSpans::parts));
        spans.add(text, look);
        return spans;
    }

    List<Span> spans() {
        return spans;
    }

    List<Inline.Image> images() {
        return images;
    }

    /** Returns whether the piece, or one within, is an element of its own. */
    private static boolean parts(Inline inline) {
        if (inline instanceof Inline.Emphasis emphasis) {
            return emphasis.text().stream().anyMatch(TextSpans::parts);
        }
        if (inline instanceof Inline.Strong strong) {
            return strong.text().stream().anyMatch(TextSpans::parts);
        }
        return inline instanceof Inline.Link || inline instanceof Inline.CodeSpan;
    }

    private void add(List<Inline> text, Look look) {
        for (Inline inline : text) {
            if (inline instanceof Inline.Words words) {
                spans.add(Span.of(words.text(), look, plain()));
            } else if (inline instanceof Inline.Break) {
                spans.add(Span.of("\n", look, plain()));
            } else if (inline instanceof Inline.Emphasis emphasis) {
                add(emphasis.text(), look.stress());
            } else if (inline instanceof Inline.Strong strong) {
                add(strong.text(), look.bold());
            } else if (inline instanceof Inline.CodeSpan code) {
                spans.add(Span.of(code.text(), look.coded(), paragraph.add("Code")));
                plain = Optional.empty();
            } else if (inline instanceof Inline.Link link) {
                link(link, look);
            } else if (inline instanceof Inline.Image image) {
                images.add(image);
            }
        }
    }

    /** Returns the element for words without a role of their own: the paragraph itself unless it has others below it. */
    private Tag plain() {
        if (!parted) {
            return paragraph;
        }
        if (plain.isEmpty()) {
            plain = Optional.of(paragraph.add("Span"));
        }
        return plain.get();
    }

    private void link(Inline.Link link, Look look) {
        boolean leadsOut = link.to().matches("(?i)(https?|mailto):.*");
        if (!leadsOut) { // a file beside the page; it is listed with the record's files
            add(link.text(), look);
            return;
        }
        Tag tag = paragraph.add("Link");
        plain = Optional.of(tag);
        int from = spans.size();
        add(link.text(), look.in(Ink.ACCENT));
        if (from == spans.size()) {
            spans.add(Span.of(link.to(), look.in(Ink.ACCENT), tag));
        }
        Optional<Page.Goal> goal = Optional.of(new Page.Address(ascii(link.to())));
        spans.subList(from, spans.size())
                .replaceAll(span -> span.tag() == tag ? new Span(span.text(), span.look(), tag, goal) : span);
        plain = Optional.empty();
    }

    /** Returns the address as a PDF may hold it: what is not ASCII is escaped. */
    static String ascii(String address) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            ascii.append(b > 0x20 && b < 0x7F ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return ascii.toString();
    }
}
