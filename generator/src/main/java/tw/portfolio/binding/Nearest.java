package tw.portfolio.binding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word somebody probably meant. */
public final class Nearest {
    private static final int MAX_LENGTH = 64;

    private Nearest() {}

    /** Returns the one nearest word, if it is near enough: a letter wrong in short words, two in longer ones. */
    public static Optional<String> to(String word, Collection<String> known) {
        String found = fold(word);
        int allowed = found.length() < 3 ? 0 : found.length() < 6 ? 1 : 2;
        int best = Integer.MAX_VALUE;
        Optional<String> nearest = Optional.empty();
        if (found.length() > MAX_LENGTH) {
            return nearest;
        }
        for (String candidate : known) {
            int distance = distance(found, fold(candidate));
            if (distance < best) {
                best = distance;
                nearest = Optional.of(candidate);
            } else if (distance == best) {
                nearest = Optional.empty();
            }
        }
        return best <= allowed ? nearest : Optional.empty();
    }

    /** Returns the word without regard to letter case and the signs between its parts. */
    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Returns how many letters are added, left out, changed or swapped with a neighbour. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] d) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
