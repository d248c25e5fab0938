package tw.portfolio.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.blob.TooLargeException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;

/** The text of a record file, with {@code \n} line ends and no byte order mark. */
final class RecordText {
    /** The largest record file read, in bytes, attachments not counted. */
    static final int MAX_BYTES = 2 << 20;

    static final RuleId BYTES_MISSING = new RuleId("record.bytes-missing");
    static final RuleId TOO_LARGE = new RuleId("record.too-large");
    static final RuleId NOT_UTF8 = new RuleId("record.not-utf8");
    static final RuleId MARK = new RuleId("record.byte-order-mark");
    static final RuleId WINDOWS_LINES = new RuleId("record.windows-lines");

    private RecordText() {}

    /** Reads a file; nothing when it is too large or no text. */
    static Noted<Optional<String>> read(String source, Blob file) {
        Location at = Location.ofFile(source, file.path());
        if (!file.present()) {
            return new Noted<>(Optional.empty(), List.of(Diagnostic.error(BYTES_MISSING, at)));
        }
        try {
            return decode(at, file.read(MAX_BYTES));
        } catch (TooLargeException e) {
            return new Noted<>(
                    Optional.empty(),
                    List.of(Diagnostic.error(TOO_LARGE, at)
                            .with("found", kibibytes(file.size()))
                            .with("limit", kibibytes(MAX_BYTES))
                            .with("next", PathWords.shorter(file.path()))));
        } catch (MissingBytesException e) {
            return new Noted<>(Optional.empty(), List.of(Diagnostic.error(BYTES_MISSING, at)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kibibytes(long bytes) {
        return (bytes + 1023) >>> 10;
    }

    private static Noted<Optional<String>> decode(Location file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError()) {
            String before = chars.flip().toString();
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int from = before.lastIndexOf('\n') + 1;
            Location at =
                    new Location(file.source(), file.path(), line, before.codePointCount(from, before.length()) + 1);
            return new Noted<>(
                    Optional.empty(), List.of(Diagnostic.error(NOT_UTF8, at).with("likely", encoding(bytes))));
        }
        String text = chars.flip().toString();
        List<Diagnostic> notes = new ArrayList<>();
        if (text.startsWith("\uFEFF")) {
            notes.add(Diagnostic.note(MARK, new Location(file.source(), file.path(), 1, 1)));
        }
        int carriage = text.indexOf('\r');
        if (carriage >= 0) {
            notes.add(Diagnostic.note(WINDOWS_LINES, new Location(file.source(), file.path(), 1, carriage + 1)));
        }
        return new Noted<>(Optional.of(unixLines(text)), notes);
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static Text encoding(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) {
            return Text.same("UTF-16");
        }
        try {
            Charset.forName("Big5").newDecoder().decode(ByteBuffer.wrap(bytes));
            return Text.same("Big5");
        } catch (CharacterCodingException e) {
            return new Text("別的編碼，或根本不是文字檔", "in another encoding, or no text at all");
        }
    }

    /** Returns the text without a byte order mark and with {@code \n} line ends. */
    static String unixLines(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
