package tw.portfolio.certification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is kept of a text to tell how much of it stands in another: of each line its letters and a digest, without the blanks at its ends; a long
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
            letters[i] = letters(pieces.get(i));
        }
        return new Likeness(lines, letters);
    }

    /** Returns how many letters of a text begin in a piece of its bytes, in UTF-16. */
    private static int letters(byte[] piece) {
        int letters = 0;
        for (byte it : piece) {
            int begins = (it & 0xC0) == 0x80 ? 0 : 1;
            letters += (it & 0xF8) == 0xF0 ? 2 : begins;
        }
        return letters;
    }

    int lines() {
        return lines.length;
    }

    /** Returns how much of the larger of two texts stands in both, between 0 and 1, by the letters of this one's lines. */
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
