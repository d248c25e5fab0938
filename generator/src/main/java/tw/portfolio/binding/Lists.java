package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.form.Field;
import tw.portfolio.source.yaml.Lines;
import tw.portfolio.source.yaml.Node;

/** Lists as written, or as certainly meant: with full-width commas, without brackets, without dashes. */
final class Lists {
    static final RuleId NOT_A_LIST = new RuleId("form.not-a-list");
    static final RuleId MISSING_DASH = new RuleId("form.missing-dash");
    static final RuleId FULL_WIDTH_LIST = new RuleId("form.full-width-list");
    static final RuleId LIST_FOR_VALUE = new RuleId("form.list-for-value");
    static final RuleId BARE_VALUE = new RuleId("form.bare-value");
    private static final Text LIST =
            new Text("清單（每項以「- 」開頭，或寫在 [ ] 裡）", "a list (items begin with \"- \", or stand in [ ])");
    private static final Pattern BETWEEN = Pattern.compile(" *[，、；;,] *| +");
    private static final Pattern BETWEEN_TEXTS = Pattern.compile(" *[，、；] *");
    private static final Pattern WIDE_BRACKETS = Pattern.compile("[［【\\[](.*)[］】\\]]", Pattern.DOTALL);
    private final Lines lines;
    private final List<Diagnostic> notes;

    Lists(Lines lines, List<Diagnostic> notes) {
        this.lines = lines;
        this.notes = notes;
    }

    /** Returns the items of a list. */
    List<Node> items(Shape.Part part, Node.Member member) {
        Node node = member.value();
        if (node instanceof Node.Sequence sequence) {
            return separated(part, sequence);
        }
        if (node instanceof Node.Scalar scalar) {
            return parts(part, scalar);
        }
        if (node instanceof Node.Mapping mapping
                && !Scalars.knows(part.type())
                && !mapping.members().isEmpty()) {
            String key = mapping.members().get(0).key();
            notes.add(lines.correct(
                    Diagnostic.error(MISSING_DASH, mapping.at()).with("key", part.key()), key, "- " + key));
            return List.of(mapping);
        }
        if (!(node instanceof Node.Refused)) {
            notes.add(Diagnostic.error(FormBinder.WRONG_SHAPE, node.at())
                    .with("expected", LIST)
                    .with("found", words(node)));
        }
        return List.of();
    }

    /** One value where a list is asked: its parts, however they are held together. */
    private List<Node> parts(Shape.Part part, Node.Scalar scalar) {
        String inner = WIDE_BRACKETS.matcher(scalar.text()).replaceFirst("$1").strip();
        boolean bracketed = inner.length() < scalar.text().strip().length();
        List<Node> items =
                splits(part) ? split(part, inner, scalar.at()) : List.of(new Node.Scalar(inner, scalar.at()));
        String meant = "["
                + items.stream()
                        .map(item -> written(part, (Node.Scalar) item))
                        .map(text -> Scalars.knows(part.type()) ? text : "{" + text + "}")
                        .collect(Collectors.joining(", "))
                + "]";
        notes.add(lines.correct(
                Diagnostic.error(bracketed ? FULL_WIDTH_LIST : NOT_A_LIST, scalar.at())
                        .with("key", part.key())
                        .with("found", Values.shown(scalar.text())),
                scalar.text(),
                meant));
        return items.stream().map(item -> asForm(part, (Node.Scalar) item)).toList();
    }

    private static String written(Shape.Part part, Node.Scalar item) {
        return Shape.solePart(part.type()).map(sole -> sole.key() + ": ").orElse("") + item.text();
    }

    private static Node asForm(Shape.Part part, Node.Scalar item) {
        return Shape.solePart(part.type())
                .map(sole -> (Node) new Node.Mapping(List.of(new Node.Member(sole.key(), item.at(), item)), item.at()))
                .orElse(item);
    }

    /** Returns how a bare value would be written with its key. */
    static String written(Shape.Part sole, Node.Scalar scalar, Lines lines) {
        boolean flow = lines.line(scalar.at().line())
                .filter(line -> line.contains("["))
                .isPresent();
        return flow ? "{" + sole.key() + ": " + scalar.text() + "}" : sole.key() + ": " + scalar.text();
    }

    /** Splits items that full-width commas hold together. */
    private List<Node> separated(Shape.Part part, Node.Sequence sequence) {
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (splits(part) && item instanceof Node.Scalar scalar && joined(part, scalar.text())) {
                List<Node> parts = split(part, scalar.text(), scalar.at());
                notes.add(lines.correct(
                        Diagnostic.error(FULL_WIDTH_LIST, scalar.at())
                                .with("key", part.key())
                                .with("found", Values.shown(scalar.text())),
                        scalar.text(),
                        parts.stream().map(one -> ((Node.Scalar) one).text()).collect(Collectors.joining(", "))));
                items.addAll(parts);
            } else {
                items.add(item);
            }
        }
        return items;
    }

    private static boolean joined(Shape.Part part, String text) {
        boolean isText = part.type() == String.class;
        return (isText || Scalars.read(part.type(), text).isEmpty())
                && (isText ? BETWEEN_TEXTS : BETWEEN).matcher(text).find();
    }

    private static List<Node> split(Shape.Part part, String text, Location at) {
        Pattern between = part.type() == String.class ? BETWEEN_TEXTS : BETWEEN;
        return Arrays.stream(between.split(text.strip()))
                .filter(one -> !one.isBlank())
                .map(one -> (Node) new Node.Scalar(one.strip(), at))
                .toList();
    }

    /** Texts are split only where the form shows words in brackets: a sentence may hold any comma. */
    private static boolean splits(Shape.Part part) {
        return Scalars.knows(part.type())
                && (part.type() != String.class
                        || part.field()
                                .map(Field::example)
                                .filter(it -> it.startsWith("["))
                                .isPresent());
    }

    /** Returns what stands somewhere, in words. */
    static Text words(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return new Text(
                    "單一的值「" + Values.shown(scalar.text()) + "」",
                    "the single value \"" + Values.shown(scalar.text()) + "\"");
        }
        return node instanceof Node.Sequence ? new Text("清單", "a list") : new Text("一組「欄位: 值」", "keys with values");
    }
}
