package tw.portfolio.source.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;

/**
 * Reads YAML 1.2 into located nodes. Anchors, tags, repeated keys and second documents are refused; size, depth and number of nodes are
 * bounded. Slips of the pen whose meaning is certain are noted and read as meant.
 */
public final class YamlReader {
    /** An anchor or alias: what it stands for is not read, so that keys may seem to be missing. */
    public static final RuleId ALIAS = new RuleId("yaml.alias");

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
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return read(source, path, unmarked.replace("\r\n", "\n").replace('\r', '\n'), Set.of());
    }

    /**
     * Reads text whose lines are those of the file and end with {@code \n}.
     *
     * @param vocabulary the keys and labels that may stand in it; they make more slips certain
     */
    public static Noted<Optional<Node>> read(String source, String path, String text, Set<String> vocabulary) {
        Mended mended = Mender.mend(source, path, vocabulary, text);
        List<Diagnostic> notes = new ArrayList<>(mended.notes());
        try (NodeBuilder builder = new NodeBuilder(source, path, mended, notes)) {
            return new Noted<>(builder.document(), notes);
        } catch (JacksonException e) {
            Location at = place(source, path, e, mended);
            if (notes.stream().noneMatch(note -> tells(note, at))) {
                notes.add(Diagnostic.error(BROKEN, at).with("detail", Complaint.of(e.getOriginalMessage())));
            }
            return new Noted<>(Optional.empty(), notes);
        }
    }

    /** Returns whether a slip on this line or the one before already tells why the text cannot be read. */
    private static boolean tells(Diagnostic note, Location at) {
        int line = note.at().line();
        return line == at.line() || line == at.line() - 1;
    }

    private static Location place(String source, String path, JacksonException fault, Mended mended) {
        TokenStreamLocation at = fault.getLocation();
        return at == null || at.getLineNr() < 1
                ? new Location(source, path, 1, 1)
                : mended.original(new Location(source, path, at.getLineNr(), Math.max(at.getColumnNr(), 1)));
    }

    /** What a YAML parser complains of, in words for people. */
    private enum Complaint {
        MAPPING("mapping values are not allowed", "冒號出現在不該有的位置", "a colon stands where none may"),
        KEY("could not find expected ':'", "這一行少了冒號", "this line has no colon"),
        BLOCK_END("expected <block end>", "縮排與上一行對不齊", "the indentation does not fit the line before"),
        FLOW("expected ',' or", "清單的括號或逗號不成對", "brackets or commas of a list do not match"),
        QUOTE("quoted scalar", "引號沒有成對", "a quotation mark is not closed"),
        SEQUENCE("sequence entries are not allowed", "「- 」不能寫在這裡", "\"- \" cannot stand here"),
        CHARACTER("special characters are not allowed", "有不能使用的字元", "it contains a character that cannot be used"),
        OTHER("", "結構不完整", "its structure is not whole");

        private final String sign;
        private final String zh;
        private final String en;

        Complaint(String sign, String zh, String en) {
            this.sign = sign;
            this.zh = zh;
            this.en = en;
        }

        private Text words() {
            return new Text(zh, en);
        }

        static Text of(String message) {
            for (Complaint complaint : values()) {
                if (message.contains(complaint.sign)) {
                    return complaint.words();
                }
            }
            return OTHER.words();
        }
    }
}
