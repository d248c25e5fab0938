package tw.portfolio.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/**
 * A list of objects in JSON or YAML as rows of plain values; what lies within an object is named with a dot. Lists within objects are passed
 * over. Depth, length and number of rows are bounded.
 */
final class FlatRows {
    private static final int MOST_ROWS = 20_000;
    private static final int MAX_YAML_BYTES = 4 << 20;
    private static final int MOST_DEPTH = 50;
    private static final int MOST_CHARACTERS = 1 << 20;

    /** How deep values are taken from: {@code head.sha} is two. */
    private static final int DEPTH_TAKEN = 2;

    private FlatRows() {}

    /** Returns the rows; nothing when the bytes are no list. Several lists in a row, as pages of an answer put together, are one. */
    static Optional<List<Map<String, String>>> read(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && (bytes[first] <= ' ')) { // blanks, and the bytes of a byte order mark
            first++;
        }
        if (first < bytes.length && bytes[first] == ')') {
            while (first < bytes.length && bytes[first] != '\n') { // Gerrit: ")]}'" on a line of its own comes first
                first++;
            }
            return json(bytes, first);
        }
        boolean json = first < bytes.length && (bytes[first] == '[' || bytes[first] == '{');
        // YAML too may be written with brackets
        return json ? json(bytes, first).or(() -> yaml(bytes)) : yaml(bytes);
    }

    private static Optional<List<Map<String, String>>> json(byte[] bytes, int from) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxStringLength(MOST_CHARACTERS)
                        .build())
                .build();
        List<Map<String, String>> rows = new ArrayList<>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes, from, bytes.length - from)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                // {"requests": […]}, as the form may be written in YAML too
                boolean named = "requests".equals(parser.nextName()) && parser.nextToken() == JsonToken.START_ARRAY;
                return named && list(parser, rows) ? Optional.of(rows) : Optional.empty();
            }
            while (token == JsonToken.START_ARRAY && list(parser, rows)) {
                token = parser.nextToken();
                if (token == null) {
                    return Optional.of(rows);
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Reads a list that has begun; returns whether it is one of objects, and not too long. */
    private static boolean list(JsonParser parser, List<Map<String, String>> rows) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (rows.size() == MOST_ROWS) {
                return false;
            }
            Map<String, String> row = new HashMap<>();
            object(parser, "", 1, row);
            rows.add(row);
        }
        return parser.currentToken() == JsonToken.END_ARRAY;
    }

    private static void object(JsonParser parser, String prefix, int depth, Map<String, String> row) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && depth < DEPTH_TAKEN) {
                object(parser, name + ".", depth + 1, row);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                row.putIfAbsent(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Optional<List<Map<String, String>>> yaml(byte[] bytes) {
        if (bytes.length > MAX_YAML_BYTES) {
            return Optional.empty();
        }
        Optional<Node> read = YamlReader.read("", "", bytes).value();
        Optional<Node> list = read.flatMap(node -> node instanceof Node.Mapping mapping
                ? mapping.members().stream()
                        .filter(member -> member.key().equals("requests"))
                        .map(Node.Member::value)
                        .findFirst()
                : Optional.of(node));
        if (list.isEmpty()
                || !(list.get() instanceof Node.Sequence sequence)
                || sequence.items().size() > MOST_ROWS) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Node item : sequence.items()) {
            Map<String, String> row = new HashMap<>();
            mapping(item, "", 1, row);
            rows.add(row);
        }
        return Optional.of(rows);
    }

    private static void mapping(Node node, String prefix, int depth, Map<String, String> row) {
        if (node instanceof Node.Mapping mapping && depth <= DEPTH_TAKEN) {
            for (Node.Member member : mapping.members()) {
                if (member.value() instanceof Node.Scalar scalar) {
                    row.putIfAbsent(prefix + member.key(), scalar.text());
                } else {
                    mapping(member.value(), prefix + member.key() + ".", depth + 1, row);
                }
            }
        }
    }
}
