package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.blob.Blob;
import tw.portfolio.source.SourceException;

/** ZIPs written byte by byte: whatever a ZIP says twice, it says alike, and whatever its bytes are, they are of one entry. */
class ZipLayoutTest {
    private static final String NAME = "a.html";
    private static final byte[] PAGE = "<p>honest page, honest page</p>".getBytes(StandardCharsets.UTF_8);
    private static final int CENTRAL_BYTES = 46 + NAME.length();

    /** Of the directory: by which version and on which system it was made, what the file is like inside, and the permissions. */
    private static final Set<Integer> TOLD_ONCE = Set.of(4, 5, 36, 37, 38, 39, 40, 41);

    @TempDir
    Path folder;

    /** One entry, as its parts are written. */
    private static final class Made {
        private int flags;
        private int method = ZipEntry.STORED;
        private byte[] packed = PAGE;
        private byte[] described = new byte[0];
        private byte[] extra = new byte[0];
        private byte[] localExtra = new byte[0];
        private String name = NAME;
        private int size = PAGE.length;
        private int attributes;

        private static Made deflated() {
            Made made = new Made();
            made.method = ZipEntry.DEFLATED;
            made.packed = deflate(PAGE);
            return made;
        }

        private ByteBuffer head(ByteBuffer into, byte[] ownExtra) {
            return into.putShort((short) 20)
                    .putShort((short) flags)
                    .putShort((short) method)
                    .putInt(0x5a21_0000)
                    .putInt(size == 0 ? 0 : sum(PAGE))
                    .putInt(packed.length)
                    .putInt(size)
                    .putShort((short) name.length())
                    .putShort((short) ownExtra.length);
        }

        private byte[] zip() throws IOException {
            byte[] named = name.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(head(bytes(30).putInt(0x04034b50), localExtra).array());
            out.write(named);
            out.write(localExtra);
            out.write(packed);
            out.write(described);
            int from = out.size();
            ByteBuffer central = bytes(46).putInt(0x02014b50).putShort((short) 0x0314);
            head(central, extra).putInt(38, attributes);
            out.write(central.array());
            out.write(named);
            out.write(extra);
            int size = out.size() - from;
            out.write(bytes(22)
                    .putInt(0x06054b50)
                    .putInt(0)
                    .putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(size)
                    .putInt(from)
                    .array());
            return out.toByteArray();
        }
    }

    @Test
    void whatHonestProgramsWriteIsRead() throws IOException {
        assertTrue(isRead(new Made().zip()));
        assertTrue(isRead(Made.deflated().zip()));
        assertTrue(isRead(followed(16).zip()));
        Made timed = Made.deflated();
        timed.extra = field(0x5455, 5);
        timed.localExtra = joined(field(0x5455, 13), field(0x7875, 11));
        assertTrue(isRead(timed.zip()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("folder/"));
            ZipEntry entry = new ZipEntry("folder/" + NAME);
            entry.setLastModifiedTime(FileTime.fromMillis(1_700_000_000_000L));
            entry.setCreationTime(FileTime.fromMillis(1_700_000_000_000L));
            zip.putNextEntry(entry);
            zip.write(PAGE);
        }
        assertTrue(isRead(out.toByteArray()));
    }

    /** Every bit outside the packed bytes, of a ZIP with and without what follows them. */
    @Test
    void noBitOfAHeadMayBeOther() throws IOException {
        for (Made made : List.of(new Made(), Made.deflated(), followed(16))) {
            byte[] whole = made.zip();
            int packed = 30 + NAME.length();
            int central = whole.length - 22 - CENTRAL_BYTES;
            Set<Integer> unseen = new TreeSet<>();
            for (int at = 0; at < whole.length; at++) {
                boolean inside = at >= packed && at < packed + made.packed.length;
                boolean once = TOLD_ONCE.contains(at - central);
                for (int bit = 0; bit < 8 && !inside && !once; bit++) {
                    byte[] other = whole.clone();
                    other[at] ^= (byte) (1 << bit);
                    boolean open = made.flags == 8 && at >= 14 && at < 26 && whole[at] == 1 << bit;
                    if (!open && isRead(other)) {
                        unseen.add(at - central);
                    }
                }
            }
            assertEquals(Set.of(), unseen);
        }
    }

