package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.diagnostic.Location;

/**
 * The text below the fields of an office's record, taken as one: what of somebody else's is left in a text that was changed, moved about or
 * set otherwise nobody can tell for certain, so that it is put back, or confirmed as a whole.
 */
final class WholeText {
    /** A last line that says that somebody has checked what stands above it, on some day perhaps, and says nothing else. */
    private static final Pattern CHECKED =
            Pattern.compile("(?i)(?:[（(]\\s*(?:已核對|checked)\\s*[）)]|#\\s*(?:已核對|checked))[\\s\\p{N}./年月日-]*");

    private WholeText() {}

    /** Returns the text of a Markdown record as a row; nothing where there is none. A file whose fields have no end is all text. */
    static Optional<Row> of(String source, String path, byte[] bytes) {
        Optional<CommittedRecord.Parts> parts = CommittedRecord.parts(path, bytes);
        String text = parts.map(CommittedRecord.Parts::body)
                .orElseGet(() -> CommittedRecord.text(bytes))
                .strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int line = parts.map(CommittedRecord.Parts::bodyLine).orElse(1);
        Row.File content = new Row.File(Row.File.TEXT, digest(text), confirmed(text));
        return Optional.of(Row.file(new Location(source, path, line, 1), content));
    }

    private static Optional<String> confirmed(String text) {
        int above = Math.max(text.lastIndexOf('\n'), 0);
        return CHECKED.matcher(text.substring(above).strip()).matches()
                ? Optional.of(digest(text.substring(0, above).strip()))
                : Optional.empty();
    }

    private static String digest(String text) {
        return ContentDigest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
