package tw.portfolio.schema;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tw.portfolio.binding.Shape;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.form.Flattened;
import tw.portfolio.model.form.Labelled;

/** JSON Schema of a kind of record, for editors that complete and check while one writes. Source: JSON Schema 2020-12. */
public final class RecordSchema {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RecordSchema() {}

    /** Returns the schema as JSON text; for a Markdown record it is that of the fields between its {@code ---} lines. */
    public static String of(RecordKind kind) {
        return of(kind.zh() + " · " + kind.en(), kind.pattern(), kind.form());
    }

    /** Returns the schema of a file that has the form of a record of ours. */
    static String of(String title, String description, Class<?> form) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.put("description", description);
        form(form, schema);
        return JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private static void form(Class<?> form, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        boolean chooses = fields(form, properties, required);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (chooses) {
            choices(form, schema);
            schema.put("unevaluatedProperties", false);
        } else {
            schema.put("additionalProperties", false);
        }
    }

    /** Describes a form's own keys; returns whether further keys depend on one of them. */
    private static boolean fields(Class<?> form, ObjectNode properties, ArrayNode required) {
        boolean chooses = false;
        for (Shape.Part part : Shape.of(form).parts()) {
            if (part.flattened().isPresent()) {
                chooses = true;
                continue;
            }
            ObjectNode property = properties.putObject(part.key());
            property.put("description", part.label().zh() + " · " + part.label().en());
            if (part.presence() == Shape.Presence.LIST) {
                property.put("type", "array");
                value(part, property.putObject("items"));
            } else {
                value(part, property);
            }
            if (part.presence() == Shape.Presence.REQUIRED) {
                required.add(part.key());
            }
        }
        return chooses;
    }

    private static void choices(Class<?> form, ObjectNode schema) {
        ArrayNode all = schema.putArray("allOf");
        for (Shape.Part part : Shape.of(form).parts()) {
            if (part.flattened().isEmpty()) {
                continue;
            }
            String by = part.flattened().get().by();
            Shape.Part chooser = Shape.of(form).parts().stream()
                    .filter(it -> it.name().equals(by))
                    .findFirst()
                    .orElseThrow();
            for (Object choice : chooser.type().getEnumConstants()) {
                ObjectNode branch = all.addObject();
                ObjectNode test = branch.putObject("if");
                test.putObject("properties").putObject(chooser.key()).put("const", ((Labelled) choice).word());
                test.putArray("required").add(chooser.key());
                ObjectNode then = branch.putObject("then");
                ArrayNode required = JSON.createArrayNode();
                fields(((Flattened.Chooses) choice).form(), then.putObject("properties"), required);
                then.set("required", required);
            }
        }
    }

    private static void value(Shape.Part part, ObjectNode schema) {
        if (!part.scalar()) {
            form(part.type(), schema);
            return;
        }
        if (Labelled.class.isAssignableFrom(part.type())) {
            words(part.type(), schema);
        } else {
            ScalarSchema.of(part.type()).describe(schema);
        }
        part.field().filter(field -> !field.pattern().isEmpty()).ifPresent(field -> {
            schema.put("type", "string");
            schema.put("pattern", "^(?:" + field.pattern() + ")$");
        });
        if (part.presence() != Shape.Presence.LIST) {
            part.field()
                    .filter(field -> !field.example().isEmpty())
                    .ifPresent(field -> schema.putArray("examples").add(field.example()));
        }
    }

    /** A code list: each word with what it means, as editors show beside their completions. */
    private static void words(Class<?> type, ObjectNode schema) {
        List<Labelled> all =
                Arrays.stream(type.getEnumConstants()).map(Labelled.class::cast).toList();
        ArrayNode words = schema.putArray("enum");
        all.forEach(one -> words.add(one.word()));
        ArrayNode meanings = schema.putArray("enumDescriptions");
        all.forEach(one -> meanings.add(one.zh() + " · " + one.en()));
    }
}
