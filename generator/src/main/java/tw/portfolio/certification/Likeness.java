package tw.portfolio.certification;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of a text to tell how much of it stands in another: of each line its bytes and a digest, the blanks at its ends left out of the
 * digest alone; a long line in pieces, as Git counts it. So no text has less in common with another than a forge finds. Remarks are lines like
 * any other.
 */
final class Likeness {
    /** Git's diffcore-delta: a line counts as pieces of so many bytes. */
    private static final int PIECE = 64;

    private final long[] pieces;
    private final long[] bytes;
    private final long size;
    private final int lines;

    private Likeness(Map<Long, Long> bytesByPiece, int lines) {
        this.pieces = bytesByPiece.keySet().stream().mapToLong(it -> it).toArray();
        this.bytes = bytesByPiece.values().stream().mapToLong(it -> it).toArray();
        this.size = bytesByPiece.values().stream().mapToLong(it -> it).sum();
        this.lines = lines;
    }

    /** Counts what a file holds by its bytes as they are stored, whatever letters they stand for. */
    static Likeness of(byte[] file) {
        MessageDigest digest = ContentDigest.sha256();
        Map<Long, Long> bytesByPiece = new TreeMap<>();
        int lines = 0;
        for (int begin = 0; begin < file.length; ) {
            int end = end(file, begin);
            boolean last = end == file.length || isEnd(file[end]);
            long bytes = end - begin + (last ? 1L : 0L); // the end of a line counts as well
            bytesByPiece.merge(digest(digest, file, begin, end), bytes, Long::sum);
            lines++;
            begin = last ? next(file, end) : end;
        }
        return new Likeness(bytesByPiece, lines);
    }

    /** Returns where the piece that begins here ends: with its line, or when it is long enough. */
    private static int end(byte[] file, int begin) {
        int end = begin;
        while (end < file.length && end - begin < PIECE && !isEnd(file[end])) {
            end++;
        }
        return end;
    }

    /** Returns where the line after one that ends here begins. */
    private static int next(byte[] file, int end) {
        boolean both = end + 1 < file.length && file[end] == '\r' && file[end + 1] == '\n';
        return end + (both ? 2 : 1);
    }

    private static boolean isEnd(byte sign) {
        return sign == '\n' || sign == '\r';
    }

    private static long digest(MessageDigest digest, byte[] line, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isBlank(line[begin])) {
            begin++;
        }
        while (end > begin && isBlank(line[end - 1])) {
            end--;
        }
        digest.update(line, begin, end - begin);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\t';
    }

    /** Returns how many lines there are, a long one counted by its pieces. */
    int lines() {
        return lines;
    }

    /** Returns how many pieces there are of which no two are alike. */
    int pieces() {
        return pieces.length;
    }

    long piece(int number) {
        return pieces[number];
    }

    /** Returns how many bytes of the text are such a piece. */
    long bytes(int number) {
        return bytes[number];
    }

    /** Returns how many bytes the text has, each end of a line counted as one. */
    long size() {
        return size;
    }
}
