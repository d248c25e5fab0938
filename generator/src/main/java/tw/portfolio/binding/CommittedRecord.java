package tw.portfolio.binding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** A record file of an earlier commit, of which a few fields are wanted; what else is wrong with it is nobody's concern now. */
public final class CommittedRecord {

    private CommittedRecord() {}

    /** Returns the fields that {@code form} asks for, or nothing when the file does not tell them. */
    public static <T extends Record> Optional<T> read(Class<T> form, String path, byte[] bytes) {
        Optional<String> yaml = parts(path, bytes).map(Parts::yaml);
        return yaml.flatMap(it -> node("", path, form, it))
                .flatMap(node -> FormBinder.bind(form, node).value());
    }

    /**
     * What a record file consists of.
     *
     * @param yaml its fields, on the lines on which they stand in the file
     * @param body the text below them, empty in a file that is all YAML
     * @param bodyLine 1-based line of the file at which the text begins
     */
    public record Parts(String yaml, String body, int bodyLine) {}

    /** Returns the parts of a file; nothing for a Markdown record without fields. */
    public static Optional<Parts> parts(String path, byte[] bytes) {
        String text = text(bytes);
        boolean markdown = RecordKind.at(path).map(RecordKind::markdown).orElse(false);
        return markdown
                ? FrontMatter.split(text).map(it -> new Parts(it.yaml(), it.body(), it.bodyLine()))
                : Optional.of(new Parts(text, "", 1));
    }

    /**
     * Returns whether the fields of a file can be read in one way only: it is UTF-8, and there is nothing in it, such as a key written twice or a
     * second document, of which one program would take the first and another the last.
     */
    public static boolean isCertain(RecordKind kind, String path, byte[] bytes) {
        return isCertain(
                bytes,
                parts(path, bytes)
                        .map(it -> noted("", path, kind.form(), it.yaml()).notes())
                        .orElse(List.of()));
    }

    /** Returns whether the fields of a file can be read in one way only, by what was noted when they were read. */
    public static boolean isCertain(byte[] bytes, List<Diagnostic> notes) {
        return Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes)
                && notes.stream().noneMatch(note -> note.severity() == Severity.ERROR);
    }

    /** Returns the text of a file as it is read, its line ends {@code \n}. */
    public static String text(byte[] bytes) {
        return RecordText.unixLines(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns the text below the fields of a Markdown record; empty when there is none. */
    public static String body(byte[] bytes) {
        return FrontMatter.split(text(bytes)).map(FrontMatter::body).orElse("");
    }

    /** Returns the fields of a record's own file, of whichever form it is; nothing when they cannot be read. */
    public static Optional<Node> fields(RecordKind kind, String path, byte[] bytes) {
        String text = text(bytes);
        Optional<String> yaml = kind.markdown() ? FrontMatter.split(text).map(FrontMatter::yaml) : Optional.of(text);
        return yaml.flatMap(it -> node("", path, kind.form(), it));
    }

    /** Returns the YAML of a file, read as generously as that of a record at the head; nothing when it cannot be read. */
    public static Optional<Node> node(String source, String path, Class<? extends Record> form, String text) {
        return noted(source, path, form, text).value();
    }

    /** Returns the same with what was noted on the way. */
    public static Noted<Optional<Node>> noted(String source, String path, Class<? extends Record> form, String text) {
        return YamlReader.read(source, path, text, Vocabulary.of(form));
    }
}
