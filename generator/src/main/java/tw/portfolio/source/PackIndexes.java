package tw.portfolio.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/**
 * Whether the index of each pack is as long as it says how much is in it. One that is damaged may say any number, for which memory would be
 * asked, or hide objects. Source: gitformat-pack, pack-*.idx files.
 */
final class PackIndexes {
    private static final int MAGIC = 0xFF744F63;
    private static final int VERSION_2 = 2;
    private static final int FANOUT = 256 * Integer.BYTES;

    /** Ids of the pack and of the index itself. */
    private static final int SUMS = 2 * Constants.OBJECT_ID_LENGTH;

    private static final int OFFSET = Integer.BYTES;
    private static final int CHECK_SUM = Integer.BYTES;
    private static final int LONG_OFFSET = Long.BYTES;

    private PackIndexes() {}

    /** Returns the name of the first that is not. */
    static Optional<String> damaged(Path gitDirectory) throws IOException {
        Path packs = gitDirectory.resolve("objects/pack");
        if (!Files.isDirectory(packs)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> indexes = Files.newDirectoryStream(packs, "pack-*.idx")) {
            for (Path index : indexes) {
                if (!isWhole(index)) {
                    return Optional.of(String.valueOf(index.getFileName()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(Path index) throws IOException {
        try (FileChannel file = FileChannel.open(index)) {
            ByteBuffer begin = read(file, 2 * Integer.BYTES + FANOUT);
            if (begin.remaining() < FANOUT) {
                return false;
            }
            boolean first = begin.getInt(0) != MAGIC;
            int head = first ? 0 : 2 * Integer.BYTES;
            if (begin.remaining() < head + FANOUT || !(first || begin.getInt(Integer.BYTES) == VERSION_2)) {
                return false;
            }
            long count = 0;
            for (int i = 0; i < 256; i++) {
                long next = begin.getInt(head + i * Integer.BYTES) & 0xFFFFFFFFL;
                if (next < count) {
                    return false;
                }
                count = next;
            }
            long rows = count * (Constants.OBJECT_ID_LENGTH + OFFSET + (first ? 0 : CHECK_SUM));
            long rest = file.size() - head - FANOUT - SUMS - rows;
            // what lies further than an offset reaches stands in a table of its own
            return rest == 0 || (!first && rest > 0 && rest % LONG_OFFSET == 0 && rest / LONG_OFFSET <= count);
        }
    }

    private static ByteBuffer read(FileChannel file, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        int count;
        do {
            count = file.read(bytes);
        } while (count >= 0 && bytes.hasRemaining());
        return bytes.flip();
    }
}
