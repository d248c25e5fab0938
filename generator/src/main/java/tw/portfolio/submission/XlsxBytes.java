package tw.portfolio.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An XLSX written over: the parts in a fixed order, with a fixed time and a stated moment of creation, in a ZIP every reader takes. The
 * spreadsheet library stamps the machine's clock and writes entries that only readers of the central directory understand.
 */
final class XlsxBytes {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE = "docProps/core.xml";

    /** A moment ZIP can write: with an earlier one the JDK adds a field that depends on the machine's time zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;

    private XlsxBytes() {}

    static byte[] settled(byte[] xlsx, String application, Instant created) throws IOException {
        Map<String, byte[]> parts = parts(xlsx);
        parts.put(CORE, core(application, created).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream(xlsx.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // OPC: readers that stream want the content types first
            write(zip, CONTENT_TYPES, parts);
            for (String name : parts.keySet()) {
                if (!name.equals(CONTENT_TYPES)) {
                    write(zip, name, parts);
                }
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, Map<String, byte[]> parts) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(parts.getOrDefault(name, new byte[0]));
        zip.closeEntry();
    }

    private static String core(String application, Instant created) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>"
                + application
                + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + created.truncatedTo(ChronoUnit.SECONDS)
                + "</dcterms:created></cp:coreProperties>";
    }

    /** Returns the parts by name, read through the central directory. */
    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(xlsx).order(ByteOrder.LITTLE_ENDIAN);
        int end = xlsx.length - END_BYTES;
        expect(in, end, END_SIGNATURE);
        int count = Short.toUnsignedInt(in.getShort(end + 10));
        int at = in.getInt(end + 16);
        Map<String, byte[]> parts = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            expect(in, at, CENTRAL_SIGNATURE);
            int nameBytes = Short.toUnsignedInt(in.getShort(at + 28));
            String name = new String(xlsx, at + CENTRAL_BYTES, nameBytes, StandardCharsets.UTF_8);
            parts.put(name, inflate(xlsx, data(in, in.getInt(at + 42)), in.getInt(at + 20)));
            at += CENTRAL_BYTES
                    + nameBytes
                    + Short.toUnsignedInt(in.getShort(at + 30))
                    + Short.toUnsignedInt(in.getShort(at + 32));
        }
        return parts;
    }

    /** Returns where the bytes of an entry begin, behind its local header. */
    private static int data(ByteBuffer in, int local) {
        return local
                + LOCAL_BYTES
                + Short.toUnsignedInt(in.getShort(local + 26))
                + Short.toUnsignedInt(in.getShort(local + 28));
    }

    private static byte[] inflate(byte[] xlsx, int data, int compressed) throws IOException {
        Inflater raw = new Inflater(true);
        try (InputStream bytes = new InflaterInputStream(new ByteArrayInputStream(xlsx, data, compressed), raw)) {
            return bytes.readAllBytes();
        } finally {
            raw.end();
        }
    }

    private static void expect(ByteBuffer in, int at, int signature) {
        if (in.getInt(at) != signature) {
            throw new AssertionError("the spreadsheet library writes another kind of ZIP");
        }
    }
}
