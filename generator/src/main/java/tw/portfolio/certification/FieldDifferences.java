package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.binding.Shape;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.source.yaml.Node;

/** Compares the fields of two states of one record. Everything in them is others' text and is cut to length. */
final class FieldDifferences {
    /** As much of a value as is shown, in code points. */
    private static final int MOST_TEXT = 60;

    /** Likewise of a row, whose values stand with what they are called. */
    private static final int MOST_OF_ROW = 120;

    private static final Text NONE = Text.same("");
    private static final Map<String, Text> ANSWERS = Map.of("true", new Text("是", "yes"), "false", new Text("否", "no"));
    private final List<Difference> found = new ArrayList<>();

    private FieldDifferences() {}

    /**
     * Returns what differs, in the order of the fields.
     *
     * @param form whose fields they are
     */
    static List<Difference> between(Optional<Node> before, Optional<Node> after, Class<?> form) {
        FieldDifferences differences = new FieldDifferences();
        differences.mappings(members(before), members(after), Optional.of(form), "", "");
        return differences.found;
    }

    private static Map<String, Node> members(Optional<Node> node) {
        Map<String, Node> members = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
            mapping.members().forEach(member -> members.putIfAbsent(member.key(), member.value()));
        }
        return members;
    }

    private void mappings(
            Map<String, Node> before, Map<String, Node> after, Optional<Class<?>> form, String zh, String en) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Optional<Shape.Part> part = form.flatMap(it -> part(it, key));
            Text label = part.map(Shape.Part::label).orElse(Text.same(cut(key)));
            Optional<Node> old = Optional.ofNullable(before.get(key));
            Optional<Node> now = Optional.ofNullable(after.get(key));
            values(old, now, part.map(Shape.Part::type), new Text(zh + label.zh(), en + label.en()));
        }
    }

    private void values(Optional<Node> before, Optional<Node> after, Optional<Class<?>> type, Text label) {
        Node some = after.or(() -> before).orElseThrow();
        boolean rows = some instanceof Node.Sequence && before.orElse(some) instanceof Node.Sequence;
        if (rows) {
            rows(items(before), items(after), type, label);
        } else if (some instanceof Node.Mapping && before.orElse(some) instanceof Node.Mapping) {
            mappings(members(before), members(after), type, label.zh() + "／", label.en() + " / ");
        } else {
            Text old = before.map(node -> words(node, type)).orElse(NONE);
            Text now = after.map(node -> words(node, type)).orElse(NONE);
            if (!old.equals(now) || !whole(before).equals(whole(after))) {
                found.add(Difference.of(Difference.What.FIELD, label, old, now));
            }
        }
    }

    /** Rows are known by what they are about, so that one moved is none changed. */
    private void rows(Map<String, Node> before, Map<String, Node> after, Optional<Class<?>> type, Text list) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<Node> old = Optional.ofNullable(before.get(name));
            Optional<Node> now = Optional.ofNullable(after.get(name));
            boolean both = old.isPresent() && now.isPresent();
            if (both && old.get() instanceof Node.Mapping && now.get() instanceof Node.Mapping) {
                String shown = cut(name);
                mappings(
                        members(old),
                        members(now),
                        type,
                        list.zh() + " " + shown + "／",
                        list.en() + " " + shown + " / ");
            } else if (!both) {
                found.add(Difference.of(
                        Difference.What.ROW,
                        list,
                        old.map(node -> row(node, type)).orElse(NONE),
                        now.map(node -> row(node, type)).orElse(NONE)));
            }
        }
    }

    private static Map<String, Node> items(Optional<Node> node) {
        Map<String, Node> items = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                String name = about(item);
                String unique = name;
                for (int i = 2; items.containsKey(unique); i++) {
                    unique = name + " #" + i;
                }
                items.put(unique, item);
            }
        }
        return items;
    }

    /** Returns what a row is about; a student has a row for each course. */
    private static String about(Node item) {
        String course = item instanceof Node.Mapping mapping
                ? mapping.members().stream()
                        .filter(member -> member.key().equals("course") && member.value() instanceof Node.Scalar)
                        .map(member -> " " + ((Node.Scalar) member.value()).text())
                        .findFirst()
                        .orElse("")
                : "";
        String name = Row.name(item);
        return course.strip().equals(name) ? name : name + course;
    }

    private static String whole(Optional<Node> node) {
        return node.map(Row::words).orElse("");
    }

    /** Returns a value as people read it: the label of a code, the values of a row one after another. */
    private static Text words(Node node, Optional<Class<?>> type) {
        if (node instanceof Node.Scalar scalar) {
            String text = cut(scalar.text());
            return type.flatMap(it -> label(it, scalar.text())).orElse(Text.same(text));
        }
        if (node instanceof Node.Sequence sequence) {
            return joined(
                    sequence.items().stream().map(item -> words(item, type)).toList(), MOST_TEXT);
        }
        if (node instanceof Node.Mapping mapping) {
            return joined(
                    mapping.members().stream()
                            .map(member -> words(
                                    member.value(),
                                    type.flatMap(form -> part(form, member.key()))
                                            .map(Shape.Part::type)))
                            .toList(),
                    MOST_TEXT);
        }
        return Text.same("?");
    }

    /** Returns a row with what each of its values is called; one value says all by itself. */
    private static Text row(Node node, Optional<Class<?>> type) {
        return node instanceof Node.Mapping mapping && mapping.members().size() > 1
                ? joined(
                        mapping.members().stream()
                                .map(member -> called(member, type))
                                .toList(),
                        MOST_OF_ROW)
                : words(node, type);
    }

    private static Text called(Node.Member member, Optional<Class<?>> type) {
        Optional<Shape.Part> part = type.flatMap(form -> part(form, member.key()));
        Text label = part.map(Shape.Part::label).orElse(Text.same(cut(member.key())));
        Text value = words(member.value(), part.map(Shape.Part::type));
        return new Text(label.zh() + " " + value.zh(), label.en() + " " + value.en());
    }

    private static Text joined(List<Text> parts, int most) {
        return new Text(
                cut(parts.stream().map(Text::zh).collect(Collectors.joining("、")), most),
                cut(parts.stream().map(Text::en).collect(Collectors.joining(", ")), most));
    }

    private static Optional<Text> label(Class<?> type, String written) {
        if (type == Boolean.class) {
            return Optional.ofNullable(ANSWERS.get(written));
        }
        return Optional.ofNullable(type.getEnumConstants()).stream()
                .flatMap(Arrays::stream)
                .filter(Labelled.class::isInstance)
                .map(Labelled.class::cast)
                .filter(value -> value.word().equals(written) || value.zh().equals(written))
                .map(value -> new Text(value.zh(), value.en()))
                .findFirst();
    }

    /** Returns the field that a key means, those of records whose keys stand among their parent's included. */
    private static Optional<Shape.Part> part(Class<?> form, String key) {
        if (form.isSealed()) {
            return Arrays.stream(Objects.requireNonNull(form.getPermittedSubclasses()))
                    .flatMap(permitted -> part(permitted, key).stream())
                    .findFirst();
        }
        if (!form.isRecord()) {
            return Optional.empty();
        }
        for (Shape.Part part : Shape.of(form).parts()) {
            boolean named = part.key().equals(key) || part.label().zh().equals(key);
            Optional<Shape.Part> within = part.flattened().isPresent()
                    ? part(part.type(), key)
                    : named ? Optional.of(part) : Optional.empty();
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    static String cut(String text) {
        return cut(text, MOST_TEXT);
    }

    private static String cut(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
