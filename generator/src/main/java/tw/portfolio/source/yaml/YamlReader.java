package tw.portfolio.source.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;

/** Reads YAML 1.2 into located nodes. Anchors, tags and repeated keys are refused; size, depth and number of nodes are bounded. */
public final class YamlReader {
    static final RuleId NOT_UTF8 = new RuleId("yaml.not-utf8");
    static final RuleId BROKEN = new RuleId("yaml.broken");

    private YamlReader() {}

    /** Returns the document, or nothing when it cannot be read; an empty document is an empty mapping. */
    public static Noted<Optional<Node>> read(String source, String path, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Noted<>(Optional.empty(), List.of(Diagnostic.error(NOT_UTF8, Location.ofFile(source, path))));
        }
        return read(source, path, text);
    }

    /** Reads text whose lines are those of the file. */
    public static Noted<Optional<Node>> read(String source, String path, String text) {
        List<Diagnostic> notes = new ArrayList<>();
        try (NodeBuilder builder = new NodeBuilder(source, path, text, notes)) {
            return new Noted<>(builder.document(), notes);
        } catch (JacksonException e) {
            notes.add(broken(source, path, e));
            return new Noted<>(Optional.empty(), notes);
        }
    }

    private static Diagnostic broken(String source, String path, JacksonException fault) {
        TokenStreamLocation at = fault.getLocation();
        Location place = at == null
                ? Location.ofFile(source, path)
                : new Location(source, path, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
        String detail = fault.getOriginalMessage().lines().findFirst().orElse("");
        return Diagnostic.error(BROKEN, place).with("detail", detail);
    }
}
