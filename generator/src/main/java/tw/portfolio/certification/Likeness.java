package tw.portfolio.certification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    static Likeness of(String text) {
        MessageDigest digest = ContentDigest.sha256();
        Map<Long, Long> bytesByPiece = new TreeMap<>();
        int lines = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            byte[] all = line.getBytes(StandardCharsets.UTF_8);
            for (int begin = 0; begin == 0 || begin < all.length; begin += PIECE) {
                int end = Math.min(all.length, begin + PIECE);
                long bytes = end - begin + (end == all.length ? 1L : 0L); // the end of a line counts as well
                bytesByPiece.merge(digest(digest, all, begin, end), bytes, Long::sum);
                lines++;
            }
        }
        return new Likeness(bytesByPiece, lines);
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

    /** Returns how many bytes the text has. */
    long size() {
        return size;
    }
}
