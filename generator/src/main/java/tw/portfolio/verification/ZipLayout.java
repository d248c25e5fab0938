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
 * Every byte belongs to one entry or to the directory, and what is said twice is said alike. Source: APPNOTE.TXT 6.3.10, 4.3 and 4.4.
 */
final class ZipLayout {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;

    /** APPNOTE 4.3.15: stands right before the end where sizes are written in another place. */
    private static final int LONG_END = 0x07064b50;

    private static final int LONG_END_BYTES = 20;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;

    /** APPNOTE 4.3.9: with its signature, for without it some programs take the check sum for one. */
    private static final int DESCRIPTOR_BYTES = 16;

    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_DIRECTORY_BYTES = 64 << 20;
    private final FileChannel file;

    /** What the directory says of an entry, and where the entry begins. */
    private record Entry(String name, ZipHead head, long at) {}

    private ZipLayout(FileChannel file) {
        this.file = file;
    }

    /**
     * Checks a file whose entries together are of a size that may be read.
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
        if (end < 0 || end + END_BYTES + ZipHead.unsigned(last, end + 20) != tail) {
            throw inTwoWays("end");
        }
        uncommented(ZipHead.unsigned(last, end + 20));
        if (end >= LONG_END_BYTES && last.getInt(end - LONG_END_BYTES) == LONG_END) {
            throw Unreadable.because("large-form", "");
        }
        long at = file.size() - tail + end;
        int count = ZipHead.unsigned(last, end + 10);
        long size = ZipHead.size(last, end + 12);
        long from = ZipHead.size(last, end + 16);
        // the numbers of the disks, and the count on this one
        boolean onOneDisk = last.getInt(end + 4) == 0 && ZipHead.unsigned(last, end + 8) == count;
        if (!onOneDisk || from + size != at || size > MOST_DIRECTORY_BYTES) {
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
            int name = ZipHead.unsigned(directory, at + 28);
            int extra = ZipHead.unsigned(directory, at + 30);
            uncommented(ZipHead.unsigned(directory, at + 32));
            int next = at + CENTRAL_BYTES + name + extra;
            if (next > directory.limit()) {
                throw inTwoWays("directory");
            }
            Entry entry = new Entry(
                    ZipHead.text(directory, at + CENTRAL_BYTES, name),
                    ZipHead.at(directory, at + 6),
                    ZipHead.size(directory, at + 42));
            boolean alike = ZipHead.unsigned(directory, at + 34) == 0
                    && entry.head().isOneFile(entry.name())
                    && ZipKind.of(entry.name(), directory.get(at + 5), directory.getInt(at + 38))
                    && ZipExtra.of(entry.name(), directory, at + CENTRAL_BYTES + name, extra);
            if (!alike) {
                throw inTwoWays(readable(entry.name()));
            }
            entries.add(entry);
            at = next;
        }
        if (entries.size() != count) {
            throw inTwoWays("directory");
        }
        return entries;
    }

    /** The entries follow one another from the first byte to the directory, each as the directory has it. */
    private void follow(List<Entry> entries, long directory) throws IOException {
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList();
        long expected = 0;
        for (Entry entry : sorted) {
            if (entry.at() != expected) {
                throw inTwoWays(readable(entry.name()));
            }
            expected = end(entry);
        }
        if (expected != directory) {
            throw inTwoWays("directory");
        }
    }

    /** Returns where an entry's bytes end, its descriptor with them. */
    private long end(Entry entry) throws IOException {
        ZipHead head = entry.head();
        ByteBuffer local = read(entry.at(), LOCAL_BYTES);
        int name = ZipHead.unsigned(local, 26);
        int extra = ZipHead.unsigned(local, 28);
        ByteBuffer rest = read(entry.at() + LOCAL_BYTES, name + extra);
        boolean same = local.getInt(0) == LOCAL
                && ZipHead.text(rest, 0, name).equals(entry.name())
                && head.isSaid(ZipHead.at(local, 4))
                && ZipExtra.of(entry.name(), rest, name, extra);
        long from = entry.at() + LOCAL_BYTES + name + extra;
        long end = from + head.packed();
        if (!same || !head.fills(new ZipBytes(file, from, head.packed()))) {
            throw inTwoWays(readable(entry.name()));
        }
        if (!head.isFollowed()) {
            return end;
        }
        ByteBuffer descriptor = read(end, DESCRIPTOR_BYTES);
        if (descriptor.getInt(0) != DESCRIPTOR || !head.measures(descriptor, 4)) {
            throw inTwoWays(readable(entry.name()));
        }
        return end + DESCRIPTOR_BYTES;
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

    private static String readable(String name) {
        return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static IOException inTwoWays(String where) {
        return Unreadable.because("two-ways", where);
    }
}
