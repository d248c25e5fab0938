package tw.portfolio.binding;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** A record file of an earlier commit, of which a few fields are wanted; what else is wrong with it is nobody's concern now. */
public final class CommittedRecord {

    private CommittedRecord() {}

    /** Returns the fields that {@code form} asks for, or nothing when the file does not tell them. */
    public static <T extends Record> Optional<T> read(Class<T> form, String path, byte[] bytes) {
        String text = text(bytes);
        boolean markdown = RecordKind.at(path).map(RecordKind::markdown).orElse(false);
        Optional<String> yaml = markdown ? FrontMatter.split(text).map(FrontMatter::yaml) : Optional.of(text);
        return yaml.flatMap(it -> node("", path, form, it))
                .flatMap(node -> FormBinder.bind(form, node).value());
    }

    /** Returns the text of a file as it is read, its line ends {@code \n}. */
    public static String text(byte[] bytes) {
        return RecordText.unixLines(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns the text below the fields of a Markdown record; empty when there is none. */
    public static String body(byte[] bytes) {
        return FrontMatter.split(text(bytes)).map(FrontMatter::body).orElse("");
    }

    /** Returns the YAML of a file, read as generously as that of a record at the head; nothing when it cannot be read. */
    public static Optional<Node> node(String source, String path, Class<? extends Record> form, String text) {
        return YamlReader.read(source, path, text, Vocabulary.of(form)).value();
    }
}
