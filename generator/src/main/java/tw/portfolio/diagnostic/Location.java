package tw.portfolio.diagnostic;

import java.util.Comparator;

/**
 * A place in a source.
 *
 * @param source the name of the source (repository) as the school declares it; empty where there is only one place to look
 * @param path with {@code /}, relative to the source's root
 * @param line 1-based; 0 when the whole file is meant
 * @param column 1-based, in Unicode code points; 0 when the whole line is meant
 */
public record Location(String source, String path, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::source)
            .thenComparing(Location::path)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative place: " + line + ":" + column);
        }
    }

    /** Where national numbers and birth dates stand, in whichever source. */
    private static final String IDENTITIES = "identities/";

    /** Returns whether what stands there is for the central submission alone: no finding repeats a word of it, and no report shows the line. */
    public boolean isConfidential() {
        return path.regionMatches(true, 0, IDENTITIES, 0, IDENTITIES.length());
    }

    /** Returns the place that means the whole file. */
    public static Location ofFile(String source, String path) {
        return new Location(source, path, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code path:line:column}, as editors and terminals open it. */
    @Override
    public String toString() {
        return line == 0 ? path : column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
