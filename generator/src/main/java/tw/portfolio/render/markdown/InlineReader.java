package tw.portfolio.render.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/** The parser's running text as ours. */
final class InlineReader {
    private final Document document;

    InlineReader(Document document) {
        this.document = document;
    }

    List<Inline> read(Node parent) {
        RunningText text = new RunningText(true);
        children(parent, text, 0);
        return text.inlines();
    }

    private void children(Node parent, RunningText text, int depth) {
        for (Node child : parent.getChildren()) {
            if (depth < Markdown.MAX_DEPTH) {
                inline(child, text, depth + 1);
            } else {
                text.words(child.getChars().unescape());
            }
        }
    }

    private List<Inline> inside(Node parent, boolean addressesAreLinks, int depth) {
        RunningText text = new RunningText(addressesAreLinks);
        children(parent, text, depth);
        return text.inlines();
    }

    private void inline(Node node, RunningText text, int depth) {
        if (node instanceof Emphasis) {
            text.add(new Inline.Emphasis(inside(node, text.addressesAreLinks(), depth)));
        } else if (node instanceof StrongEmphasis) {
            text.add(new Inline.Strong(inside(node, text.addressesAreLinks(), depth)));
        } else if (node instanceof Code code) {
            text.add(new Inline.CodeSpan(
                    code.getText().toString().replace('\n', ' ').strip()));
        } else if (node instanceof HardLineBreak) {
            text.add(new Inline.Break());
        } else if (node instanceof SoftLineBreak) {
            text.lineEnd();
        } else if (node instanceof AutoLink link) {
            link(
                    link.getText().toString(),
                    List.of(new Inline.Words(link.getText().toString())),
                    text);
        } else if (node instanceof MailLink link) {
            link(
                    "mailto:" + link.getText(),
                    List.of(new Inline.Words(link.getText().toString())),
                    text);
        } else {
            linkOrWords(node, text, depth);
        }
    }

    private void linkOrWords(Node node, RunningText text, int depth) {
        if (node instanceof Link link) {
            link(link.getUrl().unescape(), inside(node, false, depth), text);
        } else if (node instanceof Image image) {
            picture(image.getUrl(), image.getText(), image.getTitle(), text);
        } else if (node instanceof LinkRef reference) {
            reference(reference)
                    .ifPresentOrElse(
                            to -> link(to.getUrl().unescape(), inside(node, false, depth), text),
                            () -> undefined(node, text, depth));
        } else if (node instanceof ImageRef reference) {
            reference(reference)
                    .ifPresentOrElse(
                            to -> picture(to.getUrl(), reference.getText(), to.getTitle(), text),
                            () -> undefined(node, text, depth));
        } else if (node.hasChildren()) {
            children(node, text, depth);
        } else {
            text.words(node.getChars().unescape());
        }
    }

    private Optional<Reference> reference(RefNode node) {
        return Optional.ofNullable(node.getReferenceNode(document));
    }

    /** Square brackets that are no link: the brackets are words, what stands between is read. */
    private void undefined(Node node, RunningText text, int depth) {
        if (!node.hasChildren()) {
            text.words(node.getChars().unescape());
            return;
        }
        text.words(node.getChars().prefixOf(node.getChildChars()).unescape());
        children(node, text, depth);
        text.words(node.getChars().suffixOf(node.getChildChars()).unescape());
    }

    private static void link(String target, List<Inline> label, RunningText text) {
        String written = VisibleText.of(target);
        Optional<String> to = Target.address(written).or(() -> Target.file(written));
        if (to.isPresent()) {
            text.add(new Inline.Link(to.get(), label.isEmpty() ? List.of(new Inline.Words(written)) : label));
            return;
        }
        label.forEach(text::add);
        if (!written.isBlank() && !written.startsWith("#") && !label.equals(List.of(new Inline.Words(written)))) {
            text.words("（" + written + "）");
        }
    }

    private static void picture(BasedSequence url, BasedSequence alt, BasedSequence title, RunningText text) {
        String written = url.unescape();
        String words = VisibleText.of(alt.unescape().replace('\n', ' ').strip());
        Optional<String> file = Target.file(written);
        if (file.isPresent()) {
            text.add(new Inline.Image(
                    file.get(),
                    words,
                    VisibleText.of(title.unescape().replace('\n', ' ').strip())));
        } else {
            link(written, List.of(new Inline.Words(words.isEmpty() ? written : words)), text);
        }
    }
}
