package tw.portfolio.verification;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What an entry says beyond its form. Only times and owners, which change no file, and the name once more: other fields move sizes, hold
 * where a link leads, or name or comment the file anew. Source: APPNOTE.TXT 6.3.10, 4.5 and 4.6.9.
 */
final class ZipExtra {
    private static final int UNICODE_PATH = 0x7075;

    /** Of NTFS and of Unix; some stand longer before the bytes than in the directory, or in one place alone. */
    private static final Set<Integer> TIMES_AND_OWNERS = Set.of(0x000A, 0x5455, 0x5855, 0x7855, 0x7875);

    private ZipExtra() {}

    static boolean of(String name, ByteBuffer bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at + 4 <= end) {
            int field = ZipHead.unsigned(bytes, at);
            int size = ZipHead.unsigned(bytes, at + 2);
            int next = at + 4 + size;
            boolean fits = next <= end && (field != UNICODE_PATH || size >= 5);
            boolean known = fits
                    && (field == UNICODE_PATH
                            ? ZipHead.text(bytes, at + 9, size - 5).equals(name)
                            : TIMES_AND_OWNERS.contains(field));
            if (!known) {
                return false;
            }
            at = next;
        }
        return at == end;
    }
}
