package tw.portfolio.certification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * What is kept of a text to tell how much of it stands in another: of each line its letters and a digest, without the blanks at its ends.
 * Remarks are lines like any other.
 */
final class Likeness {
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
        List<String> stripped = text.lines().map(String::strip).toList();
        MessageDigest digest = ContentDigest.sha256();
        long[] lines = new long[stripped.size()];
        int[] letters = new int[stripped.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ByteBuffer.wrap(digest.digest(stripped.get(i).getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            letters[i] = stripped.get(i).length();
        }
        return new Likeness(lines, letters);
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