    /** A reader from the beginning believes the size before a stored file, and finds the next entry within it. */
    @Test
    void aStoredFileIsAsLongAsItSays() throws IOException {
        Made made = new Made();
        made.packed = joined(PAGE, new Made().zip());
        assertRefused(made);
        made.size = made.packed.length;
        byte[] whole = made.zip();
        ByteBuffer.wrap(whole)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(14, sum(PAGE))
                .putInt(22, PAGE.length);
        assertFalse(isRead(whole));
    }

    /** … and one of packed bytes reads on where they end. */
    @Test
    void packedBytesEndWhereTheEntryDoes() throws IOException {
        Made longer = Made.deflated();
        longer.packed = joined(deflate(PAGE), new Made().zip());
        assertRefused(longer);
        Made shorter = Made.deflated();
        shorter.size--;
        assertRefused(shorter);
        Made cut = Made.deflated();
        cut.packed = Arrays.copyOf(cut.packed, cut.packed.length - 1);
        assertRefused(cut);
    }

    @Test
    void whatFollowsIsSignedAndOfPackedBytes() throws IOException {
        assertRefused(followed(12));
        Made lies = followed(16);
        lies.described[8] ^= 1;
        assertRefused(lies);
        Made stored = new Made();
        stored.flags = 8;
        stored.described = descriptor(PAGE.length, PAGE.length);
        assertRefused(stored);
    }

    @Test
    void anEntryIsAFileOrAFolderAndNothingMore() throws IOException {
        for (int attributes : List.of(0x10, 8, 0x4000_0000, 0xA000_0000)) {
            Made made = new Made();
            made.attributes = attributes;
            assertRefused(made);
        }
        Made folderOfBytes = new Made();
        folderOfBytes.name = "folder/";
        assertRefused(folderOfBytes);
        // in turn: ZIP64, encryption, a link of ASi Unix, a name of ZipIt, a comment
        for (int field : List.of(0x0001, 0x9901, 0x756e, 0x2605, 0x6375)) {
            Made central = new Made();
            central.extra = field(field, 14);
            assertRefused(central);
            Made local = new Made();
            local.localExtra = field(field, 14);
            assertRefused(local);
        }
        Made rest = new Made();
        rest.localExtra = new byte[3];
        assertRefused(rest);
        Made encrypted = new Made();
        encrypted.flags = 1;
        assertRefused(encrypted);
    }

    private void assertRefused(Made made) throws IOException {
        byte[] zip = made.zip();
        assertFalse(isRead(zip), made.name + " " + made.flags + " " + made.attributes);
    }

    private boolean isRead(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("made.zip"), zip);
        try (HandedIn handed = HandedIn.open(file)) {
            List<String> read = new ArrayList<>();
            for (Map.Entry<String, Blob> one : handed.files().entrySet()) {
                read.add(one.getKey() + one.getValue().read(1 << 16).length);
            }
            // without its first bytes it is no ZIP but one file
            return !read.isEmpty() && !handed.files().containsKey("made.zip");
        } catch (SourceException e) {
            return false;
        }
    }

    private static Made followed(int bytes) throws IOException {
        Made made = Made.deflated();
        made.flags = 8;
        byte[] whole = descriptor(made.packed.length, PAGE.length);
        made.described = Arrays.copyOfRange(whole, 16 - bytes, 16);
        return made;
    }

    private static byte[] descriptor(int packed, int size) {
        return bytes(16)
                .putInt(0x08074b50)
                .putInt(sum(PAGE))
                .putInt(packed)
                .putInt(size)
                .array();
    }

    private static byte[] field(int id, int length) {
        return bytes(length).putShort((short) id).putShort((short) (length - 4)).array();
    }

    private static byte[] deflate(byte[] page) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(page);
        deflater.finish();
        byte[] out = new byte[200];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static int sum(byte[] page) {
        CRC32 sum = new CRC32();
        sum.update(page);
        return (int) sum.getValue();
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[] one, byte[] other) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(one);
        both.write(other);
        return both.toByteArray();
    }
}
