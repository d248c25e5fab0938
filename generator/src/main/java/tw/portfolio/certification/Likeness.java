package tw.portfolio.certification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is kept of a text to tell how much of it stands in another: of each line its bytes and a digest, without the blanks at its ends; a long
 * line in pieces, as Git counts it. Remarks are lines like any other.
 */
final class Likeness {
    /** Git's diffcore-delta: a line counts as pieces of so many bytes. */
    private static final int PIECE = 64;

    private final long[] lines;
    private final int[] letters;
    private final long[] sorted;

    private Likeness(long[] lines, int[] letters) {
        this.lines = lines;
        this.letters = letters;
        this.sorted = lines.clone();
        Arrays.sort(sorted);
    }

    static Likeness of(String text) {
        List<byte[]> pieces = new ArrayList<>();
        text.lines().map(line -> line.strip().getBytes(StandardCharsets.UTF_8)).forEach(line -> {
            for (int begin = 0; begin == 0 || begin < line.length; begin += PIECE) {
                pieces.add(Arrays.copyOfRange(line, begin, Math.min(line.length, begin + PIECE)));
            }
        });
        MessageDigest digest = ContentDigest.sha256();
        long[] lines = new long[pieces.size()];
        int[] letters = new int[pieces.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ByteBuffer.wrap(digest.digest(pieces.get(i))).getLong();
            letters[i] = pieces.get(i).length;
        }
        return new Likeness(lines, letters);
    }

    int lines() {
        return lines.length;
    }

    /** Returns how much of the larger of two texts stands in both, between 0 and 1, by the bytes of this one's lines. */
    double in(Likeness other) {
        long both = 0;
        for (int i = 0; i < lines.length; i++) {
            both += Arrays.binarySearch(other.sorted, lines[i]) < 0 ? 0 : letters[i];
        }
        return both / (double) Math.max(1, Math.max(size(), other.size()));
    }

    private long size() {
        return Arrays.stream(letters).asLongStream().sum();
    }
}
