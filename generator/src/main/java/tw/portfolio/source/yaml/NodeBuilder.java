package tw.portfolio.source.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** Turns a parser's tokens into nodes, and refuses what a record has no use for. */
final class NodeBuilder implements AutoCloseable {
    static final RuleId DUPLICATE_KEY = new RuleId("yaml.duplicate-key");
    static final RuleId TAG = new RuleId("yaml.tag");
    static final RuleId SECOND_DOCUMENT = new RuleId("yaml.second-document");
    static final RuleId TOO_DEEP = new RuleId("yaml.too-deep");
    static final RuleId TOO_MANY = new RuleId("yaml.too-many-nodes");

    /** How many lines before its value an anchor is looked for. */
    private static final int ANCHOR_LINES = 16;

    /** The key under which an alias brings a mapping's keys. */
    private static final String MERGE = "<<";

    private static final int MAX_DEPTH = 16;
    private static final int MAX_NODES = 200_000;
    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();
    private final String source;
    private final String path;
    private final Mended mended;
    private final List<Diagnostic> notes;
    private final YAMLParser parser;
    private boolean aliased;
    private int nodes;

    NodeBuilder(String source, String path, Mended mended, List<Diagnostic> notes) {
        this.source = source;
        this.path = path;
        this.mended = mended;
        this.notes = notes;
        this.parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new StringReader(mended.text()));
    }

    /** Returns the first document; an empty one is an empty mapping. */
    Optional<Node> document() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return Optional.of(new Node.Mapping(List.of(), new Location(source, path, 1, 1)));
        }
        Node node = node(token, 0);
        if (node != null) {
            refuseMore();
        }
        return Optional.ofNullable(node);
    }

    /** A document after the first would be lost without a word; an empty one, as a last line of dashes makes, holds nothing. */
    private void refuseMore() {
        for (int i = 0; i < 2; i++) {
            JsonToken token = parser.nextToken();
            if (token != null) {
                if (token != JsonToken.VALUE_NULL) {
                    notes.add(Diagnostic.error(SECOND_DOCUMENT, here()));
                }
                return;
            }
        }
    }

    /** Returns the node that begins with {@code token}, or null when a bound is met: then reading stops. */
    private @Nullable Node node(JsonToken token, int depth) {
        if (depth > MAX_DEPTH) {
            return stop(TOO_DEEP, MAX_DEPTH);
        }
        if (++nodes > MAX_NODES) {
            return stop(TOO_MANY, MAX_NODES);
        }
        Location at = here();
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            alias();
            parser.skipChildren();
            return new Node.Refused(at);
        }
        if (parser.getTypeId() != null) {
            notes.add(Diagnostic.error(TAG, at)
                    .with("found", String.valueOf(parser.getRawTag()).replace("tag:yaml.org,2002:", "!!")));
            parser.skipChildren();
            return new Node.Refused(at);
        }
        return switch (token) {
            case START_OBJECT -> mapping(at, depth);
            case START_ARRAY -> sequence(at, depth);
            default -> new Node.Scalar(Optional.ofNullable(parser.getString()).orElse(""), at);
        };
    }

    /** A block that is pasted brings several: the first tells of them all. */
    private void alias() {
        if (!aliased) {
            notes.add(Diagnostic.error(YamlReader.ALIAS, mended.original(anchor())));
        }
        aliased = true;
    }

    /** Returns where the sign stands: an anchor is written before what it names, perhaps on a line before. */
    private Location anchor() {
        TokenStreamLocation at = parser.currentTokenLocation();
        List<String> lines = Lines.of(mended.text()).lines();
        int last = Math.min(at.getLineNr(), lines.size());
        for (int line = last; line > Math.max(0, last - ANCHOR_LINES); line--) {
            String text = lines.get(line - 1);
            int sign = text.lastIndexOf("&" + parser.getObjectId());
            if (sign >= 0) {
                return new Location(source, path, line, text.codePointCount(0, sign) + 1);
            }
        }
        return new Location(source, path, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private @Nullable Node mapping(Location at, int depth) {
        List<Node.Member> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            Location keyAt = here();
            String key = parser.currentName();
            Node value = node(parser.nextToken(), depth + 1);
            if (value == null) {
                return null;
            }
            if (keys.add(key)) {
                members.add(new Node.Member(key, keyAt, value));
            } else if (!key.equals(MERGE)) {
                notes.add(Diagnostic.error(DUPLICATE_KEY, keyAt).with("found", key));
            }
        }
        return new Node.Mapping(members, at);
    }

    private @Nullable Node sequence(Location at, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Node item = node(token, depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new Node.Sequence(items, at);
    }

    private @Nullable Node stop(RuleId rule, int limit) {
        notes.add(Diagnostic.error(rule, here()).with("limit", limit));
        return null;
    }

    private Location here() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return mended.original(new Location(source, path, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())));
    }

    @Override
    public void close() {
        parser.close();
    }
}
