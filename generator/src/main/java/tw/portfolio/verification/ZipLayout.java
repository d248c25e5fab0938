package tw.portfolio.verification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes sure that a ZIP holds the same whichever way it is read: from the directory at its end, as this program does, or from its
 * beginning, and by whichever of its names. Programs that unpack differ in this, and nobody may be shown other files than were checked.
 * Source: APPNOTE.TXT 6.3.10, 4.3 and 4.6.9.
 */
final class ZipLayout {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;

    /** APPNOTE 4.3.15: stands right before the end where sizes are written in another place. */
    private static final int LONG_END = 0x07064b50;

    private static final int LONG_END_BYTES = 20;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_DIRECTORY_BYTES = 64 << 20;
    private static final int UNICODE_PATH = 0x7075;
    private static final int DESCRIPTOR_FOLLOWS = 1 << 3;

    /** With and without its signature. */
    private static final List<Long> DESCRIPTOR_BYTES = List.of(12L, 16L);

    private static final List<Integer> UNIX = List.of(3, 19);
    private static final List<Integer> FILE_OR_FOLDER = List.of(0, 0x8000, 0x4000);
    private final FileChannel file;

    /** What the directory says of an entry. */
    private record Entry(String name, int flags, int method, long packed, long at) {}

    private ZipLayout(FileChannel file) {
        this.file = file;
    }

    /**
     * Checks a file.
     *
     * @throws tw.portfolio.source.SourceException where two programs could unpack two things
     */
    static void check(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            new ZipLayout(file).check();
        }
    }

    private void check() throws IOException {
        int tail = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT);
        ByteBuffer last = read(file.size() - tail, tail);
        int end = tail - END_BYTES;
        while (end >= 0 && last.getInt(end) != END) {
            end--;
        }
        if (end < 0 || end + END_BYTES + unsigned(last, end + 20) != tail) {
            throw inTwoWays("end");
        }
        uncommented(unsigned(last, end + 20));
        if (end >= LONG_END_BYTES && last.getInt(end - LONG_END_BYTES) == LONG_END) {
            throw Unreadable.because("large-form", "");
        }
        long at = file.size() - tail + end;
        int count = unsigned(last, end + 10);
        long size = last.getInt(end + 12) & 0xFFFFFFFFL;
        long from = last.getInt(end + 16) & 0xFFFFFFFFL;
        if (from + size != at || size > MOST_DIRECTORY_BYTES) {
            throw inTwoWays("directory");
        }
        follow(entries(read(from, (int) size), count), from);
    }

    /** Programs show comments beside the files, and nobody checked them. */
    private static void uncommented(int bytes) throws IOException {
        if (bytes > 0) {
            throw Unreadable.because("comment", Integer.toString(bytes));
        }
    }

    private static List<Entry> entries(ByteBuffer directory, int count) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at < directory.limit()) {
            if (directory.limit() - at < CENTRAL_BYTES || directory.getInt(at) != CENTRAL) {
                throw inTwoWays("directory");
            }
            int name = unsigned(directory, at + 28);
            int extra = unsigned(directory, at + 30);
            uncommented(unsigned(directory, at + 32));
            int next = at + CENTRAL_BYTES + name + extra;
            if (next > directory.limit()) {
                throw inTwoWays("directory");
            }
            Entry entry = new Entry(
                    text(directory, at + CENTRAL_BYTES, name),
                    unsigned(directory, at + 8),
                    unsigned(directory, at + 10),
                    directory.getInt(at + 20) & 0xFFFFFFFFL,
                    directory.getInt(at + 42) & 0xFFFFFFFFL);
            int mode = directory.getInt(at + 38) >>> 16 & 0xF000;
            if (UNIX.contains(directory.get(at + 5) & 0xFF) && !FILE_OR_FOLDER.contains(mode)) {
                throw inTwoWays(readable(entry.name()));
            }
            names(entry, directory, at + CENTRAL_BYTES + name, extra);
            entries.add(entry);
            at = next;
        }
        if (entries.size() != count) {
            throw inTwoWays("directory");
        }
        return entries;
    }

    /** The entries follow one another from the first byte to the directory, each under the name the directory has. */
    private void follow(List<Entry> entries, long directory) throws IOException {
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList();
        long expected = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            long next = i + 1 < sorted.size() ? sorted.get(i + 1).at() : directory;
            long gap = next - end(entry, expected);
            boolean follows = (entry.flags() & DESCRIPTOR_FOLLOWS) != 0 ? DESCRIPTOR_BYTES.contains(gap) : gap == 0;
            if (!follows) {
                throw inTwoWays(readable(entry.name()));
            }
            expected = next;
        }
        if (expected != directory) {
            throw inTwoWays("directory");
        }
    }

    /** Returns where an entry's bytes end. */
    private long end(Entry entry, long expected) throws IOException {
        if (entry.at() != expected || entry.at() + LOCAL_BYTES > file.size()) {
            throw inTwoWays(readable(entry.name()));
        }
        ByteBuffer head = read(entry.at(), LOCAL_BYTES);
        int name = unsigned(head, 26);
        int extra = unsigned(head, 28);
        ByteBuffer rest = read(entry.at() + LOCAL_BYTES, name + extra);
        boolean later = (entry.flags() & DESCRIPTOR_FOLLOWS) != 0;
        long packed = head.getInt(18) & 0xFFFFFFFFL;
        boolean same = head.getInt(0) == LOCAL
                && text(rest, 0, name).equals(entry.name())
                && unsigned(head, 6) == entry.flags()
                && unsigned(head, 8) == entry.method()
                && (packed == entry.packed() || (later && packed == 0));
        if (!same) {
            throw inTwoWays(readable(entry.name()));
        }
        names(entry, rest, name, extra);
        return entry.at() + LOCAL_BYTES + name + extra + entry.packed();
    }

    /** APPNOTE 4.6.9: a second name, which some programs take and others do not. */
    private static void names(Entry entry, ByteBuffer bytes, int from, int length) throws IOException {
        int at = from;
        while (at + 4 <= from + length) {
            int size = unsigned(bytes, at + 2);
            boolean second = unsigned(bytes, at) == UNICODE_PATH;
            if (at + 4 + size > from + length || (second && size < 5)) {
                throw inTwoWays(readable(entry.name()));
            }
            if (second && !text(bytes, at + 9, size - 5).equals(entry.name())) {
                throw inTwoWays(readable(entry.name()));
            }
            at += 4 + size;
        }
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (from < 0 || file.read(bytes, from + bytes.position()) < 0) {
                throw inTwoWays("end");
            }
        }
        return bytes.flip();
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    /** Returns bytes as characters of the same numbers, so that names are compared byte for byte. */
    private static String text(ByteBuffer bytes, int from, int length) {
        byte[] characters = new byte[length];
        bytes.get(from, characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    private static String readable(String name) {
        return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static IOException inTwoWays(String where) {
        return Unreadable.because("two-ways", where);
    }
}
