package tw.portfolio.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.Shape;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.form.Flattened;
import tw.portfolio.model.form.Labelled;

/** A record as it would be written, made of the examples of its fields. */
public final class Example {
    private static final String INDENT = "  ";
    private final List<String> lines = new ArrayList<>();

    private Example() {}

    /** Returns the whole file of a kind of record. */
    public static String of(RecordKind kind) {
        return of(kind, Optional.empty());
    }

    /**
     * Returns the whole file of a kind of record.
     *
     * @param choice which further keys are shown where they depend on one; the field's own example when absent
     */
    public static String of(RecordKind kind, Optional<Flattened.Chooses> choice) {
        String up =
                "../".repeat((int) kind.pattern().chars().filter(c -> c == '/').count());
        String yaml = of(kind.form(), up + "schemas/" + name(kind) + ".schema.json", choice);
        return kind.markdown() ? "---\n" + yaml + "---\n這裡寫內文，可以分段、列清單、放圖片。\n" : yaml;
    }

    /** Returns a file of some form, with the line by which editors find its schema. */
    static String of(Class<?> form, String schema, Optional<Flattened.Chooses> choice) {
        Example example = new Example();
        example.lines.add("# yaml-language-server: $schema=" + schema);
        example.form(form, "", choice);
        return String.join("\n", example.lines) + "\n";
    }

    /** Returns a value of a field as it would be written. */
    static String value(Shape.Part part) {
        return scalar(part, Optional.empty());
    }

    static String name(RecordKind kind) {
        return kind.word();
    }

    private void form(Class<?> form, String indent, Optional<Flattened.Chooses> choice) {
        for (Shape.Part part : Shape.of(form).parts()) {
            if (part.flattened().isPresent()) {
                form(chosen(form, part.flattened().get(), choice).form(), indent, choice);
            } else if (isShown(part)) {
                part(part, indent, choice);
            }
        }
    }

    private static Flattened.Chooses chosen(Class<?> form, Flattened flattened, Optional<Flattened.Chooses> choice) {
        Shape.Part chooser = Shape.of(form).parts().stream()
                .filter(part -> part.name().equals(flattened.by()))
                .findFirst()
                .orElseThrow();
        return choice.orElseGet(() -> (Flattened.Chooses) word(chooser.type(), chooser.example()));
    }

    private static Labelled word(Class<?> type, String written) {
        for (Object constant : type.getEnumConstants()) {
            if (((Labelled) constant).word().equals(written)) {
                return (Labelled) constant;
            }
        }
        return (Labelled) type.getEnumConstants()[0];
    }

    private static boolean isShown(Shape.Part part) {
        boolean given = part.field().filter(field -> !field.example().isEmpty()).isPresent();
        return part.presence() == Shape.Presence.REQUIRED || given || !part.scalar();
    }

    private void part(Shape.Part part, String indent, Optional<Flattened.Chooses> choice) {
        if (part.scalar()) {
            lines.add(indent + part.key() + ": " + scalar(part, choice));
            return;
        }
        lines.add(indent + part.key() + ":");
        int first = lines.size();
        boolean list = part.presence() == Shape.Presence.LIST;
        form(part.type(), indent + INDENT + (list ? INDENT : ""), choice);
        part.field().map(field -> field.example()).filter(it -> !it.isEmpty()).ifPresent(own -> value(first, own));
        if (list) {
            lines.set(first, indent + INDENT + "- " + lines.get(first).strip());
        }
    }

    /** What a value may be, the field that holds it knows better than the form of them all. */
    private void value(int first, String own) {
        for (int i = first; i < lines.size(); i++) {
            lines.set(i, lines.get(i).replaceFirst("^( *value: ).*", "$1" + own));
        }
    }

    private static String scalar(Shape.Part part, Optional<Flattened.Chooses> choice) {
        if (choice.isPresent() && part.type().isInstance(choice.get())) {
            return ((Labelled) choice.get()).word();
        }
        String example = part.field()
                .map(field -> field.example())
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> made(part));
        boolean list = part.presence() == Shape.Presence.LIST && !example.startsWith("[");
        String value = example.matches(".*(: | #).*|[@%`&*!].*") ? "\"" + example + "\"" : example;
        return list ? "[" + value + "]" : value;
    }

    /** Returns a value for a field that shows none of its own. */
    private static String made(Shape.Part part) {
        if (Labelled.class.isAssignableFrom(part.type())) {
            return word(part.type(), "").word();
        }
        return switch (part.type().getSimpleName()) {
            case "LocalDate" -> "2026-09-15";
            case "LocalDateTime" -> "2026-09-15T17:00";
            case "Integer", "BigDecimal" -> "2";
            case "Boolean" -> "true";
            case "Term" -> "115-1";
            case "StudentNumber" -> "1130245";
            case "StaffId" -> "chen.yh";
            case "CourseId" -> "PHYS-2";
            case "ClassId" -> "201";
            default -> part.label().zh();
        };
    }
}
