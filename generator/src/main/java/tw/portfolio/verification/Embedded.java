package tw.portfolio.verification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tw.portfolio.blob.Blob;

/** What pages and books hold for programs, found without reading them as what they are: nothing of a stranger's file is run or laid out. */
final class Embedded {
    private static final int MOST_PAGE_BYTES = 1 << 16;
    private static final int MOST_JSON_BYTES = 32 << 20;
    private static final int MOST_PACKET_BYTES = 4 << 20;
    private static final Pattern META = Pattern.compile("<meta name=\"portfolio\" content=\"([^\"<>]{1,4000})\">");
    private static final Pattern REFERENCE = Pattern.compile("&#([0-9]{1,7});");
    private static final String BEGIN = "<portfolio:receipts>";
    private static final String END = "</portfolio:receipts>";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Embedded() {}

    /** Returns where a page says it comes from. */
    static Optional<Origin> page(Blob file) throws IOException {
        try (InputStream in = file.open()) {
            String head = new String(in.readNBytes(MOST_PAGE_BYTES), StandardCharsets.UTF_8);
            Matcher meta = META.matcher(head);
            return meta.find() ? Origin.ofLine(meta.group(1)) : Optional.empty();
        }
    }

    /** Returns a file as JSON; nothing when it is none. */
    static Optional<JsonNode> json(Blob file) throws IOException {
        return json(file.read(MOST_JSON_BYTES));
    }

    static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readTree(bytes));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the receipts within a book. XMP is made to be found by looking for it in the bytes. Source: ISO 16684-1, annex A.
     */
    static Optional<JsonNode> book(Blob file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open())) {
            if (!skipTo(BEGIN, in, Long.MAX_VALUE, Optional.empty())) {
                return Optional.empty();
            }
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            if (!skipTo(END, in, MOST_PACKET_BYTES, Optional.of(packet))) {
                return Optional.empty();
            }
            String text = packet.toString(StandardCharsets.UTF_8);
            String escaped = text.substring(0, text.length() - END.length());
            return json(unescaped(escaped).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads on behind the next {@code mark}; the buffered stream is read byte by byte, so that nothing behind it is lost. */
    private static boolean skipTo(String mark, InputStream in, long most, Optional<ByteArrayOutputStream> copy)
            throws IOException {
        int matched = 0;
        for (long read = 0; read < most; read++) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            copy.ifPresent(out -> out.write(next));
            // no mark holds its first character a second time
            matched = next == mark.charAt(matched) ? matched + 1 : next == mark.charAt(0) ? 1 : 0;
            if (matched == mark.length()) {
                return true;
            }
        }
        return false;
    }

    private static String unescaped(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            int character = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(Character.isValidCodePoint(character) ? Character.toString(character) : "");
        });
    }
}
