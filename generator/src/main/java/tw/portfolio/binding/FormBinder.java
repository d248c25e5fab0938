package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Flattened;
import tw.portfolio.source.yaml.Node;

/** Located YAML into the record forms of the model; every fault is noted, and only what cannot be made is left out. */
public final class FormBinder {
    static final RuleId UNKNOWN_KEY = new RuleId("form.unknown-key");
    static final RuleId MISSING_KEY = new RuleId("form.missing-key");
    static final RuleId WRONG_SHAPE = new RuleId("form.wrong-shape");
    static final RuleId WRONG_VALUE = new RuleId("form.wrong-value");
    static final RuleId WRONG_PATTERN = new RuleId("form.wrong-pattern");
    private final List<Diagnostic> notes = new ArrayList<>();

    private FormBinder() {}

    /** Returns the record, or nothing when a required value is missing or wrong. */
    public static <T extends Record> Noted<Optional<T>> bind(Class<T> form, Node node) {
        FormBinder binder = new FormBinder();
        Optional<T> value = Optional.ofNullable(binder.form(form, node));
        return new Noted<>(value, binder.notes);
    }

    private <T> @Nullable T form(Class<T> form, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            notes.add(Diagnostic.error(WRONG_SHAPE, node.at())
                    .with("expected", new Text("「鍵: 值」的清單", "keys with values")));
            return null;
        }
        Map<String, Node.Member> open = new LinkedHashMap<>();
        mapping.members().forEach(member -> open.put(member.key(), member));
        T made = form(form, mapping.at(), open);
        List<String> known = keys(form);
        for (Node.Member left : open.values()) {
            notes.add(unknown(left, known));
        }
        return made;
    }

    /** Takes the form's keys out of {@code open}; what is left belongs to nobody. */
    private <T> @Nullable T form(Class<T> form, Location at, Map<String, Node.Member> open) {
        Shape<T> shape = Shape.of(form);
        @Nullable Object[] values = new Object[shape.parts().size() + 1];
        int[] lines = new int[shape.parts().size()];
        int[] columns = new int[shape.parts().size()];
        boolean whole = true;
        for (int i = 0; i < shape.parts().size(); i++) {
            Shape.Part part = shape.parts().get(i);
            if (part.flattened().isPresent()) {
                Class<?> chosen = chosen(part.flattened().get(), shape, values);
                values[i] = chosen == null ? null : form(chosen, at, open);
            } else {
                Node.Member member = open.remove(part.key());
                if (member != null) {
                    lines[i] = member.value().at().line();
                    columns[i] = member.value().at().column();
                }
                values[i] = value(part, at, member);
            }
            whole &= values[i] != null;
        }
        values[values.length - 1] = Origin.of(at, shape.names(), lines, columns);
        return whole ? shape.make(values) : null;
    }

    private static <T> @Nullable Class<?> chosen(Flattened flattened, Shape<T> shape, @Nullable Object[] values) {
        Object choice = values[shape.names().indexOf(flattened.by())];
        return choice instanceof Flattened.Chooses chooses ? chooses.form() : null;
    }

    private @Nullable Object value(Shape.Part part, Location at, Node.@Nullable Member member) {
        boolean absent = member == null
                || (member.value() instanceof Node.Scalar scalar
                        && scalar.text().isEmpty());
        if (absent || member == null) {
            return switch (part.presence()) {
                case OPTIONAL -> Optional.empty();
                case LIST -> List.of();
                case REQUIRED -> missing(part, member == null ? at : member.keyAt());
            };
        }
        return switch (part.presence()) {
            case REQUIRED -> one(part, member.value());
            case OPTIONAL -> Optional.ofNullable(one(part, member.value()));
            case LIST -> many(part, member.value());
        };
    }

    private @Nullable Object missing(Shape.Part part, Location at) {
        notes.add(Diagnostic.error(MISSING_KEY, at)
                .with("key", part.key())
                .with("label", label(part))
                .with("example", example(part)));
        return null;
    }

    private List<Object> many(Shape.Part part, Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            notes.add(Diagnostic.error(WRONG_SHAPE, node.at())
                    .with("expected", new Text("清單（每項以「- 」開頭，或 [ ]）", "a list (items begin with \"- \", or [ ])")));
            return List.of();
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            Object value = one(part, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private @Nullable Object one(Shape.Part part, Node node) {
        if (!Scalars.knows(part.type())) {
            return form(part.type(), node);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            notes.add(Diagnostic.error(WRONG_SHAPE, node.at()).with("expected", Scalars.allowed(part.type())));
            return null;
        }
        Optional<Object> value = Scalars.read(part.type(), scalar.text());
        if (value.isEmpty()) {
            notes.add(Diagnostic.error(WRONG_VALUE, scalar.at())
                    .with("key", part.key())
                    .with("found", scalar.text())
                    .with("allowed", Scalars.allowed(part.type())));
            return null;
        }
        return matches(part, scalar) ? value.get() : null;
    }

    private boolean matches(Shape.Part part, Node.Scalar scalar) {
        String pattern = part.field().map(Field::pattern).orElse("");
        if (pattern.isEmpty() || scalar.text().matches(pattern)) {
            return true;
        }
        String[] words = part.field().map(Field::patternWords).orElse("|").split("\\|", -1);
        notes.add(Diagnostic.error(WRONG_PATTERN, scalar.at())
                .with("key", part.key())
                .with("found", scalar.text())
                .with("allowed", new Text(words[0], words[words.length - 1])));
        return false;
    }

    private static Diagnostic unknown(Node.Member member, List<String> known) {
        return Diagnostic.error(UNKNOWN_KEY, member.keyAt())
                .with("found", member.key())
                .with("allowed", known.stream().collect(Collectors.joining("、")));
    }

    private static List<String> keys(Class<?> form) {
        return Shape.of(form).parts().stream()
                .filter(part -> part.flattened().isEmpty())
                .map(Shape.Part::key)
                .toList();
    }

    private static Text label(Shape.Part part) {
        return part.field().map(field -> new Text(field.zh(), field.en())).orElse(Text.same(part.key()));
    }

    private static String example(Shape.Part part) {
        return part.field().map(Field::example).filter(text -> !text.isEmpty()).orElse("…");
    }
}
